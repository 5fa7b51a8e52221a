import type { CustomerProfile } from '@/api/types'

/** Every way of asking for a customer's agreement, in the order in which they are shown. */
export const CONSENT_KINDS = ['calls', 'marketing', 'survey', 'data'] as const
export const CHANNELS = ['phone', 'sms', 'mail'] as const

export type ConsentKind = (typeof CONSENT_KINDS)[number]
export type Channel = (typeof CHANNELS)[number]

/** What was said last of this kind and channel: true, false, or nothing at all. */
export function standing(profile: Pick<CustomerProfile, 'consents'>, kind: ConsentKind, channel: Channel): boolean | null {
  return profile.consents.find((said) => said.kind === kind && said.channel === channel)?.given ?? null
}
