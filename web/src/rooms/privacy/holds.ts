// What can be held, named by the address of its page.
import type { LegalHold } from '@/api/types'

export interface Subject {
  type: string
  id: string
}

/** The pages of what can be held. */
const PAGES: Record<string, string> = { calls: 'call', customers: 'customer', cases: 'case' }
const PAGE = /\/(calls|customers|cases)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/i

/** What a page's address is about; null when it is about nothing that can be held. */
export function subjectOf(address: string): Subject | null {
  const found = PAGE.exec(address)
  const type = PAGES[found?.[1]?.toLowerCase() ?? '']
  return found?.[2] && type ? { type, id: found[2].toLowerCase() } : null
}

/** The page of what is held, if it has one. */
export function pageOf({ subject_type, subject_id }: Pick<LegalHold, 'subject_type' | 'subject_id'>): string | null {
  const place = Object.keys(PAGES).find((name) => PAGES[name] === subject_type)
  return place ? `/${place}/${subject_id}` : null
}
