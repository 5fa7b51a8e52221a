// What the pages of study and exams share.
import type { AttemptDetail, ExamQuestion } from '@/api/types'
import { i18n, t } from '@/kit/i18n'

export type Answer = { choice: number[]; words: string[] }
export type OptionMark = 'right' | 'wrong' | 'missed' | ''

/** Seconds in words: minutes up to an hour and a half, then hours. */
export function spent(seconds: number): string {
  if (seconds < 5400) return t('training.minutes', { n: Math.max(seconds > 0 ? 1 : 0, Math.round(seconds / 60)) })
  return t('training.hours', { n: (seconds / 3600).toFixed(1) })
}

export const inLanguage = (words: { zh: string; en: string }): string => (i18n.global.locale.value === 'en' ? words.en : words.zh)

export function answered(answer: Answer | undefined): boolean {
  return !!answer && (answer.choice.length > 0 || answer.words.some((word) => word.trim() !== ''))
}

/** What a click on an option makes of the answer. */
export function picked(kind: ExamQuestion['kind'], answer: Answer, place: number): Answer {
  if (kind !== 'multiple') return { choice: [place], words: [] }
  const has = answer.choice.includes(place)
  const choice = has ? answer.choice.filter((one) => one !== place) : [...answer.choice, place]
  return { choice: choice.sort((a, b) => a - b), words: [] }
}

/** Moves what stands at `index` of an order by `by`; what was not touched yet starts as it is shown. */
export function moved(question: ExamQuestion, answer: Answer, index: number, by: 1 | -1): Answer {
  const choice = ordered(question, answer)
  const to = index + by
  if (to < 0 || to >= choice.length) return { choice, words: [] }
  const [taken] = choice.splice(index, 1)
  if (taken !== undefined) choice.splice(to, 0, taken)
  return { choice, words: [] }
}

/** The places of an order as they stand. */
export function ordered(question: ExamQuestion, answer: Answer): number[] {
  return answer.choice.length ? [...answer.choice] : question.options.map((_, place) => place)
}

/** How an option of an ended exam is drawn. */
export function marked(question: ExamQuestion, place: number): OptionMark {
  const right = question.right?.includes(place)
  const chosen = question.choice.includes(place)
  if (chosen) return right ? 'right' : 'wrong'
  return right ? 'missed' : ''
}

/** Letters before options. */
export const letter = (place: number): string => String.fromCharCode(65 + place)

/** Milliseconds that are left; the server's clock counts, `heard` is when its answer came. */
export function left(attempt: Pick<AttemptDetail, 'due_at' | 'now'>, heard: number, at: number): number {
  return Date.parse(attempt.due_at) - Date.parse(attempt.now) - (at - heard)
}

/** A table's cell as CSV has it. Nothing in it is taken for a formula. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

export function saveTable(rows: string[][], name: string): void {
  const text = '\ufeff' + rows.map((row) => row.map(csvCell).join(',')).join('\r\n')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
