import type { LocationQuery } from 'vue-router'
import type { CallSearch, Direction, Outcome } from '@/api/types'

export type Preset = 'today' | 'yesterday' | 'week'

/** What the calls page is narrowed to. The number is personal data and never goes into the address. */
export interface Filters {
  preset: Preset | null
  from: Date | null
  to: Date | null
  agent: string
  number: string
  queue: number | null
  direction: Direction | ''
  outcome: Outcome | ''
  /** What the caller gave, 1 to 5. */
  satisfaction: number | null
  /** The key of a figure whose calls are wanted. */
  figure: string
  page: number
}

export const OUTCOMES: Outcome[] = ['open', 'answered', 'silent', 'abandoned', 'missed', 'closed_hours', 'left_menu', 'turned_away', 'voicemail', 'callback_asked', 'callback_failed', 'called_again', 'not_reached', 'failed']
export const DIRECTIONS: Direction[] = ['inbound', 'outbound']
const PRESETS: Preset[] = ['today', 'yesterday', 'week']

function midnight(now: Date, daysBack: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysBack)
}

/** The instants of a preset, in the reader's time zone; `to` is the first instant that no longer belongs. */
export function range(preset: Preset, now: Date): [Date, Date] {
  if (preset === 'yesterday') return [midnight(now, 1), midnight(now, 0)]
  return [midnight(now, preset === 'week' ? 6 : 0), midnight(now, -1)]
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

function date(value: unknown): Date | null {
  const at = new Date(text(value))
  return Number.isNaN(at.getTime()) ? null : at
}

/** Reads the address; anything in it that makes no sense is left out. */
export function fromQuery(query: LocationQuery): Filters {
  const [from, to] = [date(query.from), date(query.to)]
  const named = PRESETS.find((preset) => preset === query.period) ?? null
  return {
    preset: named ?? (from || to ? null : 'today'),
    from,
    to,
    agent: text(query.agent),
    number: '',
    queue: Number(text(query.queue)) || null,
    direction: DIRECTIONS.find((direction) => direction === query.direction) ?? '',
    outcome: OUTCOMES.find((outcome) => outcome === query.outcome) ?? '',
    satisfaction: /^[1-5]$/.test(text(query.satisfaction)) ? Number(query.satisfaction) : null,
    figure: /^[a-z_]{1,32}$/.test(text(query.figure)) ? text(query.figure) : '',
    page: Math.max(1, Math.trunc(Number(text(query.page))) || 1),
  }
}

export function toQuery(filters: Filters): Record<string, string> {
  const entries: [string, string | undefined][] = [
    ['period', filters.preset && filters.preset !== 'today' ? filters.preset : undefined],
    ['from', filters.preset ? undefined : filters.from?.toISOString()],
    ['to', filters.preset ? undefined : filters.to?.toISOString()],
    ['agent', filters.agent || undefined],
    ['queue', filters.queue?.toString()],
    ['direction', filters.direction || undefined],
    ['outcome', filters.outcome || undefined],
    ['satisfaction', filters.satisfaction?.toString()],
    ['figure', filters.figure || undefined],
    ['page', filters.page > 1 ? String(filters.page) : undefined],
  ]
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** What is asked of the server. */
export function toSearch(filters: Filters, now: Date): Omit<CallSearch, 'page_size'> {
  const [from, to] = filters.preset ? range(filters.preset, now) : [filters.from, filters.to]
  return {
    from: from?.toISOString() ?? null,
    to: to?.toISOString() ?? null,
    agent: filters.agent,
    number: filters.number.replace(/[\s()-]/g, ''), // as people write numbers; of anything else the server says that it is none
    queue: filters.queue,
    direction: filters.direction || null,
    outcome: filters.outcome || null,
    satisfaction: filters.satisfaction,
    figure: filters.figure || null,
    page: filters.page,
  }
}
