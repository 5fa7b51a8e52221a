import type { FloorAgent, LoadView, QueueLoad } from '@/api/types'
import { since } from '@/kit/clock'

/** How a figure is to be looked at. Never shown by colour alone: `MARKS` are its shapes. */
export type Level = 'ok' | 'warn' | 'alarm'

export const MARKS: Record<Level, string> = { ok: '', warn: '▲', alarm: '■' }
const ORDER: Level[] = ['ok', 'warn', 'alarm']

/** The worse the higher. */
export function rising(value: number, warn: number, alarm: number): Level {
  if (value >= alarm) return 'alarm'
  return value >= warn ? 'warn' : 'ok'
}

/** The worse the lower; without a figure all is well. */
export function falling(value: number | null | undefined, warn: number, alarm: number): Level {
  if (value === null || value === undefined) return 'ok'
  if (value < alarm) return 'alarm'
  return value < warn ? 'warn' : 'ok'
}

export function worst(levels: Level[]): Level {
  return ORDER[Math.max(0, ...levels.map((level) => ORDER.indexOf(level)))] ?? 'ok'
}

export function waitingLevel({ waiting, thresholds }: QueueLoad): Level {
  return rising(waiting, thresholds.warn_waiting, thresholds.alarm_waiting)
}

/** How long the caller at the head has waited; a queue in which nobody waits is calm. */
export function waitLevel({ longest_since, thresholds }: QueueLoad, now: number): Level {
  return longest_since ? rising(since(longest_since, now), thresholds.warn_wait_s * 1000, thresholds.alarm_wait_s * 1000) : 'ok'
}

export function serviceLevel({ today, thresholds }: QueueLoad): Level {
  return falling(today.service_level, thresholds.warn_level, thresholds.alarm_level)
}

/** The service level of all queues together, by the strictest of their thresholds: one small queue must not colour it. */
export function overallLevel(total: LoadView, queues: QueueLoad[]): Level {
  const strictest = (of: (thresholds: QueueLoad['thresholds']) => number) => Math.max(0, ...queues.map(({ thresholds }) => of(thresholds)))
  return falling(total.today.service_level, strictest(({ warn_level }) => warn_level), strictest(({ alarm_level }) => alarm_level))
}

/** A state that lasts longer than usual warns, and at twice that time alarms. */
export function timerLevel({ since: begun, limit_s }: Pick<FloorAgent, 'since' | 'limit_s'>, now: number): Level {
  return begun && limit_s > 0 ? rising(since(begun, now), limit_s * 1000, limit_s * 2000) : 'ok'
}
