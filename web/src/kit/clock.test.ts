import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { ServerClock, since, until, useNow } from './clock'

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') }))
afterEach(() => vi.useRealTimers())

it('goes by the server’s time when this machine’s clock is wrong', () => {
  const clock = new ServerClock()
  clock.correct('2026-01-01T00:05:00Z')
  expect(clock.now()).toBe(Date.parse('2026-01-01T00:05:00Z'))
  vi.advanceTimersByTime(2_000)
  expect(clock.now()).toBe(Date.parse('2026-01-01T00:05:02Z'))
})

it('never shows a negative time', () => {
  const now = Date.parse('2026-01-01T00:00:10Z')
  expect(since('2026-01-01T00:00:12Z', now)).toBe(0)
  expect(until('2026-01-01T00:00:08Z', now)).toBe(0)
  expect(since('2026-01-01T00:00:03Z', now)).toBe(7_000)
  expect(until('2026-01-01T00:00:13Z', now)).toBe(3_000)
  expect(since(null, now)).toBe(0)
  expect(until(undefined, now)).toBe(0)
})

it('moves while somebody looks, and stops its timer after the last has gone', () => {
  const [one, two] = [effectScope(), effectScope()]
  const now = one.run(useNow)
  two.run(useNow)
  const before = now?.value ?? 0
  vi.advanceTimersByTime(1_000)
  expect(now?.value).toBe(before + 1_000)
  one.stop()
  expect(vi.getTimerCount()).toBe(1)
  two.stop()
  expect(vi.getTimerCount()).toBe(0)
})
