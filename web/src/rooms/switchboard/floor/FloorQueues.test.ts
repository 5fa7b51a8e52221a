import { mount, RouterLinkStub } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import type { FloorAgent, FloorQueue, FloorState } from '@/api/types'
import { i18n } from '@/kit/i18n'
import FloorQueues from './FloorQueues.vue'

vi.mock('../figures', () => ({ useFigures: () => ({ value: new Map() }), formulaOf: () => '', percent: () => '' }))

const agent = (number: string, state: string, ...queues: number[]): FloorAgent => ({ number, state, queues }) as FloorAgent
const load = { waiting: 0, longest_since: null, states: { break: 7, ready: 7 }, today: {}, recent: {} }
const thresholds = { warn_waiting: 1, alarm_waiting: 2, warn_wait_s: 1, alarm_wait_s: 2, warn_level: 0, alarm_level: 0 }
const queue = (id: number): FloorQueue => ({ ...load, id, name: `Q${id}`, thresholds }) as unknown as FloorQueue
const floor = { queues: [queue(1), queue(2)], total: load, agents: [agent('1001', 'break', 1), agent('1002', 'break', 1, 2), agent('1003', 'offline', 1), agent('2001', 'talking')] } as unknown as FloorState

it('counts the agents whom the reader sees, not those of other teams', () => {
  const table = mount(FloorQueues, { props: { floor, queue: null }, global: { plugins: [i18n], stubs: { RouterLink: RouterLinkStub } } })
  const states = table.findAll('[data-testid="floor-queue"]').map((row) => row.get('.states').text().replace(/\s+/g, ' '))
  expect(states).toEqual(['通话中 1示忙 2', '示忙 2', '示忙 1'])
})
