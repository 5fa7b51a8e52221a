import { enableAutoUnmount, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick, reactive } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { AlertView } from '@/api/types'
import { i18n } from '@/kit/i18n'
import { play } from '../desk/tones'
import FloorAlerts from './FloorAlerts.vue'

const desk = reactive({ desk: { live: true, alerts: [] as AlertView[] }, contact: null as object | null })
vi.mock('../deskStore', () => ({ useDesk: () => desk }))
vi.mock('../desk/tones', () => ({ play: vi.fn() }))
vi.mock('@/rooms/people/session', () => ({ useSession: () => ({ me: { number: '2001' } }) }))

const alert = (kind: AlertView['kind'], agent: string, told: Partial<AlertView> = {}): AlertView => ({ kind, agent, name: `坐席${agent}`, at: '2026-01-01T09:00:00Z', attended: false, ...told })

async function drawnAt(path: string): Promise<VueWrapper> {
  const routes = [{ path: '/floor', name: 'floor', component: {} }, { path: '/calls', component: {} }]
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(path)
  return mount(FloorAlerts, { global: { plugins: [i18n, router] } })
}
async function told(...alerts: AlertView[]): Promise<void> {
  desk.desk = { live: true, alerts }
  await nextTick()
}

enableAutoUnmount(afterEach)
beforeEach(async () => {
  vi.useFakeTimers()
  vi.setSystemTime(Date.parse('2026-01-01T09:00:10Z'))
  localStorage.clear()
  desk.contact = null
  await told()
  vi.mocked(play).mockClear()
})
afterEach(() => vi.useRealTimers())

it('says on any page who needs the supervisor, one click from the floor', async () => {
  const alerts = await drawnAt('/calls')
  await told(alert('rude', '1002'), alert('hand', '1001'))
  expect(alerts.get('[data-testid="floor-alert-hand"]').text()).toContain('坐席1001 1001举手求助0:10')
  expect(alerts.get('[data-testid="floor-alert-hand"] a').attributes('href')).toBe('/floor?agent=1001')
  await alerts.get('[data-testid="floor-alert-hand"] [data-testid="floor-alert-dismiss"]').trigger('click')
  expect(alerts.find('[data-testid="floor-alert-hand"]').exists()).toBe(false)
  expect(alerts.find('[data-testid="floor-alert-rude"]').exists()).toBe(true)
})

it('is heard on the floor too, which shows its alerts itself', async () => {
  const alerts = await drawnAt('/floor')
  await told(alert('hand', '1001'))
  expect(play).toHaveBeenCalledTimes(1)
  expect(alerts.find('[data-testid="floor-alerts"]').exists()).toBe(false)
})

it('is heard for each new alert, and again until somebody is with whoever asks for help', async () => {
  await drawnAt('/calls')
  await told(alert('hand', '1001'))
  expect(play).toHaveBeenCalledTimes(1)
  await told(alert('rude', '1002'), alert('hand', '1001'))
  expect(play).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(10_000)
  expect(play).toHaveBeenCalledTimes(3)
  await told(alert('rude', '1002', { attended: true }), alert('hand', '1001', { attended: true }))
  vi.advanceTimersByTime(60_000)
  expect(play).toHaveBeenCalledTimes(3)
  await told(alert('break', '1003'), alert('private', '1004'))
  expect(play).toHaveBeenCalledTimes(4)
  vi.advanceTimersByTime(60_000)
  expect(play).toHaveBeenCalledTimes(4)
})

it('does not sound into a talk, nor in a second window', async () => {
  await drawnAt('/calls')
  desk.contact = { stage: 'connected' }
  await told(alert('hand', '1001'))
  desk.contact = null
  desk.desk = { live: false, alerts: [alert('hand', '1002')] }
  await nextTick()
  vi.advanceTimersByTime(30_000)
  expect(play).not.toHaveBeenCalled()
})

it('stays quiet for who does not want it, also after a reload', async () => {
  const alerts = await drawnAt('/calls')
  await told(alert('hand', '1001'))
  await alerts.get('[data-testid="floor-alerts-sound"]').trigger('click')
  vi.advanceTimersByTime(60_000)
  expect(play).toHaveBeenCalledTimes(1)
  await drawnAt('/calls')
  vi.advanceTimersByTime(60_000)
  expect(play).toHaveBeenCalledTimes(1)
})

it('does not stand in the way for ever with what waits for a word', async () => {
  const alerts = await drawnAt('/calls')
  await told(alert('private', '1001'))
  expect(alerts.find('[data-testid="floor-alert-private"]').exists()).toBe(true)
  vi.advanceTimersByTime(300_000)
  await nextTick()
  expect(alerts.find('[data-testid="floor-alert-private"]').exists()).toBe(false)
})
