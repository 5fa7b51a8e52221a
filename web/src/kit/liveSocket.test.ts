import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { LiveSocket, type LinkStatus } from './liveSocket'

class FakeSocket {
  static all: FakeSocket[] = []
  static get last(): FakeSocket {
    return FakeSocket.all[FakeSocket.all.length - 1] as FakeSocket
  }
  readyState: number = WebSocket.CONNECTING
  sent: Record<string, unknown>[] = []
  onopen: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: (() => void) | null = null

  constructor() {
    FakeSocket.all.push(this)
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text) as Record<string, unknown>)
  }
  close(): void {
    this.readyState = WebSocket.CLOSED
    this.onclose?.()
  }
  accept(): void {
    this.readyState = WebSocket.OPEN
    this.onopen?.()
  }
  push(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) })
  }
}

const messages: unknown[] = []
const statuses: LinkStatus[] = []
const beforeRetry = vi.fn()

function opened(): LiveSocket {
  const handlers = { message: (one: unknown) => messages.push(one), status: (one: LinkStatus) => statuses.push(one), beforeRetry }
  const socket = new LiveSocket(() => 'ws://desk', handlers, () => 'gone', () => new FakeSocket() as unknown as WebSocket)
  socket.open()
  FakeSocket.last.accept()
  return socket
}

beforeEach(() => {
  vi.useFakeTimers()
  FakeSocket.all = []
  messages.length = statuses.length = 0
  beforeRetry.mockClear()
})
afterEach(() => vi.useRealTimers())

it('hands on what is pushed, and keeps replies to itself', () => {
  opened()
  FakeSocket.last.push({ type: 'desk', desk: 1 })
  FakeSocket.last.push({ type: 'reply', id: 99, ok: true })
  expect(messages).toEqual([{ type: 'desk', desk: 1 }])
})

it('numbers commands and settles each by its own reply', async () => {
  const socket = opened()
  const first = socket.send('hold', { call_id: 'a' })
  const second = socket.send('mute')
  expect(FakeSocket.last.sent).toEqual([{ id: 1, command: 'hold', call_id: 'a' }, { id: 2, command: 'mute' }])
  FakeSocket.last.push({ type: 'reply', id: 2, ok: false, code: 'not_possible_now', message: '现在不行' })
  FakeSocket.last.push({ type: 'reply', id: 1, ok: true })
  await expect(first).resolves.toBeUndefined()
  await expect(second).rejects.toMatchObject({ code: 'not_possible_now', message: '现在不行' })
})

it('fails a command at once when the line is lost, when there is none, and when no reply comes', async () => {
  const socket = opened()
  const unanswered = expect(socket.send('hold')).rejects.toMatchObject({ code: 'unreachable', message: 'gone' })
  vi.advanceTimersByTime(10_000)
  await unanswered
  const cut = expect(socket.send('hold')).rejects.toMatchObject({ code: 'unreachable' })
  FakeSocket.last.close()
  await cut
  await expect(socket.send('hold')).rejects.toMatchObject({ code: 'unreachable' })
})

it('comes back by itself, later each time, and from the start again once the server has spoken', () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  opened()
  FakeSocket.last.close()
  vi.advanceTimersByTime(499)
  expect(FakeSocket.all).toHaveLength(1)
  vi.advanceTimersByTime(1)
  expect(FakeSocket.all).toHaveLength(2)
  FakeSocket.last.accept() // accepted and closed again is no comeback
  FakeSocket.last.close()
  vi.advanceTimersByTime(999)
  expect(FakeSocket.all).toHaveLength(2)
  vi.advanceTimersByTime(1)
  expect(FakeSocket.all).toHaveLength(3)
  FakeSocket.last.accept()
  FakeSocket.last.push({ type: 'desk' })
  FakeSocket.last.close()
  vi.advanceTimersByTime(500)
  expect(FakeSocket.all).toHaveLength(4)
  expect(beforeRetry).toHaveBeenCalledTimes(3)
})

it('tries at once when asked, and only one line at a time', () => {
  const socket = opened()
  socket.retryNow()
  expect(FakeSocket.all).toHaveLength(1)
  FakeSocket.last.close()
  socket.retryNow()
  expect(FakeSocket.all).toHaveLength(2)
  vi.advanceTimersByTime(60_000)
  expect(FakeSocket.all).toHaveLength(2)
})

it('stays closed once it is closed', () => {
  const socket = opened()
  FakeSocket.last.close()
  socket.close()
  vi.advanceTimersByTime(60_000)
  expect(FakeSocket.all).toHaveLength(1)
  expect(statuses.at(-1)).toBe('closed')
})
