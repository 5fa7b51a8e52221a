import type { Me } from '@/api/types'

type Permission = Me['permissions'][number]

/** The pages of the top bar, in order; each is for whoever has one of its permissions. */
export const PLACES = [
  { name: 'desk', path: '/desk', needs: ['desk.use', 'floor.supervise'] },
  { name: 'floor', path: '/floor', needs: ['floor.view'] },
  { name: 'calls', path: '/calls', needs: ['calls.view_own', 'calls.view_team', 'calls.view_all'] },
  { name: 'callbacks', path: '/callbacks', needs: ['callbacks.work'] },
  { name: 'cases', path: '/cases', needs: ['cases.work', 'calls.view_all'] },
  { name: 'obligations', path: '/obligations', needs: ['obligations.work'] },
  { name: 'promises', path: '/promises', needs: ['promises.ask', 'promises.decide', 'calls.view_all'] },
  { name: 'customers', path: '/customers', needs: ['customers.view'] },
  { name: 'conduct', path: '/conduct', needs: ['conduct.own', 'conduct.draft'] },
  { name: 'suggestions', path: '/suggestions', needs: ['suggestions.use'] },
  { name: 'knowledge', path: '/knowledge', needs: ['knowledge.read'] },
  { name: 'handbook', path: '/handbook', needs: ['handbook.read'] },
  { name: 'reports', path: '/reports', needs: ['work.report', 'people.lead', 'reviews.read'] },
  { name: 'training', path: '/training', needs: ['training.take', 'training.manage', 'training.plan'] },
  { name: 'service', path: '/service', needs: ['service.manage'] },
  { name: 'prompts', path: '/prompts', needs: ['prompts.manage'] },
  { name: 'privacy', path: '/privacy', needs: ['volumes.judge', 'privacy.manage', 'retention.manage'] },
  { name: 'ledger', path: '/ledger', needs: ['ledger.view'] },
] as const satisfies { name: string; path: string; needs: Permission[] }[]

export type Place = (typeof PLACES)[number]

export function placesFor(me: Pick<Me, 'permissions'>): Place[] {
  return PLACES.filter(({ needs }) => needs.some((need) => me.permissions.includes(need)))
}

/** Where a person starts: the first place they may go to. The desk is the start of those who answer calls; a supervisor's
 * is only used to listen, and its headset check has no business in front of a live floor. */
export function homeOf(me: Pick<Me, 'permissions'>): string {
  const answers = me.permissions.includes('desk.use')
  return placesFor(me).find(({ name }) => answers || name !== 'desk')?.path ?? '/nothing'
}

/** A path of ours to go on to after log-in; anything else is dropped. */
export function safeNext(next: unknown): string | null {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : null
}
