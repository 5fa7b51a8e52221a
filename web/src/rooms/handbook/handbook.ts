import type { Clause, Handbook, Replay, Tally, Threshold } from '@/api/types'
import { currentLanguage, i18n, t } from '@/kit/i18n'

export type State = Clause['state']
export const STATES: State[] = ['checked', 'controlled', 'not_yet']

interface Both {
  zh: string
  en: string
}

export function inLanguage(words: Both): string {
  return currentLanguage() === 'en' ? words.en : words.zh
}

/** Whole per cent, rounded down short of all of them: 100 % is said only when nothing was broken. */
export function percent({ share }: Pick<Tally, 'share'>): string {
  return share === null ? '–' : `${share < 1 ? Math.min(Math.round(share * 100), 99) : 100} %`
}

export function level({ share }: Pick<Tally, 'share'>): 'good' | 'fair' | 'bad' | 'none' {
  if (share === null) return 'none'
  return share >= 0.95 ? 'good' : share >= 0.8 ? 'fair' : 'bad'
}

/** The chapters with those of their clauses that hold every word of the text and have the state; chapters without any are left out. */
export function narrowed(book: Handbook, text: string, state: State | ''): Handbook['chapters'] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (clause: Clause): boolean =>
    (!state || clause.state === state)
    && words.every((word) => [clause.id, clause.phrase, ...Object.values(clause.title), ...Object.values(clause.text)].some((part) => part.toLowerCase().includes(word)))
  return book.chapters.map((chapter) => ({ ...chapter, clauses: chapter.clauses.filter(fits) })).filter(({ clauses }) => clauses.length > 0)
}

export function counted(book: Handbook): Record<State, number> {
  const counts: Record<State, number> = { checked: 0, controlled: 0, not_yet: 0 }
  for (const { clauses } of book.chapters) for (const { state } of clauses) counts[state] += 1
  return counts
}

/** Only what is other than today's, by clause; `wanted` by clause and name. */
export function draftOf(thresholds: Threshold[], wanted: Record<string, number | undefined>): Replay['draft'] {
  const draft: Replay['draft'] = {}
  for (const { clause, name, value } of thresholds) {
    const other = wanted[`${clause} ${name}`]
    if (other !== undefined && other !== value) draft[clause] = { ...draft[clause], [name]: other }
  }
  return draft
}

/** A threshold's name; the code where it has none yet. */
export function thresholdName(name: string): string {
  return i18n.global.te(`handbook.thresholds.${name}`) ? t(`handbook.thresholds.${name}`) : name
}

export function postName(role: string): string {
  return i18n.global.te(`people.roles.${role}`) ? t(`people.roles.${role}`) : role
}
