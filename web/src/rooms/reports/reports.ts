import type { FrozenFigure } from '@/api/types'
import { seconds } from '@/kit/format'
import { currentLanguage, t } from '@/kit/i18n'

interface Named {
  zh: string
  en: string
}

export function named(words: Named): string {
  return currentLanguage() === 'en' ? words.en : words.zh
}

export function definition(figure: FrozenFigure): string {
  return currentLanguage() === 'en' ? figure.definition_en : figure.definition_zh
}

/** A value with its unit; a whole share only when it is one. */
export function told(value: number | null, unit: FrozenFigure['unit']): string {
  if (value === null) return '–'
  if (unit === 'seconds') return seconds(value)
  if (unit === 'count') return String(Math.round(value))
  return value === 0 || value === 1 ? `${value * 100}%` : `${(value * 100).toFixed(1)}%`
}

const PARTS: FrozenFigure['part'][] = ['calls', 'time', 'work', 'clauses']

/** Figures under their headings, in order; headings without any are left out. */
export function byPart(figures: FrozenFigure[]): [FrozenFigure['part'], FrozenFigure[]][] {
  const found = PARTS.map((part): [FrozenFigure['part'], FrozenFigure[]] => [part, figures.filter((figure) => figure.part === part)])
  return found.filter(([, some]) => some.length > 0)
}

/** Of a clause: how well it was kept. */
export function levelOf({ key, value }: FrozenFigure): 'good' | 'fair' | 'bad' | '' {
  if (!key.startsWith('clause.') || value === null) return ''
  return value >= 0.95 ? 'good' : value >= 0.8 ? 'fair' : 'bad'
}

const monthOf = (iso: string): [number, number] => [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))]

export function monthTitle(iso: string): string {
  const [year, month] = monthOf(iso)
  return t('reports.review.title', { year, month: currentLanguage() === 'en' ? iso.slice(5, 7) : month })
}

export function quarterTitle(iso: string): string {
  const [year, month] = monthOf(iso)
  return t('reports.profile.quarter', { year, n: Math.ceil(month / 3) })
}

/** The first days of this quarter and of those before it, the latest first. */
export function quarters(today: Date, count: number): string[] {
  const first = today.getFullYear() * 4 + Math.floor(today.getMonth() / 3)
  return Array.from({ length: count }, (_, back) => {
    const quarter = first - back
    return `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`
  })
}

/** An id that makes sending twice be once. */
export const newId = (): string => crypto.randomUUID()
