// What the pages of conduct have in common.
import type { Matter, MatterDeed, MatterOutcome, MatterState } from '@/api/types'
import { t } from '@/kit/i18n'

export const STATES: MatterState[] = ['draft', 'told', 'answered', 'standing', 'appealed', 'final', 'dismissed', 'withdrawn']
export const OUTCOMES: Record<Matter['side'], MatterOutcome[]> = { fault: ['note', 'coaching', 'violation'], merit: ['praise', 'award'] }
/** Deeds that come with an outcome. */
const SAYS_WHAT: MatterDeed[] = ['decided', 'lightened', 'changed']
/** Deeds that need no words. */
const WORDLESS: MatterDeed[] = ['accepted', 'confirmed']

export const saysWhat = (deed: MatterDeed): boolean => SAYS_WHAT.includes(deed)
export const needsWords = (deed: MatterDeed): boolean => !WORDLESS.includes(deed)
export const isPointed = (outcome: MatterOutcome): boolean => outcome === 'violation' || outcome === 'award'

/** What can still be chosen: of a decision anything, after an answer or an appeal only what is lighter. */
export function choices(matter: Pick<Matter, 'side' | 'outcome' | 'points'>, deed: MatterDeed, most: number): { outcome: MatterOutcome; most: number }[] {
  const all = OUTCOMES[matter.side].map((outcome) => ({ outcome, most: isPointed(outcome) ? most : 0 }))
  if (deed === 'decided' || !matter.outcome) return all
  const now = OUTCOMES[matter.side].indexOf(matter.outcome)
  return all.flatMap((one, index) => {
    if (index < now) return [one]
    return index === now && matter.points > 1 ? [{ ...one, most: Math.min(most, matter.points - 1) }] : []
  })
}

/** `违规 2 分`; a dash where nothing was decided. */
export function outcomeText({ outcome, points }: { outcome: MatterOutcome | null; points: number }): string {
  if (!outcome) return '–'
  const name = t(`conduct.outcomes.${outcome}`)
  return points ? t('conduct.pointed', { outcome: name, points }) : name
}
