import { describe, expect, it } from 'vitest'
import type { ClauseForm } from '@/api/types'
import { Stopwatch } from './signing'
import { standing, tidied } from './versions'

describe('the time of reading', () => {
  it('counts while the page is in sight and begins anew when it is taken', () => {
    let at = 0
    const hand = new Stopwatch(() => at)
    hand.run(true)
    at = 4000
    hand.run(false)
    at = 60_000
    hand.run(true)
    hand.run(true)
    at = 62_000
    expect(hand.take()).toBe(6)
    at = 65_000
    expect(hand.take()).toBe(3)
  })
})

it('tells how a version stands', () => {
  const published = { state: 'published' as const, holds: false, effective_at: '2026-03-02T00:00:00Z' }
  const march = Date.parse('2026-03-01T00:00:00Z')
  expect(standing(published, march)).toBe('coming')
  expect(standing({ ...published, holds: true }, march)).toBe('holds')
  expect(standing(published, march + 90 * 86_400_000)).toBe('past')
  expect(standing({ ...published, state: 'review' }, march)).toBe('review')
})

it('sends only the thresholds of what a clause is bound to', () => {
  const words = { zh: '甲', en: 'a' }
  const known = [{ code: 'calls.hold', parameters: [{ name: 'hold_limit_s' }] }]
  const form: ClauseForm = { id: '5.2.3', title: words, text: words, phrase: '', owner: '', controls: ['calls.hold'], parameters: { hold_limit_s: 45, days: 3 }, not_yet: words }
  expect(tidied(form, known)).toMatchObject({ parameters: { hold_limit_s: 45 }, not_yet: words })
  expect(tidied({ ...form, controls: [] }, known)).toMatchObject({ parameters: {}, not_yet: words })
  expect(tidied({ ...form, not_yet: { zh: '', en: '' } }, known)).toMatchObject({ not_yet: null })
})
