import { expect, it } from 'vitest'
import type { CaseDetail, CaseKind } from '@/api/types'
import { answersFor, bodyOf, differences, isChanged, narrowingOf, stepOf, viewOf } from './cases'

const FIELDS: CaseKind['fields'] = [{ key: 'amount', label: 'Amount', type: 'number', required: true, choices: [] }]
const KINDS: CaseKind[] = [
  { code: 'request', form: 'request', zh: 'Request', en: 'Request', line: '', fields: FIELDS, active: true },
  { code: 'praise', form: 'praise', zh: 'Praise', en: 'Praise', line: '', fields: [], active: true },
]
const saved = { kind: 'request', subject: 'Top-up', answers: { amount: '50' } } as unknown as CaseDetail

it('tells what a colleague saved that reads otherwise here, and nothing else', () => {
  expect(differences(saved, { kind: 'request', subject: 'Top-up', answers: { amount: '50' } }, KINDS)).toEqual([])
  const found = differences(saved, { kind: 'praise', subject: 'Thanks', answers: { old: 'x' } }, KINDS)
  expect(found.map(({ key, text }) => [key, text])).toEqual([
    ['kind', 'Request'],
    ['subject', 'Top-up'],
    ['answers.amount', '50'],
    ['answers.old', ''],
  ])
  expect(found[2]?.label).toBe('Amount')
})

it('takes an emptied field for one that was never filled in', () => {
  expect(isChanged(saved, { kind: 'request', subject: 'Top-up', answers: { amount: '50', way: '' } })).toBe(false)
  expect(isChanged(saved, { kind: 'request', subject: 'Top-up', answers: {} })).toBe(true)
})

it('saves only the answers that belong to the kind', () => {
  expect(answersFor(FIELDS, { amount: '50', day: '2026-11-25' })).toEqual({ amount: '50' })
})

it('asks for what a view shows', () => {
  expect(bodyOf('mine')).toEqual({ stage: 'open', for_me: false, mine: true })
  expect(bodyOf('for_me')).toEqual({ stage: null, for_me: true, mine: false })
  expect(bodyOf('closed').stage).toBe('closed')
})

it('shows a kept search in its view, with its narrowing', () => {
  const kept = { ...bodyOf('mine'), form: 'complaint', kind: '', owner: '', late: true, opened_days: 7, tag: '' } as const
  expect(viewOf(kept)).toBe('mine')
  expect(narrowingOf(kept)).toEqual({ form: 'complaint', kind: '', owner: '', late: true, opened_days: 7, tag: '' })
  expect((['open', 'mine', 'for_me', 'closed'] as const).map((view) => viewOf({ ...kept, ...bodyOf(view) }))).toEqual(['open', 'mine', 'for_me', 'closed'])
})

it('goes through the list by J, K and the arrows', () => {
  expect(['j', 'ArrowDown', 'k', 'ArrowUp', 'x'].map(stepOf)).toEqual([1, 1, -1, -1, 0])
})
