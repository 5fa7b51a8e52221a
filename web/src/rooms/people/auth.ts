import { ownHeaders } from '@/api/client'
import { t } from '@/kit/i18n'
import { Problem } from '@/kit/problem'

/** The answer of allauth's headless API (browser client), as far as we read it. */
type Answer = {
  status: number
  data?: { flows?: { id: string; is_pending?: boolean }[] }
  meta?: { is_authenticated?: boolean; secret?: string; totp_url?: string }
  errors?: { code: string; message: string }[]
  message?: string
}

export type LoginStep = 'done' | 'code'

const BASE = '/_allauth/browser/v1'
const LOCK_CODES = new Set(['too_many_login_attempts', 'rate_limited', 'locked_out'])
const LOCK_STATUS = new Set([403, 423, 429])

async function ask(method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(BASE + path, {
    method,
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...ownHeaders() },
    body: body ? JSON.stringify(body) : undefined,
  }).catch(() => {
    throw new Problem('unreachable', t('common.unreachable'))
  })
  const answer = (await response.json().catch(() => ({}))) as Partial<Answer>
  return { ...answer, status: response.status }
}

const pending = (answer: Answer, flow: string): boolean =>
  answer.status === 401 && !!answer.data?.flows?.some(({ id, is_pending }) => id === flow && is_pending)

function refusal(answer: Answer, otherwise: string): Problem {
  if (LOCK_STATUS.has(answer.status)) return new Problem('locked', answer.message ?? t('people.login.locked'), answer.status)
  const first = answer.errors?.[0]
  if (first && LOCK_CODES.has(first.code)) return new Problem('locked', t('people.login.locked'), answer.status)
  if (answer.status >= 500) return new Problem('error', t('common.serverBroken'), answer.status)
  return new Problem(first?.code ?? 'refused', otherwise, answer.status)
}

/** Whether somebody is logged in. Also makes the server set its CSRF cookie. */
export async function signedIn(): Promise<boolean> {
  const answer = await ask('GET', '/auth/session')
  if (answer.status >= 500) throw refusal(answer, '')
  return answer.status === 200
}

/** Logs in; `code` means that the two-step check comes next. */
export async function logIn(username: string, password: string): Promise<LoginStep> {
  const answer = await ask('POST', '/auth/login', { username, password })
  if (answer.status === 200 || answer.status === 409) return 'done'
  if (pending(answer, 'mfa_authenticate')) return 'code'
  throw refusal(answer, t('people.login.wrong'))
}

export async function giveCode(code: string): Promise<void> {
  const answer = await ask('POST', '/auth/2fa/authenticate', { code })
  if (answer.status !== 200) throw refusal(answer, t('people.login.codeWrong'))
}

export async function logOut(): Promise<void> {
  await ask('DELETE', '/auth/session')
}

const TOTP = '/account/authenticators/totp'
export type TotpState = { on: true } | { on: false; secret: string; url: string }

/** The authenticator: on, or the secret with which it can be turned on. */
export async function totpState(): Promise<TotpState> {
  const answer = await ask('GET', TOTP)
  if (answer.status === 200) return { on: true }
  const { secret, totp_url: url } = answer.meta ?? {}
  if (answer.status === 404 && secret && url) return { on: false, secret, url }
  throw refusal(answer, t('common.failed'))
}

async function changeTotp(method: 'POST' | 'DELETE', body?: object): Promise<'done' | 'reauthenticate'> {
  const answer = await ask(method, TOTP, body)
  if (answer.status === 200) return 'done'
  if (answer.status === 401) return 'reauthenticate'
  throw refusal(answer, t('people.login.codeWrong'))
}

export const turnTotpOn = (code: string): Promise<'done' | 'reauthenticate'> => changeTotp('POST', { code })
export const turnTotpOff = (): Promise<'done' | 'reauthenticate'> => changeTotp('DELETE')

/** Proves again that it is the same person, before security settings change. */
export async function reauthenticate(password: string): Promise<void> {
  const answer = await ask('POST', '/auth/reauthenticate', { password })
  if (answer.status !== 200) throw refusal(answer, t('people.login.wrong'))
}
