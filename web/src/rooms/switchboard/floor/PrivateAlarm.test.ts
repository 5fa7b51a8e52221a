import { enableAutoUnmount, mount, RouterLinkStub } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { reactive } from 'vue'
import type { FloorAgent, FloorPrivate } from '@/api/types'
import { i18n } from '@/kit/i18n'
import PrivateAlarm from './PrivateAlarm.vue'

const send = vi.fn((_command: string, _fields?: object) => Promise.resolve())
const desk = reactive({ desk: { softphone_reachable: true, contact: null }, contact: null as object | null, send })
let supervises = true
vi.mock('../deskStore', () => ({ useDesk: () => desk }))
vi.mock('@/rooms/people/session', () => ({ useSession: () => ({ may: () => supervises }) }))

const LIN = { number: '1001', name: '林晓', state: 'talking', monitored_by: [] } as unknown as FloorAgent
const ALERT: FloorPrivate = { call_id: 'c-1', agent: '1001', name: '林晓', at: '2026-01-01T09:00:00Z', signals: ['free_dialled', 'no_record'], running: true }
const drawn = (...alerts: FloorPrivate[]): ReturnType<typeof mount> =>
  mount(PrivateAlarm, { props: { alerts, agents: [LIN] }, global: { plugins: [i18n], stubs: { RouterLink: RouterLinkStub } } })

enableAutoUnmount(afterEach)
beforeEach(() => {
  supervises = true
  send.mockClear()
})

it('says why, and keeps the supervisor’s word about this very call', async () => {
  const alarm = drawn(ALERT)
  expect(alarm.text()).toContain('自行拨号，未关联客户；尚未填写联络记录')
  await alarm.get('[data-testid="private-normal"]').trigger('click')
  expect(send).toHaveBeenCalledExactlyOnceWith('judge_private', { agent: '1001', call_id: 'c-1', verdict: 'normal' })
})

it('is one click from listening', async () => {
  await drawn(ALERT).get('[data-testid="private-listen"]').trigger('click')
  expect(send).toHaveBeenCalledExactlyOnceWith('monitor', { agent: '1001', mode: 'listen' })
})

it('stands when the talk is over, with a way to the call and nobody to listen to', async () => {
  const alarm = drawn({ ...ALERT, running: false }, { ...ALERT, call_id: 'c-2', agent: '1099', name: '1099' })
  expect(alarm.findAll('[data-testid="private-alert"]')).toHaveLength(2)
  expect(alarm.find('[data-testid="private-listen"]').exists()).toBe(false)
  expect(alarm.findAllComponents(RouterLinkStub).map((link) => link.props('to'))).toEqual(['/calls/c-1', '/calls/c-2'])
  await alarm.get('[data-testid="private-private"]').trigger('click')
  expect(send).toHaveBeenCalledExactlyOnceWith('judge_private', { agent: '1001', call_id: 'c-1', verdict: 'private' })
})

it('leaves the word to supervisors, and is not there without need', () => {
  expect(drawn().find('[data-testid="floor-private"]').exists()).toBe(false)
  supervises = false
  expect(drawn(ALERT).find('[data-testid="private-normal"]').exists()).toBe(false)
})
