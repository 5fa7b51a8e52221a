import type { CallRow, Direction, Outcome } from '@/api/types'
import { t } from '@/kit/i18n'

/** Who called, as far as may be shown: the masked number, or how the call came without one. */
export function callerOf(call: { caller: string; web: boolean }): string {
  return numberOr(call.caller, call.web)
}

/** The masked number, or how the call came without one. */
export function numberOr(masked: string, web: boolean): string {
  return masked || t(web ? 'calls.list.web' : 'common.unknownNumber')
}

/** Seconds the customer waited in a queue; null for who never did, since we called them. */
export function waitOf(call: Pick<CallRow, 'direction' | 'wait_s'>): number | null {
  return call.direction === 'outbound' && call.wait_s === 0 ? null : call.wait_s
}

/** What became of calls of one direction, or of both: an answered call of ours is one that reached the customer. */
export function outcomeName(outcome: Outcome, direction: Direction | ''): string {
  const [answered, reached] = [t(`calls.outcomes.${outcome}`), t('calls.reached')]
  if (outcome !== 'answered' || direction === 'inbound') return answered
  return direction === 'outbound' ? reached : `${answered} / ${reached}`
}
