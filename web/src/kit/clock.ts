import { getCurrentScope, onScopeDispose, ref, type Ref } from 'vue'

/** The server's clock as seen from here: every push from the server corrects it. */
export class ServerClock {
  private offset = 0

  correct(serverTime: string, receivedAt = Date.now()): void {
    this.offset = Date.parse(serverTime) - receivedAt
  }

  /** Milliseconds since the epoch, by the server's clock. */
  now(): number {
    return Date.now() + this.offset
  }
}

export const serverClock = new ServerClock()

const TICK_MS = 250
const now = ref(serverClock.now())
let watchers = 0
let timer: ReturnType<typeof setInterval> | undefined

function tick(): void {
  now.value = serverClock.now()
}

function release(): void {
  watchers -= 1
  if (watchers === 0) clearInterval(timer)
}

/** The server's time, moving while the component that asks is alive. All callers share one timer. */
export function useNow(): Readonly<Ref<number>> {
  if (watchers === 0) timer = setInterval(tick, TICK_MS)
  watchers += 1
  tick()
  if (getCurrentScope()) onScopeDispose(release)
  return now
}

/** Milliseconds since `instant`, never below zero; zero when there is none. */
export function since(instant: string | null | undefined, nowMs: number): number {
  return instant ? Math.max(0, nowMs - Date.parse(instant)) : 0
}

/** Milliseconds until `instant`, never below zero; zero when there is none. */
export function until(instant: string | null | undefined, nowMs: number): number {
  return instant ? Math.max(0, Date.parse(instant) - nowMs) : 0
}
