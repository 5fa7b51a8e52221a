import { expect, it } from 'vitest'
import type { CustomerProfile } from '@/api/types'
import { standing } from './profile'

const by = { number: '1001', name: '林小满', team: '一组' }
const said = { at: '2026-03-02T01:00:00Z', by, call_id: null }
const profile: Pick<CustomerProfile, 'consents'> = {
  consents: [
    { ...said, kind: 'marketing', channel: 'sms', given: false },
    { ...said, kind: 'survey', channel: 'sms', given: true },
  ],
}

it('tells a refusal from an agreement and from nothing said', () => {
  expect(standing(profile, 'marketing', 'sms')).toBe(false)
  expect(standing(profile, 'survey', 'sms')).toBe(true)
  expect(standing(profile, 'survey', 'phone')).toBeNull()
})
