import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { logOut } from './auth'
import { useSession } from './session'

vi.mock('./auth', () => ({ logOut: vi.fn(() => Promise.resolve()), signedIn: () => Promise.resolve(true) }))

beforeEach(() => {
  setActivePinia(createPinia())
  vi.mocked(logOut).mockClear()
})

it('logs out only when whoever has work to end first says so', async () => {
  const session = useSession()
  session.askBeforeLeaving(() => Promise.resolve(false))
  expect(await session.leave()).toBe(false)
  expect(logOut).not.toHaveBeenCalled()
  session.askBeforeLeaving(null)
  expect(await session.leave()).toBe(true)
  expect(logOut).toHaveBeenCalledOnce()
})
