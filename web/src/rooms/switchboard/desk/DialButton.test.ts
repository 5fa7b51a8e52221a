import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { i18n } from '@/kit/i18n'
import { Problem } from '@/kit/problem'
import DialButton from './DialButton.vue'

const send = vi.fn((_command: string, _to: object) => Promise.resolve())
vi.mock('../deskStore', () => ({ useDesk: () => ({ desk: { live: true, softphone_reachable: true }, contact: null, send }) }))
vi.mock('@/rooms/people/session', () => ({ useSession: () => ({ may: () => true }) }))
vi.mock('vue-router', () => ({ useRouter: () => ({ push: () => Promise.resolve() }) }))
vi.mock('./useTargets', async () => {
  const { ref } = await import('vue')
  return { useTargets: () => ({ load: () => Promise.resolve(), targets: ref({ dial_reasons: [{ code: 'follow_up', zh: '跟进未结事项', en: 'Follow up' }] }) }) }
})

enableAutoUnmount(afterEach)
beforeEach(() => send.mockClear())
const shown = (id: string): HTMLElement | null => document.querySelector(`[data-testid="${id}"]`)
const put = (): void => void mount(DialButton, { props: { to: { customer_id: 'mei' } }, global: { plugins: [i18n] }, attachTo: document.body })

async function press(id: string): Promise<void> {
  shown(id)?.click()
  await flushPromises()
}

it('calls at once who has refused nothing', async () => {
  put()
  await press('dial')
  expect(send).toHaveBeenCalledExactlyOnceWith('dial', { customer_id: 'mei' })
  expect(shown('refusal-dialog')).toBeNull()
})

it('shows what the customer has refused and calls only with a reason', async () => {
  send.mockRejectedValueOnce(new Problem('customer_refuses', '客户已表示拒绝一切外呼。'))
  put()
  await press('dial')
  expect(shown('refusal-dialog')?.textContent).toContain('客户已表示拒绝一切外呼。')
  await press('refusal-call')
  expect(send).toHaveBeenCalledTimes(1)
  await press('refusal-reason-follow_up')
  await press('refusal-call')
  expect(send).toHaveBeenLastCalledWith('dial', { customer_id: 'mei', reason: 'follow_up' })
  expect(shown('refusal-dialog')).toBeNull()
})

it('leaves it at that when told to', async () => {
  send.mockRejectedValueOnce(new Problem('customer_refuses', '客户已表示拒绝一切外呼。'))
  put()
  await press('dial')
  await press('refusal-leave')
  expect(send).toHaveBeenCalledTimes(1)
  expect(shown('refusal-dialog')).toBeNull()
})
