import { expect, it } from 'vitest'
import type { FloorAgent, FloorState } from '@/api/types'
import { applied, type FloorChanges } from './floorState'

const agent = (number: string, state: string): FloorAgent => ({ number, state }) as FloorAgent
const floor = { agents: [agent('1', 'ready'), agent('2', 'ready'), agent('3', 'break')], waiting: [], mark: 'a-1', engine_up: true } as unknown as FloorState

it('takes over who changed, came and went, and everything else whole', () => {
  const changes = { after: 'a-1', mark: 'a-2', engine_up: false, gone: ['3'], agents: [agent('2', 'talking'), agent('4', 'ready')], waiting: [{ call_id: 'x' }] } as unknown as FloorChanges
  const next = applied(floor, changes)
  expect(next.agents.map(({ number, state }) => [number, state])).toEqual([['1', 'ready'], ['2', 'talking'], ['4', 'ready']])
  expect([next.mark, next.engine_up, next.waiting.length]).toEqual(['a-2', false, 1])
  expect(next).not.toHaveProperty('gone')
  expect(floor.agents).toHaveLength(3)
})
