import type { FloorState } from '@/api/types'

/** What has changed since the last message: agents only who have changed, everything else whole. */
export type FloorChanges = FloorState & { after: string; gone: string[] }

/** The floor after the changes. Agents keep their places; new ones come last. */
export function applied(floor: FloorState, { after: _after, gone, ...changes }: FloorChanges): FloorState {
  const changed = new Map(changes.agents.map((agent) => [agent.number, agent]))
  const kept = floor.agents.filter(({ number }) => !gone.includes(number)).map((agent) => changed.get(agent.number) ?? agent)
  const known = new Set(floor.agents.map(({ number }) => number))
  return { ...changes, agents: [...kept, ...changes.agents.filter(({ number }) => !known.has(number))] }
}
