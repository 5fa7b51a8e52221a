const HOUR_MS = 3_600_000
const MOST = 6

/** Full hours between two instants, at most six of them and evenly apart. */
export function hoursBetween(begin: number, end: number): number[] {
  if (!(end > begin)) return []
  const first = Math.ceil(begin / HOUR_MS)
  const count = Math.floor(end / HOUR_MS) - first + 1
  const step = Math.max(1, Math.ceil(count / MOST))
  return Array.from({ length: Math.max(0, Math.ceil(count / step)) }, (_, index) => (first + index * step) * HOUR_MS)
}
