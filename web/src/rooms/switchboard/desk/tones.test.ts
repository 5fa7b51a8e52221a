import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const start = vi.fn()
let resumed: () => void
class Audio {
  currentTime = 0
  destination = {}
  createOscillator = () => ({ frequency: {}, connect: () => ({ connect: vi.fn() }), start, stop: vi.fn() })
  createGain = () => ({ gain: { setValueAtTime: vi.fn(), linearRampToValueAtTime: vi.fn() } })
  resume = () => new Promise<void>((resolve) => (resumed = resolve))
}

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers()
  start.mockClear()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('is heard at once where the page may sound', async () => {
  vi.stubGlobal('AudioContext', Audio)
  const { play } = await import('./tones')
  play(440, 550)
  resumed()
  await vi.advanceTimersByTimeAsync(0)
  expect(start).toHaveBeenCalledTimes(2)
})

it('is not heard minutes later, when the first click lets the page sound', async () => {
  vi.stubGlobal('AudioContext', Audio)
  const { play } = await import('./tones')
  play(440)
  await vi.advanceTimersByTimeAsync(60_000)
  resumed()
  await vi.advanceTimersByTimeAsync(0)
  expect(start).not.toHaveBeenCalled()
})

it('troubles nobody where there is no sound', async () => {
  vi.stubGlobal('AudioContext', vi.fn(function () { throw new Error('no device') }))
  const { play } = await import('./tones')
  expect(() => play(440)).not.toThrow()
  await vi.advanceTimersByTimeAsync(0)
})
