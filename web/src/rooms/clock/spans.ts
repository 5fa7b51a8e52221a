// Lengths of time as people enter them, and steps of a ladder as people read them.
import { i18n } from '@/kit/i18n'
import { span } from './obligations'

export const UNITS = { minutes: 60, hours: 3600, days: 86400 } as const
export type Unit = keyof typeof UNITS

/** The largest unit that so many seconds are whole in. */
export function unitOf(seconds: number): Unit {
  if (seconds && seconds % UNITS.days === 0) return 'days'
  return seconds % UNITS.hours === 0 ? 'hours' : 'minutes'
}

/** When a step is taken: before the instant, at it, after it. */
export function whenOf(offset: number): string {
  const { t } = i18n.global
  if (offset === 0) return t('clock.kinds.at')
  return t(offset < 0 ? 'clock.kinds.before' : 'clock.kinds.after', { span: span(offset * 1000) })
}
