import { enableAutoUnmount, mount, type VueWrapper } from '@vue/test-utils'
import { ElMessage } from 'element-plus'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick, reactive } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { i18n } from '@/kit/i18n'
import DeskPresence from './DeskPresence.vue'

const aboutCall = vi.fn((_command: string) => Promise.resolve())
const desk = reactive({ desk: null as object | null, contact: null as object | null, aboutCall, start: vi.fn(), stop: vi.fn() })
vi.mock('../deskStore', () => ({ useDesk: () => desk }))
vi.mock('../phoneStore', () => ({ usePhone: () => ({ session: 'none', answer: vi.fn(), stop: vi.fn() }) }))
vi.mock('./ringer', () => ({ startRinging: vi.fn(), stopRinging: vi.fn() }))

/** The server's word on the desk. */
async function hear(state: string, contact: object | null = null): Promise<void> {
  desk.contact = contact
  desk.desk = { live: true, state, reason: '', since: new Date().toISOString(), contact, memos: [], alerts: [], to_decide: 0 }
  await nextTick()
}

async function drawnAt(path: string): Promise<VueWrapper> {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/desk', name: 'desk', component: {} }, { path: '/calls', component: {} }] })
  await router.push(path)
  return mount(DeskPresence, { global: { plugins: [i18n, router] } })
}
const press = (code: string): boolean => window.dispatchEvent(new KeyboardEvent('keydown', { code, cancelable: true }))

enableAutoUnmount(afterEach)
beforeEach(async () => {
  setActivePinia(createPinia())
  aboutCall.mockClear()
  await hear('ready')
})

it('lets the keys of a call work on any page, and leads back to the desk', async () => {
  const presence = await drawnAt('/calls')
  await hear('talking', { stage: 'connected', muted: true })
  expect(press('F9')).toBe(false)
  expect(aboutCall).toHaveBeenCalledWith('hold')
  const pill = presence.get('[data-testid="presence"]')
  expect(pill.attributes('href')).toBe('/desk')
  expect(pill.text()).toContain('已静音')
})

it('leaves the keys to the browser while there is no contact', async () => {
  await drawnAt('/calls')
  for (const key of ['F2', 'F4', 'F8', 'F9']) expect(press(key)).toBe(true)
  expect(aboutCall).not.toHaveBeenCalled()
})

it('says that the caller hung up while it rang', async () => {
  const said = vi.spyOn(ElMessage, 'info').mockReturnValue({ close: () => undefined })
  await drawnAt('/desk')
  await hear('offered', { stage: 'offered', queue: { name: '充值咨询' } })
  expect(said).not.toHaveBeenCalled()
  await hear('ready')
  expect(said).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message: '来电者已挂断' }))
  said.mockRestore()
})
