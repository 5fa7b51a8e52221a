import { play } from './tones'

/** The desk's ring: two soft tones every two seconds. */
const TONES_HZ = [659, 880]
const EVERY_MS = 2000

let timer: ReturnType<typeof setInterval> | undefined

export function startRinging(): void {
  if (timer) return
  play(...TONES_HZ)
  timer = setInterval(() => play(...TONES_HZ), EVERY_MS)
}

export function stopRinging(): void {
  clearInterval(timer)
  timer = undefined
}
