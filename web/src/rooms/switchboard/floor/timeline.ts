import type { AgentDay, AgentState } from '@/api/types'

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

/** The day up to `now`: the state that the agent is still in goes on. */
export function running(day: AgentDay, state: AgentState | undefined, now: number): AgentDay {
  const last = day.stretches.at(-1)
  if (!last || last.state !== state || state === 'offline') return day
  const more = Math.max(0, now - Date.parse(last.until))
  const until = new Date(Date.parse(last.until) + more).toISOString()
  return { ...day, stretches: [...day.stretches.slice(0, -1), { ...last, until }], spent: { ...day.spent, [state]: (day.spent[state] ?? 0) + more / 1000 } }
}

/** The very calls that a figure of the day counts. */
export function callsOf({ number, stretches }: AgentDay, figure: string): { name: string; query: Record<string, string> } {
  const [first, last] = [stretches[0], stretches.at(-1)]
  return { name: 'calls', query: { agent: number, figure, ...(first && last ? { from: first.since, to: last.until } : {}) } }
}
