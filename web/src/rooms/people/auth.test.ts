import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { giveCode, logIn, signedIn, totpState, turnTotpOn } from './auth'

const fetched = vi.fn()

function answer(status: number, body: unknown = {}): void {
  fetched.mockResolvedValueOnce(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }))
}

beforeEach(() => vi.stubGlobal('fetch', fetched))
afterEach(() => {
  vi.unstubAllGlobals()
  fetched.mockReset()
})

describe('logIn', () => {
  it('sends number and password in the body, with the CSRF token, and never in the address', async () => {
    document.cookie = 'csrftoken=tok3n'
    answer(200)
    await expect(logIn('1001', 'secret')).resolves.toBe('done')
    const [address, request] = fetched.mock.calls[0] as [string, RequestInit]
    expect(address).toBe('/_allauth/browser/v1/auth/login')
    expect(JSON.parse(String(request.body))).toEqual({ username: '1001', password: 'secret' })
    expect(request.headers).toMatchObject({ 'X-CSRFToken': 'tok3n' })
  })

  it('asks for the code when the second step is pending', async () => {
    answer(401, { data: { flows: [{ id: 'login' }, { id: 'mfa_authenticate', is_pending: true }] } })
    await expect(logIn('1001', 'secret')).resolves.toBe('code')
  })

  it('says wrong, locked and broken in different words', async () => {
    answer(400, { errors: [{ code: 'username_password_mismatch', message: 'x' }] })
    await expect(logIn('1001', 'no')).rejects.toThrow('工号或密码不正确')
    answer(429, { code: 'locked_out', message: '该工号已暂时锁定，请在 15 分钟后重试。' })
    await expect(logIn('1001', 'no')).rejects.toThrow('15 分钟')
    answer(400, { errors: [{ code: 'too_many_login_attempts', message: 'x' }] })
    await expect(logIn('1001', 'no')).rejects.toThrow('锁定')
    answer(502, 'Bad gateway')
    await expect(logIn('1001', 'no')).rejects.toThrow('服务器出错')
    fetched.mockRejectedValueOnce(new TypeError('network'))
    await expect(logIn('1001', 'no')).rejects.toMatchObject({ code: 'unreachable' })
  })
})

it('refuses a wrong code', async () => {
  answer(400, { errors: [{ code: 'incorrect_code', message: 'x' }] })
  await expect(giveCode('000000')).rejects.toThrow('验证码不正确')
})

it('tells nobody logged in from a broken server', async () => {
  answer(401)
  await expect(signedIn()).resolves.toBe(false)
  answer(503)
  await expect(signedIn()).rejects.toMatchObject({ status: 503 })
})

describe('the authenticator', () => {
  it('is on, or comes with the secret to turn it on', async () => {
    answer(200)
    await expect(totpState()).resolves.toEqual({ on: true })
    answer(404, { meta: { secret: 'ABC', totp_url: 'otpauth://totp/x' } })
    await expect(totpState()).resolves.toEqual({ on: false, secret: 'ABC', url: 'otpauth://totp/x' })
  })

  it('asks for the password again where the server wants that', async () => {
    answer(401, { data: { flows: [{ id: 'reauthenticate' }] } })
    await expect(turnTotpOn('123456')).resolves.toBe('reauthenticate')
  })
})
