import type { AgentState, FloorAgent } from '@/api/types'

/** The order in which a supervisor looks: trouble first, then who can take a call, then who is busy, then who is away. */
export const ORDER: AgentState[] = ['system_problem', 'ready', 'offered', 'talking', 'holding', 'consulting', 'outbound', 'monitoring', 'wrap_up', 'study', 'break', 'offline']

export type Group = [AgentState, FloorAgent[]]

/** What the agents are narrowed to; empty or null asks for nothing. */
export interface Narrowing {
  text: string
  team: string
  state: AgentState | ''
  queue: number | null
}

const longestFirst = (a: FloorAgent, b: FloorAgent): number => (a.since ?? '').localeCompare(b.since ?? '') || a.number.localeCompare(b.number)

/** Agents by state, in order, whoever has been in it longest first; whoever asks for help before all. States with nobody are left out. */
export function grouped(agents: FloorAgent[]): Group[] {
  const sorted = [...agents].sort((a, b) => Number(Boolean(b.hand_raised_at)) - Number(Boolean(a.hand_raised_at)) || longestFirst(a, b))
  return ORDER.map((state): Group => [state, sorted.filter((agent) => agent.state === state)]).filter(([, members]) => members.length > 0)
}

/** How many agents are in each state. A state of trouble is only listed when somebody is in it. */
export function counted(agents: FloorAgent[]): [AgentState, number][] {
  return ORDER.map((state): [AgentState, number] => [state, agents.filter((agent) => agent.state === state).length]).filter(
    ([state, count]) => state !== 'system_problem' || count > 0,
  )
}

export function narrowed(agents: FloorAgent[], { text, team, state, queue }: Narrowing): FloorAgent[] {
  const wanted = text.trim().toLowerCase()
  return agents.filter((agent) =>
    (!wanted || agent.name.toLowerCase().includes(wanted) || agent.number.includes(wanted))
    && (!team || agent.team === team) && (!state || agent.state === state) && (queue === null || agent.queues.includes(queue)))
}

export function teamsOf(agents: FloorAgent[]): string[] {
  return [...new Set(agents.map(({ team }) => team).filter(Boolean))].sort((a, b) => a.localeCompare(b, 'zh'))
}

/** The agent before or after the chosen one in a list; the first or last when none is chosen. */
export function neighbour(numbers: string[], chosen: string, step: 1 | -1): string {
  const at = numbers.indexOf(chosen)
  if (at < 0) return numbers.at(step > 0 ? 0 : -1) ?? ''
  return numbers[Math.min(Math.max(at + step, 0), numbers.length - 1)] ?? ''
}
