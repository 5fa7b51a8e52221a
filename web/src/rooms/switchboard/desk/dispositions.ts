import type { KindWord, LineWords, Word } from '@/api/types'
import type { Fields } from './recordDraft'

/** The kinds of contact of a business line; a line without words of its own uses those of no line. */
export function kindsOf(all: LineWords[], lineId: number | null): KindWord[] {
  const own = all.find(({ line_id }) => line_id === lineId) ?? all.find(({ line_id }) => line_id === null)
  return own?.kinds ?? []
}

/** The word in the reader's language. */
export const wordIn = (word: Word, language: string): string => (language === 'en' ? word.en : word.zh)

/** What still has to be chosen; a kind without reasons or results asks for none. */
export function missingIn(kinds: KindWord[], fields: Fields): ('kind' | 'reason' | 'result')[] {
  const kind = kinds.find(({ id }) => id === fields.kind_id)
  if (!kind) return ['kind']
  const missing: ('reason' | 'result')[] = []
  if (kind.reasons.length && !fields.reason_id) missing.push('reason')
  if (kind.results.length && !fields.result_id) missing.push('result')
  return missing
}

/** The only option there is, or none. */
export const onlyOne = (words: Word[]): number | null => (words.length === 1 ? (words[0]?.id ?? null) : null)
