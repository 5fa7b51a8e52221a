import { describe, expect, it } from 'vitest'
import { ACTIONS, changesOf, fileNameOf, fromQuery, isLate, NOTHING, OBJECTS, placeOf, toQuery, toSearch, verdictOf } from './ledger'

it('asks for what was filled in, and for nothing else', () => {
  expect(toSearch(NOTHING)).toEqual({ from: null, to: null, actor: '', action: '', object_type: '', object_id: '' })
  const from = new Date('2026-01-01T00:00:00Z')
  expect(toSearch({ ...NOTHING, from, actor: ' 1001 ', objectId: ' 7 ' })).toMatchObject({ from: '2026-01-01T00:00:00.000Z', actor: '1001', object_id: '7' })
})

it('calls actions and objects as the server does', () => {
  expect(ACTIONS).toContain('calls.break_reason_changed')
  expect(OBJECTS).toContain('people.user')
  expect(OBJECTS.every((type) => type.split('.').length === 2)).toBe(true)
})

it('sets before and after side by side', () => {
  expect(changesOf({ old: { a: 1, b: 'x' }, new: { b: 'y', c: { d: null } } })).toEqual([
    { field: 'a', old: '1', new: '' },
    { field: 'b', old: 'x', new: 'y' },
    { field: 'c', old: '', new: '{"d":null}' },
  ])
})

it('knows when sealing stands still', () => {
  const now = Date.parse('2026-01-01T10:00:00Z')
  expect(isLate({ waiting_since: null }, now)).toBe(false)
  expect(isLate({ waiting_since: '2026-01-01T09:59:30Z' }, now)).toBe(false)
  expect(isLate({ waiting_since: '2026-01-01T09:58:59Z' }, now)).toBe(true)
})

it('tells a ledger that holds from one that is broken, unproven or was never verified', () => {
  const check = { finished_at: '2026-01-01T03:20:00Z', head: 9, anchored: 9, problem_count: 0, problems: [] }
  expect(verdictOf(null)).toBe('never')
  expect(verdictOf(check)).toBe('holds')
  expect(verdictOf({ ...check, anchored: 0 })).toBe('unproven')
  expect(verdictOf({ ...check, head: 0, anchored: 0 })).toBe('holds')
  expect(verdictOf({ ...check, anchored: 0, problem_count: 2 })).toBe('broken')
})

it('says where a problem is', () => {
  expect(placeOf({ kind: 'changed', first: 3, last: 3, entry: '' })).toBe('problemAt')
  expect(placeOf({ kind: 'deleted', first: 3, last: 5, entry: '' })).toBe('problemFrom')
  expect(placeOf({ kind: 'inserted', first: 0, last: 0, entry: 'x' })).toBe('problemEntry')
  expect(placeOf({ kind: 'anchor', first: 2, last: 2, entry: '' })).toBe('problemLine')
})

it('keeps the file name that the server gave', () => {
  expect(fileNameOf(new Response('', { headers: { 'Content-Disposition': 'attachment; filename="ledger-1-9.jsonl"' } }))).toBe('ledger-1-9.jsonl')
  expect(fileNameOf(new Response(''))).toBe('ledger.jsonl')
})

describe('the address', () => {
  it('says what is looked for, and is read again', () => {
    const wanted = { ...NOTHING, actor: '1001', action: 'privacy.revealed', objectId: 'recordings', from: new Date('2026-03-02T01:00:00Z') }
    expect(toQuery(wanted)).toEqual({ actor: '1001', action: 'privacy.revealed', objectId: 'recordings', from: '2026-03-02T01:00:00.000Z' })
    expect(fromQuery(toQuery(wanted))).toEqual(wanted)
    expect(fromQuery({})).toEqual(NOTHING)
  })

  it('may name a day, and what makes no sense in it is left out', () => {
    expect(fromQuery({ from: '2026-03-02' }).from).toEqual(new Date(2026, 2, 2))
    expect(fromQuery({ from: 'soon', actor: ['1', '2'] })).toEqual(NOTHING)
  })
})
