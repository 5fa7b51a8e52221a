import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createPinia } from 'pinia'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import type { CallRow } from '@/api/types'
import { i18n } from '@/kit/i18n'
import CallsTable from './CallsTable.vue'

const call = (id: string): CallRow => ({ id, direction: 'inbound', arrived_at: '2026-01-01T09:00:00Z', caller: '199****0001', web: false, customer: null, queue: null, agent: null, outcome: 'answered', wait_s: 1, talk_s: 2, connected_at: null, record_state: 'none' }) as unknown as CallRow
let router: Router

enableAutoUnmount(afterEach)
beforeEach(async () => {
  router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/calls', component: {} }, { path: '/calls/:id', component: {} }] })
  await router.push('/calls')
  mount(CallsTable, { props: { calls: [call('a'), call('b')] }, global: { plugins: [i18n, router, createPinia()] }, attachTo: document.body })
})

const press = (key: string): void => void (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
const focused = async (): Promise<string | undefined> => {
  await new Promise((done) => setTimeout(done))
  return (document.activeElement as HTMLElement).dataset.call
}

it('takes the arrows before anything has the focus', async () => {
  press('ArrowDown')
  expect(await focused()).toBe('a')
  press('ArrowDown')
  expect(await focused()).toBe('b')
  press('Enter')
  await focused()
  expect(router.currentRoute.value.path).toBe('/calls/b')
})

it('leaves them to a field that is being written in', async () => {
  const field = document.body.appendChild(document.createElement('input'))
  field.focus()
  press('ArrowDown')
  expect(await focused()).toBeUndefined()
  field.remove()
})
