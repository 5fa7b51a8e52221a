import { expect, it } from 'vitest'
import type { BreakChoice, FloorAgent } from '@/api/types'
import { breakLeft, breakLevel, toDecide, usedMinutes } from './breaks'

const at = (time: string): number => Date.parse(`2026-01-01T${time}Z`)
const rest = { code: 'rest', zh: '小休', en: 'Break', state: 'break', quota_s: 2400, used_s: 600, longest_s: 900 } as BreakChoice
const running = { since: '2026-01-01T09:00:00Z', break_ends_at: '2026-01-01T09:10:00Z' }

it('warns in the last fifth of a break and alarms when it is over', () => {
  expect(breakLevel(running, at('09:07:59'))).toBe('ok')
  expect(breakLevel(running, at('09:08:00'))).toBe('warn')
  expect(breakLevel(running, at('09:10:00'))).toBe('alarm')
  expect(breakLevel({ ...running, break_ends_at: null }, at('23:00:00'))).toBe('ok')
})

it('says what is left of a break, and how long it has been too long', () => {
  expect(breakLeft(running, at('09:09:00'))).toEqual({ left: 60_000, over: 0 })
  expect(breakLeft(running, at('09:12:00'))).toEqual({ left: 0, over: 120_000 })
})

it('counts the running break on, and no other', () => {
  const desk = { state: 'break', reason: 'rest', server_time: '2026-01-01T09:00:00Z' } as const
  expect(usedMinutes(rest, desk, at('09:02:30'))).toBe(12)
  expect(usedMinutes(rest, { ...desk, reason: 'meal' }, at('09:02:30'))).toBe(10)
})

it('lists what waits for the leader, requests before what is only to be seen, nobody’s own', () => {
  const notice = (kind: string, time: string) => ({ kind, at: time, reason: 'rest', request: 0, used_s: 0, quota_s: 0, longest_s: 0 })
  const agents = [
    { number: '1001', notices: [notice('forced', '08:00')] },
    { number: '1002', notices: [notice('break_asked', '09:01'), notice('break_overrun', '08:30')] },
    { number: '1003', notices: [notice('break_asked', '09:00')] },
    { number: '1901', notices: [notice('break_asked', '07:00')] },
  ] as unknown as FloorAgent[]
  expect(toDecide(agents, '1901').map(({ agent, notice }) => [agent.number, notice.kind])).toEqual([
    ['1003', 'break_asked'], ['1002', 'break_asked'], ['1001', 'forced'], ['1002', 'break_overrun'],
  ])
})
