import type { AgentState, DeskState } from '@/api/types'
import { i18n } from '@/kit/i18n'
import { reasonName } from './reasons'

/** At work and not to be rung, for a reason. */
export const isPause = (state: AgentState | null | undefined): boolean => state === 'break' || state === 'study'

/** Each its own: a floor is read by its colours first. */
export const COLOURS: Record<AgentState, string> = {
  offline: 'ash',
  ready: 'green',
  offered: 'orange',
  talking: 'blue',
  holding: 'violet',
  consulting: 'plum',
  outbound: 'cyan',
  monitoring: 'indigo',
  wrap_up: 'amber',
  break: 'slate',
  study: 'olive',
  system_problem: 'red',
}

/** The colours of a state, for `:style`; CSS reads `--state` and `--state-soft`. */
export function stateColour(state: AgentState): Record<string, string> {
  return { '--state': `var(--${COLOURS[state]})`, '--state-soft': `var(--${COLOURS[state]}-soft)` }
}

/** Why a desk is out of service, where the system says so; empty otherwise. */
export function problemName({ state, reason }: { state: AgentState; reason?: string }): string {
  const { t, te } = i18n.global
  const key = `switchboard.problems.${reason ?? ''}`
  return (state === 'system_problem' || state === 'offline') && reason && te(key) ? t(key) : ''
}

/** Why the system put the agent on break and how to go on, where it did; empty otherwise. */
export function breakWhy({ state, reason }: { state: AgentState; reason?: string }): string {
  const { t, te } = i18n.global
  const key = `switchboard.desk.idle.because.${reason ?? ''}`
  return state === 'break' && reason && te(key) ? t(key) : ''
}

/** Whether the caller hung up while this desk rang: the contact is gone and the agent is ready as before. */
export function callerGaveUp(before: DeskState | null | undefined, now: DeskState | null): boolean {
  const stage = before?.contact?.stage
  return (stage === 'offered' || stage === 'connecting') && now?.live === true && !now.contact && now.state === 'ready'
}

/** A break is called by its reason; a reason that has no name is shown as it is. */
export function stateName({ state, reason }: { state: AgentState; reason?: string }): string {
  return isPause(state) && reason ? reasonName(reason) : i18n.global.t(`switchboard.states.${state}`)
}
