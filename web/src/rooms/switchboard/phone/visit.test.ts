import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchVisit } from './visit'

const ask = vi.hoisted(() => vi.fn())
vi.mock('@/api/client', () => ({ api: { GET: ask } }))

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  ask.mockReset()
})

it('asks at once and then every second, and tells what it hears', async () => {
  ask.mockResolvedValueOnce({ data: { stage: 'waiting' } }).mockResolvedValue({ data: { stage: 'talking' } })
  const heard: string[] = []
  const end = watchVisit('web-1', (stage) => heard.push(stage))
  await vi.advanceTimersByTimeAsync(1000)
  expect(heard).toEqual(['waiting', 'talking'])
  expect(ask).toHaveBeenLastCalledWith('/api/web-call/{visit}', { params: { path: { visit: 'web-1' } } })
  end()
})

it('goes on asking when an answer is lost or refused', async () => {
  ask.mockRejectedValueOnce(new TypeError('network')).mockResolvedValueOnce({ error: {} }).mockResolvedValue({ data: { stage: 'held' } })
  const tell = vi.fn()
  const end = watchVisit('web-1', tell)
  await vi.advanceTimersByTimeAsync(2000)
  expect(tell.mock.calls).toEqual([['held']])
  end()
})

it('is silent once it has been ended, also about an answer on its way', async () => {
  let answer: (value: object) => void = () => undefined
  ask.mockReturnValue(new Promise((resolve) => (answer = resolve)))
  const tell = vi.fn()
  watchVisit('web-1', tell)()
  answer({ data: { stage: 'talking' } })
  await vi.advanceTimersByTimeAsync(5000)
  expect(tell).not.toHaveBeenCalled()
  expect(ask).toHaveBeenCalledOnce()
})
