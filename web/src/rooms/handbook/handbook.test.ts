import { describe, expect, it } from 'vitest'
import type { Clause, Handbook } from '@/api/types'
import { counted, draftOf, level, narrowed, percent } from './handbook'

const words = (zh: string) => ({ zh, en: zh })
const clause = (id: string, title: string, state: Clause['state']): Clause => ({ id, title: words(title), text: words('a text'), phrase: '', owner: 'supervisor', effective_from: null, effective_until: null, parameters: [], state, controls: [], not_yet: null })
const book = {
  chapters: [
    { title: words('a'), clauses: [clause('2.1.1', 'keep the rules', 'not_yet'), clause('2.1.5', 'keep the hours', 'controlled')] },
    { title: words('b'), clauses: [clause('5.2.1', 'greet', 'checked')] },
  ],
} as unknown as Handbook

describe('the handbook', () => {
  it('is searched by id, title and text, whatever the case', () => {
    const ids = (text: string, state: Clause['state'] | '' = '') => narrowed(book, text, state).flatMap(({ clauses }) => clauses.map(({ id }) => id))
    expect(ids('')).toEqual(['2.1.1', '2.1.5', '5.2.1'])
    expect(ids(' KEEP ')).toEqual(['2.1.1', '2.1.5'])
    expect(ids('5.2')).toEqual(['5.2.1'])
    expect(ids('hours keep')).toEqual(['2.1.5'])
    expect(ids('keep', 'controlled')).toEqual(['2.1.5'])
    expect(narrowed(book, 'greet', '')).toHaveLength(1)
  })

  it('counts how far it is covered', () => {
    expect(counted(book)).toEqual({ checked: 1, controlled: 1, not_yet: 1 })
  })

  it('says one hundred per cent only when it is', () => {
    expect(percent({ share: null })).toBe('–')
    expect(percent({ share: 0.999 })).toBe('99 %')
    expect(percent({ share: 1 })).toBe('100 %')
    expect([null, 0.5, 0.9, 0.96].map((share) => level({ share }))).toEqual(['none', 'bad', 'fair', 'good'])
  })
})

it('sends only the thresholds that are other than today', () => {
  const title = { zh: '', en: '' }
  const thresholds = [{ clause: '5.2.1', title, name: 'greeting_within_s', value: 10 }, { clause: '5.2.3', title, name: 'hold_limit_s', value: 60 }]
  expect(draftOf(thresholds, { '5.2.1 greeting_within_s': 10, '5.2.3 hold_limit_s': 30 })).toEqual({ '5.2.3': { hold_limit_s: 30 } })
  expect(draftOf(thresholds, {})).toEqual({})
})
