import type { LedgerEntry, LedgerProblem, LedgerSearch, LedgerState } from '@/api/types'
import { words } from '@/words'
import type { LocationQuery } from 'vue-router'

/** What the list is narrowed to. */
export interface Filters {
  from: Date | null
  to: Date | null
  actor: string
  action: string
  objectType: string
  objectId: string
}

export const NOTHING: Filters = { from: null, to: null, actor: '', action: '', objectType: '', objectId: '' }

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 64) : '')

function date(value: unknown): Date | null {
  // A day without a time is that day's beginning here, not in Greenwich.
  const at = new Date(/^\d{4}-\d\d-\d\d$/.test(text(value)) ? `${text(value)}T00:00` : text(value))
  return Number.isNaN(at.getTime()) ? null : at
}

/** Reads the address; anything in it that makes no sense is left out. */
export function fromQuery(query: LocationQuery): Filters {
  return {
    from: date(query.from),
    to: date(query.to),
    actor: text(query.actor),
    action: text(query.action),
    objectType: text(query.objectType),
    objectId: text(query.objectId),
  }
}

export function toQuery(filters: Filters): Record<string, string> {
  const { from, to, ...words } = filters
  const entries = Object.entries({ from: from?.toISOString() ?? '', to: to?.toISOString() ?? '', ...words })
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

/** What is asked of the server. */
export function toSearch(filters: Filters): Pick<LedgerSearch, 'actor' | 'action' | 'object_type' | 'object_id' | 'from' | 'to'> {
  return {
    from: filters.from?.toISOString() ?? null,
    to: filters.to?.toISOString() ?? null,
    actor: filters.actor.trim(),
    action: filters.action,
    object_type: filters.objectType,
    object_id: filters.objectId.trim(),
  }
}

/** Every action that has words, as the server calls it: `room.what_happened`. */
export const ACTIONS: string[] = Object.entries(words['zh-CN'].ledger.actions).flatMap(([room, acts]) => Object.keys(acts).map((act) => `${room}.${act}`))

/** Every kind of object that has words, as the server calls it: `room.model`. */
export const OBJECTS: string[] = Object.keys(words['zh-CN'].ledger.objects).map((key) => key.replace('_', '.'))

/** The key of an object's kind among the words. */
export const objectKey = (type: string): string => type.replace('.', '_')

export interface Change {
  field: string
  old: string
  new: string
}

const shown = (value: unknown): string => (value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value))

/** Before and after, field by field. */
export function changesOf(entry: Pick<LedgerEntry, 'old' | 'new'>): Change[] {
  const fields = [...new Set([...Object.keys(entry.old), ...Object.keys(entry.new)])]
  return fields.map((field) => ({ field, old: shown(entry.old[field]), new: shown(entry.new[field]) }))
}

/** Entries are sealed within a second; this much later something is wrong. */
const LATE_MS = 60_000

export const isLate = (state: Pick<LedgerState, 'waiting_since'>, now: number): boolean => state.waiting_since !== null && now - Date.parse(state.waiting_since) > LATE_MS

export type Verdict = 'never' | 'holds' | 'broken' | 'unproven'

/** What the last verification said. */
export function verdictOf(check: LedgerState['check']): Verdict {
  if (!check) return 'never'
  if (check.problem_count) return 'broken'
  return check.anchored || !check.head ? 'holds' : 'unproven'
}

/** Which words say where a problem is. */
export function placeOf(problem: LedgerProblem): 'problemLine' | 'problemEntry' | 'problemAt' | 'problemFrom' {
  if (problem.kind === 'anchor') return 'problemLine'
  if (!problem.first) return 'problemEntry'
  return problem.first === problem.last ? 'problemAt' : 'problemFrom'
}

/** The file's name that the server gave. */
export function fileNameOf(response: Response): string {
  return /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'ledger.jsonl'
}
