import { expect, it } from 'vitest'
import type { AgentState, FloorAgent } from '@/api/types'
import { counted, grouped, narrowed, neighbour, teamsOf } from './groups'

const agent = (number: string, state: AgentState, since: string, told: Partial<FloorAgent> = {}): FloorAgent => ({
  number, name: number, team: '', queues: [1], closed: [], state, since: `2026-01-01T${since}Z`, reason: '', next_state: null, next_reason: '', limit_s: 0, queue: '', call_id: null,
  held_since: null, wrap_up_ends_at: null, hand_raised_at: null, rude_caller: false, rude_at: null, notices: [], unread: 0, monitored_by: [], ...told,
})
const AGENTS = [agent('1003', 'ready', '09:05:00'), agent('1001', 'talking', '09:00:00'), agent('1002', 'ready', '09:01:00')]
const NONE = { text: '', team: '', state: '', queue: null } as const

it('groups by state, ready before talking, the longest in it first', () => {
  expect(grouped(AGENTS).map(([state, members]) => [state, members.map(({ number }) => number)])).toEqual([
    ['ready', ['1002', '1003']],
    ['talking', ['1001']],
  ])
})

it('puts whoever asks for help first', () => {
  const talking = [agent('1', 'talking', '08:00:00'), agent('2', 'talking', '09:00:00', { hand_raised_at: '2026-01-01T09:01:00Z' })]
  expect(grouped(talking)[0]?.[1].map(({ number }) => number)).toEqual(['2', '1'])
})

it('counts every state, trouble only when there is some', () => {
  const counts = new Map(counted(AGENTS))
  expect(counts.get('ready')).toBe(2)
  expect(counts.get('offline')).toBe(0)
  expect(counts.has('system_problem')).toBe(false)
  expect(counted([agent('1004', 'system_problem', '09:00:00')])[0]).toEqual(['system_problem', 1])
})

it('narrows by name or number, team, state and queue at once', () => {
  const all = [agent('1001', 'ready', '09:00:00', { name: '林小满', team: '一组' }), agent('1002', 'break', '09:00:00', { name: 'Chen', team: '二组', queues: [2] })]
  const numbers = (told: object) => narrowed(all, { ...NONE, ...told }).map(({ number }) => number)
  expect(numbers({})).toEqual(['1001', '1002'])
  expect(numbers({ text: ' 小满' })).toEqual(['1001'])
  expect(numbers({ text: 'chen' })).toEqual(['1002'])
  expect(numbers({ text: '02' })).toEqual(['1002'])
  expect(numbers({ team: '二组', queue: 2, state: 'break' })).toEqual(['1002'])
  expect(numbers({ team: '二组', queue: 1 })).toEqual([])
  expect(teamsOf([...all, agent('3', 'ready', '09:00:00')])).toHaveLength(2)
})

it('moves from agent to agent and stops at the ends', () => {
  const numbers = ['1', '2', '3']
  expect([neighbour(numbers, '', 1), neighbour(numbers, '', -1)]).toEqual(['1', '3'])
  expect([neighbour(numbers, '2', 1), neighbour(numbers, '3', 1), neighbour(numbers, '1', -1)]).toEqual(['3', '3', '1'])
  expect(neighbour([], '2', 1)).toBe('')
})
