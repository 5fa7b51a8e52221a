import { expect, it } from 'vitest'
import type { AgentDay } from '@/api/types'
import { callsOf, hoursBetween, running } from './timeline'

const HOUR = 3_600_000

it('marks full hours, and never more than fit', () => {
  expect(hoursBetween(0.5 * HOUR, 3.2 * HOUR)).toEqual([1, 2, 3].map((hour) => hour * HOUR))
  expect(hoursBetween(0, 12 * HOUR).length).toBeLessThanOrEqual(6)
  expect(hoursBetween(0.1 * HOUR, 0.9 * HOUR)).toEqual([])
})

it('marks nothing on an empty day', () => {
  expect(hoursBetween(Number.NaN, Number.NaN)).toEqual([])
})

const DAY = {
  number: '1001',
  stretches: [
    { state: 'ready', since: '2026-01-01T09:00:00.000Z', until: '2026-01-01T09:10:00.000Z' },
    { state: 'talking', since: '2026-01-01T09:10:00.000Z', until: '2026-01-01T09:12:00.000Z' },
  ],
  spent: { ready: 600, talking: 120 },
} as unknown as AgentDay
const NOW = Date.parse('2026-01-01T09:13:00Z')

it('goes on counting the state that lasts', () => {
  const day = running(DAY, 'talking', NOW)
  expect(day.spent).toEqual({ ready: 600, talking: 180 })
  expect(day.stretches.map(({ until }) => until.slice(11, 16))).toEqual(['09:10', '09:13'])
  expect(DAY.spent.talking).toBe(120)
})

it('adds nothing to a day that has not yet been told of the change, or is over', () => {
  expect(running(DAY, 'wrap_up', NOW)).toBe(DAY)
  expect(running(DAY, undefined, NOW)).toBe(DAY)
  expect(running({ ...DAY, stretches: [] }, 'talking', NOW).spent).toEqual(DAY.spent)
})

it('leads to the calls of that very day', () => {
  expect(callsOf(DAY, 'answered').query).toEqual({ agent: '1001', figure: 'answered', from: '2026-01-01T09:00:00.000Z', to: '2026-01-01T09:12:00.000Z' })
})
