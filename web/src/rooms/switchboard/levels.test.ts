import { expect, it } from 'vitest'
import type { LoadView, QueueLoad } from '@/api/types'
import { falling, overallLevel, rising, serviceLevel, timerLevel, waitingLevel, waitLevel, worst } from './levels'

const NOW = Date.parse('2026-01-01T09:01:00Z')
const queue = (told: object): QueueLoad => ({
  waiting: 0, longest_since: null, today: { service_level: null },
  thresholds: { warn_waiting: 3, alarm_waiting: 8, warn_wait_s: 30, alarm_wait_s: 90, warn_level: 0.85, alarm_level: 0.7 },
  ...told,
}) as unknown as QueueLoad

it('turns exactly at its thresholds', () => {
  expect([2, 3, 7, 8].map((waiting) => waitingLevel(queue({ waiting })))).toEqual(['ok', 'warn', 'warn', 'alarm'])
  expect([1, 0.85, 0.84, 0.7, 0.69].map((value) => falling(value, 0.85, 0.7))).toEqual(['ok', 'ok', 'warn', 'warn', 'alarm'])
  expect(rising(5, 5, 5)).toBe('alarm')
})

it('does not worry where there is nothing to measure', () => {
  expect(serviceLevel(queue({}))).toBe('ok')
  expect(waitLevel(queue({}), NOW)).toBe('ok')
  expect(worst([])).toBe('ok')
})

it('grows with the wait of the caller at the head', () => {
  const at = (time: string) => waitLevel(queue({ longest_since: `2026-01-01T${time}Z` }), NOW)
  expect([at('09:00:31'), at('09:00:30'), at('08:59:30')]).toEqual(['ok', 'warn', 'alarm'])
})

it('lets the worst speak for all', () => {
  expect(worst(['ok', 'alarm', 'warn'])).toBe('alarm')
})

it('judges all queues together by their own figure', () => {
  const total = { today: { service_level: 0.82 } } as LoadView
  expect(overallLevel(total, [queue({ today: { service_level: 0.1 } }), queue({})])).toBe('warn')
  expect(overallLevel(total, [])).toBe('ok')
})

it('warns of a state that lasts, and alarms at twice its usual time', () => {
  const at = (limit_s: number) => timerLevel({ since: '2026-01-01T09:00:00Z', limit_s }, NOW)
  expect([at(0), at(61), at(60), at(30)]).toEqual(['ok', 'ok', 'warn', 'alarm'])
  expect(timerLevel({ since: null, limit_s: 1 }, NOW)).toBe('ok')
})
