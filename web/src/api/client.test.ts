import { beforeEach, describe, expect, it, vi } from 'vitest'
import { asProblem, csrfToken, onSignedOut, take } from './client'

const answer = (status: number, error?: unknown): Promise<{ error: unknown; response: Response }> =>
  Promise.resolve({ error, response: new Response(null, { status }) })

const signedOut = vi.fn()
beforeEach(() => {
  signedOut.mockReset()
  onSignedOut(signedOut)
})

describe('take', () => {
  it('gives the data of a good answer', async () => {
    await expect(take(Promise.resolve({ data: { a: 1 }, response: new Response() }))).resolves.toEqual({ a: 1 })
  })

  it('throws the server’s own words', async () => {
    await expect(take(answer(409, { code: 'record_conflict', message: '刚在别处保存过' }))).rejects.toMatchObject({
      code: 'record_conflict', message: '刚在别处保存过', status: 409,
    })
    expect(signedOut).not.toHaveBeenCalled()
  })

  it('notices that the session has ended', async () => {
    await expect(take(answer(401, { code: 'not_logged_in', message: '请登录' }))).rejects.toMatchObject({ status: 401 })
    expect(signedOut).toHaveBeenCalledOnce()
  })

  it('tells a lost line from a refusal', async () => {
    await expect(take(Promise.reject(new TypeError('network')))).rejects.toMatchObject({ code: 'unreachable' })
    expect(signedOut).not.toHaveBeenCalled()
  })
})

it('has words for an answer without any', () => {
  expect(asProblem('<html>', 502).message).toContain('服务器出错')
  expect(asProblem(undefined, 400).message).toContain('没有完成')
})

it('finds the CSRF token among other cookies', () => {
  document.cookie = 'xcsrftoken=wrong'
  document.cookie = 'csrftoken=right'
  expect(csrfToken()).toBe('right')
})
