import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { i18n } from '@/kit/i18n'
import FloorTrend from './FloorTrend.vue'

const ask = vi.hoisted(() => vi.fn(() => ({ waiting: [], half_hours: [] })))
vi.mock('@/api/client', () => ({ api: { GET: ask }, take: (answer: unknown) => Promise.resolve(answer) }))
const chart = { setOption: vi.fn(), resize: vi.fn(), dispose: vi.fn() }
vi.mock('./charts', () => ({ draw: () => chart, waitingChart: () => ({}), levelChart: () => ({}) }))

enableAutoUnmount(afterEach)
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  ask.mockClear()
})
afterEach(() => vi.useRealTimers())

it('is read anew soon after the figures beside it have changed, once for all that changes meanwhile', async () => {
  const trend = mount(FloorTrend, { props: { queue: null, stamp: '1' }, global: { plugins: [i18n] } })
  await flushPromises()
  expect(ask).toHaveBeenCalledTimes(1)
  for (const stamp of ['2', '3', '4']) {
    await trend.setProps({ stamp })
    vi.advanceTimersByTime(1000)
  }
  expect(ask).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(2000)
  expect(ask).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(30_000)
  expect(ask).toHaveBeenCalledTimes(2)
})

it('asks nothing any more once it is gone', async () => {
  const trend = mount(FloorTrend, { props: { queue: null, stamp: '1' }, global: { plugins: [i18n] } })
  await flushPromises()
  await trend.setProps({ stamp: '2' })
  trend.unmount()
  vi.advanceTimersByTime(120_000)
  expect(ask).toHaveBeenCalledTimes(1)
})
