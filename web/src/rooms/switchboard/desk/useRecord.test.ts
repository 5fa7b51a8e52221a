import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, reactive, type EffectScope } from 'vue'
import { useRecord } from './useRecord'

const words = [{ line_id: null, kinds: [{ id: 1, zh: '咨询', en: 'Enquiry', reasons: [], results: [] }] }]
const ask = vi.hoisted(() => vi.fn())
vi.mock('@/api/client', () => ({ api: { GET: ask }, take: (answer: Promise<unknown>) => answer }))
vi.mock('vue-i18n', () => ({ useI18n: () => ({ t: (key: string) => key }) }))
const desk = reactive({ contact: null as object | null })
vi.mock('../deskStore', () => ({ useDesk: () => desk }))
vi.mock('./recordDraft', () => ({ makeRecordDraft: () => ({ lineId: { value: null }, fields: {}, flush: () => Promise.resolve(), stop: vi.fn() }) }))

let scope: EffectScope
beforeEach(() => {
  vi.useFakeTimers()
  scope = effectScope()
  ask.mockReset()
  desk.contact = { call_id: 'c-1', stage: 'connected' }
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

it('asks for the words again until they are there', async () => {
  ask.mockRejectedValueOnce(new Error('away')).mockRejectedValueOnce(new Error('away')).mockResolvedValue(words)
  const record = scope.run(useRecord)
  await vi.advanceTimersByTimeAsync(3000)
  expect(record?.kinds.value).toEqual([])
  await vi.advanceTimersByTimeAsync(3000)
  expect(record?.kinds.value.map(({ id }) => id)).toEqual([1])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(ask).toHaveBeenCalledTimes(3)
})

it('does not ask for ever when the page is left', async () => {
  ask.mockRejectedValue(new Error('away'))
  scope.run(useRecord)
  await vi.advanceTimersByTimeAsync(1000)
  scope.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(ask).toHaveBeenCalledTimes(1)
})
