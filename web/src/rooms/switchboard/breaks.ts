import type { BreakChoice, DeskState, FloorAgent } from '@/api/types'
import { since, until } from '@/kit/clock'
import { rising, type Level } from './levels'

/** A break is near its end in its last fifth. */
const NEAR = 0.8

/** How the running break is to be looked at: `warn` near the time it may last, `alarm` over it. */
export function breakLevel({ since: begun, break_ends_at }: Pick<DeskState, 'since' | 'break_ends_at'>, now: number): Level {
  if (!break_ends_at) return 'ok'
  const whole = Date.parse(break_ends_at) - Date.parse(begun)
  return rising(since(begun, now), whole * NEAR, whole)
}

/** Milliseconds that are left of the running break, and those that it has lasted too long. */
export function breakLeft({ break_ends_at }: Pick<DeskState, 'break_ends_at'>, now: number): { left: number; over: number } {
  return { left: until(break_ends_at, now), over: since(break_ends_at, now) }
}

/** Whole minutes of a reason's quota that are used up by now; the break that runs goes on counting. */
export function usedMinutes(choice: BreakChoice, desk: Pick<DeskState, 'state' | 'reason' | 'server_time'>, now: number): number {
  const runs = desk.state === choice.state && desk.reason === choice.code
  return Math.floor((choice.used_s * 1000 + (runs ? since(desk.server_time, now) : 0)) / 60_000)
}

export interface ToDecide {
  agent: FloorAgent
  notice: FloorAgent['notices'][number]
}

/** What waits on the live floor, requests first, the oldest first. Nobody decides about themselves. */
export function toDecide(agents: FloorAgent[], me: string): ToDecide[] {
  const all = agents.filter(({ number }) => number !== me).flatMap((agent) => agent.notices.map((notice) => ({ agent, notice })))
  const late = ({ notice }: ToDecide): number => Number(notice.kind !== 'break_asked')
  return all.sort((a, b) => late(a) - late(b) || a.notice.at.localeCompare(b.notice.at))
}
