import { api, asProblem, ownHeaders, take } from '@/api/client'
import type { Prompt } from '@/api/types'
import { t } from '@/kit/i18n'
import { Problem } from '@/kit/problem'

export const MOST_BYTES = 30 * 1024 * 1024
export const MOST_CHARACTERS = 500

export const listPrompts = (): Promise<Prompt[]> => take(api.GET('/api/prompts'))

export const restorePrompt = (key: string): Promise<unknown> => take(api.DELETE('/api/prompts/{key}', { params: { path: { key } } }))

/** Lets another text be spoken for the key. */
export const writeText = (key: string, text: string): Promise<unknown> =>
  take(api.PUT('/api/prompts/{key}/text', { params: { path: { key } }, body: { text } }))

/** Goes back to the product's text; a text under a key of the house's own is forgotten. */
export const forgetText = (key: string): Promise<unknown> => take(api.DELETE('/api/prompts/{key}/text', { params: { path: { key } } }))

/** Where the sound is; the end of the address changes with the sound, so that no old one is played. */
export function audioOf(prompt: Prompt): string {
  return `/api/prompts/${encodeURIComponent(prompt.key)}/audio?own=${prompt.own || prompt.own_text ? Date.now() : 0}`
}

/** Uploads a recording in place of the synthetic voice. */
export async function uploadPrompt(key: string, file: File): Promise<void> {
  const body = new FormData()
  body.append('file', file)
  const request = { method: 'POST', body, credentials: 'same-origin', headers: ownHeaders() } as const
  const response = await fetch(`/api/prompts/${encodeURIComponent(key)}`, request).catch(() => {
    throw new Problem('unreachable', t('common.unreachable'))
  })
  if (!response.ok) throw asProblem(await response.json().catch(() => undefined), response.status)
}
