import type { AgentState, FloorAgent, FloorWaiting } from '@/api/types'

/** The order in which a supervisor looks: trouble first, then who can take a call, then who is busy, then who is away. */
export const ORDER: AgentState[] = ['system_problem', 'ready', 'offered', 'talking', 'holding', 'consulting', 'outbound', 'wrap_up', 'break', 'offline']

export type Group = [AgentState, FloorAgent[]]

const longestFirst = (a: FloorAgent, b: FloorAgent): number => (a.since ?? '').localeCompare(b.since ?? '') || a.number.localeCompare(b.number)

/** Agents by state, in order, whoever has been in it longest first; states with nobody are left out. */
export function grouped(agents: FloorAgent[]): Group[] {
  return ORDER.map((state): Group => [state, agents.filter((agent) => agent.state === state).sort(longestFirst)]).filter(
    ([, members]) => members.length > 0,
  )
}

/** How many agents are in each state. A state of trouble is only listed when somebody is in it. */
export function counted(agents: FloorAgent[]): [AgentState, number][] {
  return ORDER.map((state): [AgentState, number] => [state, agents.filter((agent) => agent.state === state).length]).filter(
    ([state, count]) => state !== 'system_problem' || count > 0,
  )
}

/** When the caller arrived who has waited longest; null when nobody waits. */
export function longestWait(waiting: FloorWaiting[]): string | null {
  return waiting.reduce<string | null>((first, { arrived_at }) => (first === null || arrived_at < first ? arrived_at : first), null)
}

const WARN_MS = 20_000
const ALARM_MS = 60_000

/** How a waiting time is to be looked at: the usual 20-second service level, and a minute. */
export function urgency(ms: number): 'calm' | 'warn' | 'alarm' {
  if (ms >= ALARM_MS) return 'alarm'
  return ms >= WARN_MS ? 'warn' : 'calm'
}
