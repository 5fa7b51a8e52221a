import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import type { PromiseOut } from '@/api/types'
import { i18n } from '@/kit/i18n'
import PromiseAnswers from './PromiseAnswers.vue'
import PromiseRequest from './PromiseRequest.vue'
import { daysUntil, money, usePromises, within } from './promises'

const NOON = new Date(2026, 2, 2, 12).getTime()
const PERSON = { number: '1001', name: '林小满', team: '一组' }
const ASKED: PromiseOut = {
  id: '019a0000-0000-7000-8000-000000000001', kind: { code: 'credit', zh: '补偿话费', en: 'Credit', has_amount: true }, customer_id: null, customer_name: '', call_id: 'call-1', case_id: null,
  asked_by: PERSON, asked_at: new Date().toISOString(), amount: '30.00', wording: '三天内补发三十元。', due_on: '2026-03-05', state: 'asked', decided_by: null, decided_at: null, note: '',
  closed_at: null, kept_late_at: null, by_self: false, decidable: true, own_amount: '100.00',
}

beforeEach(() => setActivePinia(createPinia()))

it('knows what one may promise alone, to the cent and to the day', () => {
  const own = { own_amount: '20.00', own_days: 3 }
  expect(within(own, 20, '2026-03-05', NOON)).toBe(true)
  expect(within(own, 20.01, '2026-03-05', NOON)).toBe(false)
  expect(within(own, 20, '2026-03-06', NOON)).toBe(false)
  expect(within({ own_amount: null, own_days: null }, null, '2026-03-02', NOON)).toBe(false)
})

it('writes amounts and counts days', () => {
  expect([money('30'), money(null), money('0.5')]).toEqual(['¥30.00', '', '¥0.50'])
  expect([daysUntil('2026-03-02', NOON), daysUntil('2026-03-05', NOON)]).toEqual([0, 3])
})

function request(changes: Partial<PromiseOut> = {}): { view: VueWrapper; decide: ReturnType<typeof vi.fn> } {
  const decide = vi.fn().mockResolvedValue(ASKED)
  Object.assign(usePromises(), { decide })
  return { view: mount(PromiseRequest, { props: { request: { ...ASKED, ...changes } }, global: { plugins: [i18n] } }), decide }
}
const click = (view: VueWrapper, name: string): Promise<void> => view.get(`[data-testid="promise-${name}"]`).trigger('click')

it('approves as asked in one click', async () => {
  const { view, decide } = request()
  await click(view, 'approve')
  expect(decide).toHaveBeenCalledWith(ASKED.id, { approve: true, note: '', amount: 30, wording: ASKED.wording, due_on: '2026-03-05' })
})

it('approves other terms in two', async () => {
  const { view, decide } = request({ amount: '500.00' })
  expect(view.get('[data-testid="promise-approve"]').attributes('disabled')).toBeDefined()
  await click(view, 'change')
  await click(view, 'approve-changed')
  expect(decide).toHaveBeenCalledWith(ASKED.id, expect.objectContaining({ approve: true, amount: 100 }))
})

it('refuses only with a reason', async () => {
  const { view, decide } = request()
  await click(view, 'refuse')
  await click(view, 'send-refusal')
  expect(decide).not.toHaveBeenCalled()
  await view.get('[data-testid="promise-reason"]').setValue('规则不支持')
  await click(view, 'send-refusal')
  expect(decide).toHaveBeenCalledWith(ASKED.id, expect.objectContaining({ approve: false, note: '规则不支持' }))
})

it('shows at the desk only what belongs to this call, and the words only once approved', async () => {
  const store = usePromises()
  Object.assign(store, { load: vi.fn().mockResolvedValue(undefined) })
  store.own = [ASKED, { ...ASKED, id: 'other', call_id: 'call-2', state: 'approved', wording: '别的通话' }]
  const view = mount(PromiseAnswers, { props: { callId: 'call-1' }, global: { plugins: [i18n] } })
  expect(view.text()).not.toContain('三天内补发')
  store.own = [{ ...ASKED, state: 'approved', decided_by: { ...PERSON, name: '赵明远' } }]
  await flushPromises()
  expect(view.get('[data-testid="promise-approved"]').text()).toContain('赵明远已同意，可告知客户：¥30.00，2026-03-05 前兑现')
  expect(view.text()).toContain('三天内补发三十元。')
})
