import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { reactive } from 'vue'
import type { FloorAgent } from '@/api/types'
import { i18n } from '@/kit/i18n'
import HelpAlarm from './HelpAlarm.vue'

const send = vi.fn((_command: string, _fields?: object) => Promise.resolve())
const desk = reactive({ desk: null as object | null, contact: null as object | null, send })
vi.mock('../deskStore', () => ({ useDesk: () => desk }))
vi.mock('@/rooms/people/session', () => ({ useSession: () => ({ me: { number: '2001' }, may: () => true }) }))

const hand = (number: string, told: Partial<FloorAgent> = {}): FloorAgent =>
  ({ number, name: number, state: 'talking', rude_caller: false, monitored_by: [], hand_raised_at: '2026-01-01T09:00:00Z', ...told }) as FloorAgent
const drawn = (...helpless: FloorAgent[]): ReturnType<typeof mount> => mount(HelpAlarm, { props: { helpless }, global: { plugins: [i18n] } })

enableAutoUnmount(afterEach)
beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  desk.desk = { softphone_reachable: true, contact: null }
  desk.contact = null
  send.mockClear()
})
afterEach(() => vi.useRealTimers())

it('is one click from listening', async () => {
  const alarm = drawn(hand('1001'))
  await alarm.get('[data-testid="hand-listen"]').trigger('click')
  expect(send).toHaveBeenCalledExactlyOnceWith('monitor', { agent: '1001', mode: 'listen' })
})

it('offers that only to a supervisor who can hear, and not twice', () => {
  desk.desk = { softphone_reachable: false, contact: null }
  expect(drawn(hand('1001')).get('[data-testid="hand-listen"]').attributes('disabled')).toBeDefined()
  desk.contact = { role: 'monitor', watches: '1001' }
  expect(drawn(hand('1001')).find('[data-testid="hand-listen"]').exists()).toBe(false)
})

it('counts a rude caller from the mark, also when the hand was up before', () => {
  vi.setSystemTime(Date.parse('2026-01-01T09:02:00Z'))
  expect(drawn(hand('1001')).text()).toContain('2:00')
  expect(drawn(hand('1001', { rude_caller: true, rude_at: '2026-01-01T09:01:30Z' })).text()).toContain('0:30')
})
