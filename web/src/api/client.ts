import createClient, { type Middleware } from 'openapi-fetch'
import type { paths } from './schema'
import { currentLanguage, t } from '@/kit/i18n'
import { Problem } from '@/kit/problem'

/** Called when the server no longer knows this session. */
let whenSignedOut: () => void = () => undefined

export function onSignedOut(act: () => void): void {
  whenSignedOut = act
}

/** Django's CSRF token, from its cookie. */
export function csrfToken(): string {
  return /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? ''
}

/** Headers that every request carries. */
export function ownHeaders(): Record<string, string> {
  return { 'X-CSRFToken': csrfToken(), 'Accept-Language': currentLanguage() }
}

const headers: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(ownHeaders())) request.headers.set(name, value)
    return request
  },
}

export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin' })
api.use(headers)

type Answer<T> = { data?: T; error?: unknown; response: Response }

/** The answer's data; a refusal or a lost line is thrown as a Problem. */
export async function take<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer.catch(() => {
    throw new Problem('unreachable', t('common.unreachable'))
  })
  if (response.ok) return data as T
  if (response.status === 401) whenSignedOut()
  throw asProblem(error, response.status)
}

/** Whatever the server answered, as a Problem with a message for people. */
export function asProblem(error: unknown, status: number): Problem {
  const known = error as { code?: unknown; message?: unknown; fields?: unknown } | undefined
  if (typeof known?.message === 'string') {
    const fields = Array.isArray(known.fields) ? known.fields.map(String) : []
    return new Problem(String(known.code ?? 'error'), known.message, status, fields)
  }
  const words = status === 404 ? 'common.notFound' : status >= 500 ? 'common.serverBroken' : 'common.failed'
  return new Problem('error', t(words), status)
}
