import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { i18n } from '@/kit/i18n'
import DialDialog from './DialDialog.vue'

const dial = vi.fn((_to: object) => Promise.resolve(true))
vi.mock('./useDial', () => ({ useDial: () => ({ busy: ref(false), refusal: ref(''), dial }) }))
vi.mock('./useTargets', () => ({
  useTargets: () => ({
    load: () => Promise.resolve(),
    targets: ref({ dial_reasons: [{ code: 'verify', zh: '核实客户信息', en: 'Verify' }], dial_rules: [{ prefix: '12315', allowed: true, note: '' }, { prefix: '110', allowed: false, note: '紧急号码，请用本机拨打' }] }),
  }),
}))

const ask = vi.hoisted(() => vi.fn())
vi.mock('@/api/client', () => ({ api: { POST: ask }, take: (answer: unknown) => Promise.resolve(answer) }))

enableAutoUnmount(afterEach)
const shown = (id: string): HTMLElement | null => document.querySelector(`[data-testid="${id}"]`)

async function typed(number: string): Promise<string> {
  const input = shown('dial-number') as HTMLInputElement
  input.value = number
  input.dispatchEvent(new Event('input'))
  await flushPromises()
  return shown('dial-missing')?.textContent ?? ''
}

it('asks for no reason where the number is a customer’s', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  ask.mockImplementation((_path: string, { body }: { body: { digits: string } }) => ({ customer: body.digits === '19900000001', refuses: [] }))
  mount(DialDialog, { global: { plugins: [i18n] }, attachTo: document.body })
  await flushPromises()
  await typed('199 0000 0001')
  await vi.advanceTimersByTimeAsync(250)
  expect(shown('dial-missing')?.textContent).toBe('')
  expect(await typed('199 0000 0002')).toBe('请选择拨号原因')
  await vi.advanceTimersByTimeAsync(250)
  expect(shown('dial-missing')?.textContent).toBe('请选择拨号原因')
  expect(ask).toHaveBeenCalledTimes(2)
  vi.useRealTimers()
})

it('says what is missing before it lets anybody call', async () => {
  mount(DialDialog, { global: { plugins: [i18n] }, attachTo: document.body })
  await flushPromises()
  const call = shown('dial-call') as HTMLButtonElement
  expect(await typed('')).toBe('请输入完整的电话号码')
  expect(await typed('110')).toBe('紧急号码，请用本机拨打')
  expect(await typed('19900000001')).toBe('请选择拨号原因')
  expect(call.disabled).toBe(true)
  expect(await typed('12315')).toBe('')
  expect(call.disabled).toBe(false)
  await typed('19900000001')
  ;(document.querySelector('[data-testid="dial-reason-verify"] input') as HTMLInputElement).click()
  await flushPromises()
  call.click()
  await flushPromises()
  expect(dial).toHaveBeenCalledExactlyOnceWith({ digits: '19900000001', reason: 'verify' })
})

it('asks for a reason where the customer has refused calls', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  ask.mockImplementation(() => ({ customer: true, refuses: ['marketing'] }))
  mount(DialDialog, { global: { plugins: [i18n] }, attachTo: document.body })
  await flushPromises()
  await typed('19900000001')
  await vi.advanceTimersByTimeAsync(250)
  expect(shown('dial-missing')?.textContent).toBe('客户已表示拒绝：营销推广。确需联系请选择原因')
  ;(document.querySelector('[data-testid="dial-reason-verify"] input') as HTMLInputElement).click()
  await flushPromises()
  expect((shown('dial-call') as HTMLButtonElement).disabled).toBe(false)
  vi.useRealTimers()
})
