import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { reactive } from 'vue'
import type { FloorAgent } from '@/api/types'
import { i18n } from '@/kit/i18n'
import PrivateAlarm from './PrivateAlarm.vue'

const send = vi.fn((_command: string, _fields?: object) => Promise.resolve())
const desk = reactive({ desk: { softphone_reachable: true, contact: null }, contact: null as object | null, send })
let supervises = true
vi.mock('../deskStore', () => ({ useDesk: () => desk }))
vi.mock('@/rooms/people/session', () => ({ useSession: () => ({ may: () => supervises }) }))

const SUSPECTED = { number: '1001', name: '林晓', state: 'talking', call_id: 'c-1', monitored_by: [], private_signals: ['free_dialled', 'no_record'] } as unknown as FloorAgent
const drawn = (...suspected: FloorAgent[]): ReturnType<typeof mount> => mount(PrivateAlarm, { props: { suspected }, global: { plugins: [i18n] } })

enableAutoUnmount(afterEach)
beforeEach(() => {
  supervises = true
  send.mockClear()
})

it('says why, and keeps the supervisor’s word about this very call', async () => {
  const alarm = drawn(SUSPECTED)
  expect(alarm.text()).toContain('自行拨号，未关联客户；尚未填写联络记录')
  await alarm.get('[data-testid="private-normal"]').trigger('click')
  expect(send).toHaveBeenCalledExactlyOnceWith('judge_private', { agent: '1001', call_id: 'c-1', verdict: 'normal' })
})

it('is one click from listening', async () => {
  await drawn(SUSPECTED).get('[data-testid="private-listen"]').trigger('click')
  expect(send).toHaveBeenCalledExactlyOnceWith('monitor', { agent: '1001', mode: 'listen' })
})

it('leaves the word to supervisors, and is not there without need', () => {
  expect(drawn().find('[data-testid="floor-private"]').exists()).toBe(false)
  supervises = false
  expect(drawn(SUSPECTED).find('[data-testid="private-normal"]').exists()).toBe(false)
})
