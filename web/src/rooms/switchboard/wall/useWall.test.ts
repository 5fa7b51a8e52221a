import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import { STALE_MS, useWall } from './useWall'

class FakeSocket {
  static readonly OPEN = 1
  static last: FakeSocket
  readyState = 1
  sent: Record<string, unknown>[] = []
  onopen: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: (() => void) | null = null
  constructor() {
    FakeSocket.last = this
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text) as Record<string, unknown>)
  }
  close(): void {
    this.onclose?.()
  }
  push(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) })
  }
}

let shown: ReturnType<typeof useWall>
const Screen = defineComponent({
  setup() {
    shown = useWall('secret')
    return () => null
  },
})

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') })
  vi.stubGlobal('WebSocket', FakeSocket)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('opens with the key in a message, never in the address', () => {
  const screen = mount(Screen)
  FakeSocket.last.onopen?.()
  expect(FakeSocket.last.sent).toEqual([{ id: 1, command: 'open', key: 'secret' }])
  screen.unmount()
})

it('is out of date when nothing was heard, and current again with the next figures', async () => {
  const screen = mount(Screen)
  FakeSocket.last.onopen?.()
  await vi.advanceTimersByTimeAsync(STALE_MS + 1_000)
  expect(shown.staleFor.value).toBeGreaterThan(0)
  FakeSocket.last.push({ type: 'wall', wall: { server_time: '2026-01-01T00:00:13Z' } })
  await vi.advanceTimersByTimeAsync(250)
  expect(shown.staleFor.value).toBe(0)
  screen.unmount()
})

it('gives up when the key is refused, and only then', async () => {
  const screen = mount(Screen)
  FakeSocket.last.onopen?.()
  FakeSocket.last.push({ type: 'reply', id: 1, ok: false, code: 'display_key', message: '密钥无效' })
  await flushPromises()
  expect(shown.refused.value).toBe(true)
  screen.unmount()
})

it('leaves no timer behind', () => {
  mount(Screen).unmount()
  expect(vi.getTimerCount()).toBe(0)
})
