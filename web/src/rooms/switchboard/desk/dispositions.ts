import type { KindWord, LineWords, Word } from '@/api/types'
import type { Fields } from './recordDraft'

/** The kinds of contact of a business line; a line without words of its own uses those of no line. */
export function kindsOf(all: LineWords[], lineId: number | null): KindWord[] {
  const own = all.find(({ line_id }) => line_id === lineId) ?? all.find(({ line_id }) => line_id === null)
  return own?.kinds ?? []
}

/** The word in the reader's language. */
export const wordIn = (word: Word, language: string): string => (language === 'en' ? word.en : word.zh)

/** What still has to be chosen, all of it; a kind without reasons or results asks for none, no kind yet for what some do. */
export function missingIn(kinds: KindWord[], fields: Fields): ('kind' | 'reason' | 'result')[] {
  const kind = kinds.find(({ id }) => id === fields.kind_id)
  const asking = kind ? [kind] : kinds
  const missing: ('kind' | 'reason' | 'result')[] = kind ? [] : ['kind']
  if (!(kind && fields.reason_id) && asking.some(({ reasons }) => reasons.length)) missing.push('reason')
  if (!(kind && fields.result_id) && asking.some(({ results }) => results.length)) missing.push('result')
  return missing
}

/** The only option there is, or none. */
export const onlyOne = (words: Word[]): number | null => (words.length === 1 ? (words[0]?.id ?? null) : null)
