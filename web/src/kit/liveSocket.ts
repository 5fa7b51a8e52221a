import { Problem } from './problem'

export type LinkStatus = 'closed' | 'connecting' | 'open' | 'retrying'

/** What the socket tells its owner. */
export interface LiveHandlers {
  /** A pushed message, parsed; replies to commands never come here. */
  message(message: Record<string, unknown>): void
  status(status: LinkStatus, retryAt: number): void
  /** Said before each new attempt after a loss; the place to notice that the session has ended. */
  beforeRetry?(): void
}

type Reply = { type: 'reply'; id: number; ok: boolean; code?: string; message?: string }
type Pending = { resolve: () => void; reject: (problem: Problem) => void; timer: ReturnType<typeof setTimeout> }

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 10_000
const REPLY_WITHIN_MS = 10_000

/** A WebSocket that comes back by itself, with numbered commands that are answered or fail. */
export class LiveSocket {
  private socket: WebSocket | null = null
  private wanted = false
  private failures = 0
  private retry: ReturnType<typeof setTimeout> | undefined
  private lastId = 0
  private readonly pending = new Map<number, Pending>()

  constructor(
    private readonly url: () => string,
    private readonly handlers: LiveHandlers,
    private readonly unreachable: () => string,
    private readonly make: (url: string) => WebSocket = (url) => new WebSocket(url),
  ) {}

  open(): void {
    if (this.wanted) return
    this.wanted = true
    this.connect()
  }

  close(): void {
    this.wanted = false
    clearTimeout(this.retry)
    this.socket?.close()
    this.socket = null
    this.failPending()
    this.handlers.status('closed', 0)
  }

  /** Tries at once instead of waiting for the next attempt. */
  retryNow(): void {
    if (!this.wanted || this.socket) return
    clearTimeout(this.retry)
    this.connect()
  }

  /** Sends a command; resolves when the server has carried it out, rejects with its reason. */
  send(command: string, fields: Record<string, unknown> = {}): Promise<void> {
    if (this.socket?.readyState !== WebSocket.OPEN) return Promise.reject(this.lost())
    const id = ++this.lastId
    this.socket.send(JSON.stringify({ id, command, ...fields }))
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.settle({ type: 'reply', id, ok: false }), REPLY_WITHIN_MS)
      this.pending.set(id, { resolve, reject, timer })
    })
  }

  private connect(): void {
    this.handlers.status('connecting', 0)
    const socket = this.make(this.url())
    this.socket = socket
    socket.onopen = () => {
      this.handlers.status('open', 0)
    }
    socket.onmessage = ({ data }) => this.read(String(data))
    socket.onclose = () => {
      if (this.socket === socket) this.lose()
    }
  }

  private read(text: string): void {
    this.failures = 0 // only a server that speaks counts as back; an accept followed by a close does not
    const message = JSON.parse(text) as Record<string, unknown>
    if (message.type === 'reply') this.settle(message as Reply)
    else this.handlers.message(message)
  }

  private settle(reply: Reply): void {
    const waiting = this.pending.get(reply.id)
    if (!waiting) return
    this.pending.delete(reply.id)
    clearTimeout(waiting.timer)
    if (reply.ok) waiting.resolve()
    else waiting.reject(reply.message ? new Problem(reply.code ?? 'error', reply.message) : this.lost())
  }

  private lose(): void {
    this.socket = null
    this.failPending()
    if (!this.wanted) return
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.failures++) * (0.75 + Math.random() / 2)
    this.handlers.status('retrying', Date.now() + wait)
    this.retry = setTimeout(() => {
      this.handlers.beforeRetry?.()
      if (this.wanted) this.connect()
    }, wait)
  }

  private failPending(): void {
    for (const id of [...this.pending.keys()]) this.settle({ type: 'reply', id, ok: false })
  }

  private lost(): Problem {
    return new Problem('unreachable', this.unreachable())
  }
}

/** The WebSocket address of a path on this server. */
export function here(path: string): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${path}`
}
