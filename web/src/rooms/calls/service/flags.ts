// Flagged numbers, as they are edited.
import { api, take } from '@/api/client'
import type { FlagSettings } from '@/api/types'

export const FLAGS = ['vip', 'rude', 'private', 'noted'] as const
export const HANDLINGS = ['usual', 'priority', 'queue', 'announce'] as const

/** A new one has its number; one that is there shows it masked only. */
export type FlagDraft = FlagSettings & { number?: string }

export const blankFlag = (): FlagDraft => ({
  id: 0, version: 0, number: '', masked_number: '', flag: 'noted', handling: 'usual', queue_id: null, text: '', agent: '', agent_name: '', note: '', until: null, set_by_name: '', set_at: '',
})

export function saveFlag({ id, version, number, flag, handling, queue_id, text, agent, note, until }: FlagDraft): Promise<FlagSettings> {
  const form = { flag, handling, queue_id, text, agent, note, until }
  return take(id ? api.PUT('/api/settings/flags/{pk}', { params: { path: { pk: id } }, body: { ...form, version } }) : api.POST('/api/settings/flags', { body: { ...form, number: number ?? '', call_id: null } }))
}

/** Whoever is at the other end of a call; its number is not seen. */
export const flagCaller = (call_id: string, flag: FlagSettings['flag'], note: string): Promise<FlagSettings> =>
  take(api.POST('/api/settings/flags', { body: { flag, handling: 'usual', queue_id: null, text: '', agent: '', note, until: null, number: '', call_id } }))

export const removeFlag = ({ id, version }: FlagSettings): Promise<unknown> => take(api.POST('/api/settings/flags/{pk}/remove', { params: { path: { pk: id } }, body: { version } }))
