import { expect, it } from 'vitest'
import type { AgentState, FloorAgent, FloorWaiting } from '@/api/types'
import { counted, grouped, longestWait, urgency } from './groups'

const agent = (number: string, state: AgentState, since: string): FloorAgent => ({
  number, name: number, team: '', state, queues: [1], since: `2026-01-01T${since}Z`, reason: '', next_state: null, next_reason: '', limit_s: 0, queue: '', call_id: null,
  held_since: null, wrap_up_ends_at: null, hand_raised_at: null, rude_caller: false, monitored_by: [],
})
const AGENTS = [agent('1003', 'ready', '09:05:00'), agent('1001', 'talking', '09:00:00'), agent('1002', 'ready', '09:01:00')]

it('groups by state, ready before talking, the longest in it first', () => {
  expect(grouped(AGENTS).map(([state, members]) => [state, members.map(({ number }) => number)])).toEqual([
    ['ready', ['1002', '1003']],
    ['talking', ['1001']],
  ])
})

it('counts every state, trouble only when there is some', () => {
  const counts = new Map(counted(AGENTS))
  expect(counts.get('ready')).toBe(2)
  expect(counts.get('offline')).toBe(0)
  expect(counts.has('system_problem')).toBe(false)
  expect(counted([agent('1004', 'system_problem', '09:00:00')])[0]).toEqual(['system_problem', 1])
})

it('finds who has waited longest, whatever the order of the list', () => {
  const waiting = ['09:02:00', '09:00:30', '09:01:00'].map((at) => ({ arrived_at: `2026-01-01T${at}Z` }) as FloorWaiting)
  expect(longestWait(waiting)).toBe('2026-01-01T09:00:30Z')
  expect(longestWait([])).toBeNull()
})

it('turns at twenty seconds and at a minute', () => {
  expect([0, 19_999, 20_000, 59_999, 60_000].map(urgency)).toEqual(['calm', 'calm', 'warn', 'warn', 'alarm'])
})
