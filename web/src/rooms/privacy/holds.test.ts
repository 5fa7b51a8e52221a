import { expect, it } from 'vitest'
import { pageOf, subjectOf } from './holds'

const ID = '019a0000-0000-7000-8000-000000000000'

it.each([
  [`https://huawu.example/customers/${ID}`, { type: 'customer', id: ID }],
  [`/calls/${ID}?from=list`, { type: 'call', id: ID }],
  [`  /cases/${ID.toUpperCase()} `, { type: 'case', id: ID }],
])('knows what %s is about', (address, subject) => {
  expect(subjectOf(address)).toEqual(subject)
})

it.each(['', ID, `/promises/${ID}`, '/calls/7', `/calls/${ID}0`])('knows nothing of “%s”', (address) => {
  expect(subjectOf(address)).toBeNull()
})

it('leads back to the page', () => {
  expect(pageOf({ subject_type: 'call', subject_id: ID })).toBe(`/calls/${ID}`)
  expect(pageOf({ subject_type: 'something', subject_id: ID })).toBeNull()
})
