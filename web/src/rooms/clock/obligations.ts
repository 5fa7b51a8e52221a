// What is owed, as words and colours.
import type { Obligation, ObligationEvent } from '@/api/types'
import { i18n } from '@/kit/i18n'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A length of time in its two largest units: `2 天 3 小时`. */
export function span(ms: number): string {
  const { t } = i18n.global
  const length = Math.abs(ms)
  const days = Math.floor(length / DAY)
  const hours = Math.floor((length % DAY) / HOUR)
  const minutes = Math.floor((length % HOUR) / MINUTE)
  const parts = [
    days && t('clock.span.days', { days }),
    hours && t('clock.span.hours', { hours }),
    !days && minutes && t('clock.span.minutes', { minutes }),
  ].filter(Boolean)
  return parts.join(' ') || t('clock.span.now')
}

/** How the due instant stands to `now`, in words; of what has ended, whether it ended late. */
export function standing(row: Obligation, now: number): string {
  const { t } = i18n.global
  if (row.state === 'paused' && row.pause) return t('clock.left', { span: span(row.pause.left_s * 1000) })
  if (row.state === 'open') {
    const left = Date.parse(row.due_at) - now
    return t(left > 0 ? 'clock.left' : 'clock.late', { span: span(left) })
  }
  return row.state === 'kept' && row.overdue ? t('clock.keptLate') : t(`clock.states.${row.state}`)
}

export type Level = 'late' | 'soon' | 'calm'
const SOON = 30 * MINUTE

/** How much it presses. */
export function level(row: Obligation, now: number): Level {
  if (row.state !== 'open') return row.state === 'broken' || (row.state === 'kept' && row.overdue) ? 'late' : 'calm'
  const left = Date.parse(row.due_at) - now
  return left <= 0 ? 'late' : left <= SOON ? 'soon' : 'calm'
}

/** Who owes it. */
export function ownerOf(row: Obligation): string {
  return row.owner ? `${row.owner.number} ${row.owner.name}` : i18n.global.t('clock.whole', { unit: row.unit })
}

/** Something that has been set up, in the reader's language. */
export function nameOf(named: { zh: string; en: string }): string {
  return i18n.global.locale.value === 'en' ? named.en : named.zh
}

/** A step of the ladder, by name where the clock knows it. */
export function actionName(action: string): string {
  const { t, te } = i18n.global
  const key = `clock.actions.${action}`
  return te(key) ? t(key) : action
}

/** A line of the history in words. */
export function eventName({ kind, action }: ObligationEvent): string {
  const { t } = i18n.global
  if (kind === 'step_taken') return actionName(action)
  return action ? `${actionName(action)}：${t(`clock.events.${kind}`)}` : t(`clock.events.${kind}`)
}
