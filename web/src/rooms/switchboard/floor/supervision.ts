import type { ContactView, DeskState, FloorAgent } from '@/api/types'

const TALKS = ['talking', 'holding', 'consulting']

export const inTalk = ({ state }: FloorAgent): boolean => TALKS.includes(state)

/** The supervisor's own part in this agent's talk, if they listen to it. */
export function watching(agent: FloorAgent, contact: ContactView | null): ContactView | null {
  return contact?.role === 'monitor' && contact.watches === agent.number ? contact : null
}

/** Whether the supervisor can come into the talk now, or is in it. */
export function mayListen(agent: FloorAgent, desk: DeskState | null): boolean {
  if (!desk || !inTalk(agent)) return false
  return watching(agent, desk.contact ?? null) !== null || (!desk.contact && desk.softphone_reachable)
}
