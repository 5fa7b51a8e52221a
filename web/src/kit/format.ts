const two = (value: number): string => String(value).padStart(2, '0')

/** A running clock: `0:07`, `12:34`, `1:02:03`. */
export function clock(ms: number): string {
  const total = Math.floor(Math.max(0, ms) / 1000)
  const hours = Math.floor(total / 3600)
  const minutes = Math.floor((total % 3600) / 60)
  return hours ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${minutes}:${two(total % 60)}`
}

/** A countdown shows the second it is in until that second is over. */
export function countdown(ms: number): string {
  return clock(Math.ceil(Math.max(0, ms) / 1000) * 1000)
}

/** Seconds as a clock, or a dash when there is no figure. */
export function seconds(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : clock(value * 1000)
}

export function day(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

export function timeOfDay(at: Date): string {
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}

/** `2026-11-23 14:05:09` in the reader's time zone. */
export function instant(iso: string | null | undefined): string {
  if (!iso) return '–'
  const at = new Date(iso)
  return `${day(at)} ${timeOfDay(at)}`
}
