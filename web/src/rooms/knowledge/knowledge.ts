// Asking the server about articles, and small words about them.
import { api, asProblem, ownHeaders, take } from '@/api/client'
import type { ArticleHit, ArticleHits, ArticleOut, ArticleSearch, AttachmentOut } from '@/api/types'
import { day } from '@/kit/format'
import { t } from '@/kit/i18n'
import { Problem } from '@/kit/problem'

export const KINDS = ['article', 'phrase', 'technique'] as const
export const EVERYTHING: ArticleSearch = { text: '', line_id: null, kinds: [], category: '', page: 1, page_size: 20 }
/** What may be attached, for the browser's choice of files; the server looks at what is in them. */
export const ATTACHABLE = '.pdf,.png,.jpg,.jpeg,.xlsx'
export const MOST_BYTES = 8 * 1024 * 1024

export const searchArticles = (search: Partial<ArticleSearch>): Promise<ArticleHits> => take(api.POST('/api/knowledge/search', { body: { ...EVERYTHING, ...search } }))
const at = (id: number): { params: { path: { article_id: number } } } => ({ params: { path: { article_id: id } } })
export const readArticle = (id: number): Promise<ArticleOut> => take(api.GET('/api/knowledge/articles/{article_id}', at(id)))

/** Notes what is done with it; a lost note never stands in the way of reading. */
export async function noteUse(id: number, kind: 'opened' | 'read_out', callId: string | null): Promise<void> {
  await take(api.POST('/api/knowledge/articles/{article_id}/use', { ...at(id), body: { kind, call_id: callId } })).catch(() => undefined)
}

export const linkTo = (id: number, callId: string): Promise<unknown> => take(api.POST('/api/knowledge/articles/{article_id}/use', { ...at(id), body: { kind: 'linked', call_id: callId } }))
export const unlinkFrom = (id: number, callId: string): Promise<unknown> => take(api.POST('/api/knowledge/articles/{article_id}/unlink', { ...at(id), body: { call_id: callId } }))

/** Attaches a file to the article. */
export async function attachFile(id: number, file: File): Promise<AttachmentOut> {
  const body = new FormData()
  body.append('file', file)
  const request = { method: 'POST', body, credentials: 'same-origin', headers: ownHeaders() } as const
  const response = await fetch(`/api/knowledge/articles/${id}/attachments`, request).catch(() => {
    throw new Problem('unreachable', t('common.unreachable'))
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw asProblem(answer, response.status)
  return answer as AttachmentOut
}

/** `37 KB`. */
export function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** How fresh, or how long still: what a reader has to know before relying on it. */
export function freshness(hit: Pick<ArticleHit, 'published_at' | 'valid_until'>, now: Date): string {
  const published = hit.published_at ? day(new Date(hit.published_at)) : ''
  const words = published === day(now) ? t('knowledge.newToday') : published ? t('knowledge.publishedAt', { at: published }) : ''
  const ends = hit.valid_until ? t('knowledge.until', { at: lastDay(hit.valid_until) }) : ''
  return [words, ends].filter(Boolean).join(' · ')
}

/** The day and time of day at which it ends, without seconds. */
export function lastDay(iso: string): string {
  const when = new Date(iso)
  return `${day(when)} ${String(when.getHours()).padStart(2, '0')}:${String(when.getMinutes()).padStart(2, '0')}`
}

/** Numbers that somebody typed. */
export function numbersOf(text: string): number[] {
  return [...new Set((text.match(/\d+/g) ?? []).map(Number))].filter((number) => number > 0)
}

/** The text with `before` and `after` put around what is chosen in it, and where the choice is then. */
export function wrapped(text: string, from: number, to: number, before: string, after: string): { text: string; from: number; to: number } {
  return { text: text.slice(0, from) + before + text.slice(from, to) + after + text.slice(to), from: from + before.length, to: to + before.length }
}
