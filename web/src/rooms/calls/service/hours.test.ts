import { expect, it } from 'vitest'
import { hoursOf } from './hours'

const words = { allDay: 'all day', nextDay: 'next day', dayOff: 'closed' }

it.each([
  [[], 'closed'],
  [[{ start: '00:00:00', end: '00:00:00' }], 'all day'],
  [[{ start: '09:00:00', end: '12:00:00' }, { start: '13:30:00', end: '18:00:00' }], '09:00–12:00、13:30–18:00'],
  [[{ start: '22:00:00', end: '06:00:00' }], '22:00–next day 06:00'],
])('reads %o', (spans, said) => {
  expect(hoursOf(spans, words)).toBe(said)
})
