export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 2]

export interface Move {
  toggle?: true
  /** Seconds, backwards when negative. */
  skip?: number
  rate?: number
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'target'>

const TYPING = 'input, textarea, select, button, a, [role=combobox], [contenteditable]'

const inField = (target: EventTarget | null): boolean => target instanceof Element && target.closest(TYPING) !== null

function nextRate(now: number, step: 1 | -1): number {
  return RATES[Math.min(RATES.length - 1, Math.max(0, RATES.indexOf(now) + step))] ?? 1
}

/** What a key means for playback; null where it is somebody else's key. */
export function moveOf(event: Key, rate: number): Move | null {
  if (event.ctrlKey || event.altKey || event.metaKey || inField(event.target)) return null
  const step = event.shiftKey ? 1 : 5
  if (event.key === ' ') return { toggle: true }
  if (event.key === 'ArrowLeft') return { skip: -step }
  if (event.key === 'ArrowRight') return { skip: step }
  if (event.key === 'ArrowUp') return { rate: nextRate(rate, 1) }
  if (event.key === 'ArrowDown') return { rate: nextRate(rate, -1) }
  return null
}

/** Both channels on one scale, the loudest sample of either being 1, so that they can be compared. */
export function scaled(caller: number[], agent: number[]): number[][] {
  const loudest = [...caller, ...agent].reduce((most, value) => Math.max(most, Math.abs(value)), 1)
  return [caller, agent].map((channel) => channel.map((value) => value / loudest))
}
