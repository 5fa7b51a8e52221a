import { expect, it } from 'vitest'
import { hoursBetween } from './timeline'

const HOUR = 3_600_000

it('marks full hours, and never more than fit', () => {
  expect(hoursBetween(0.5 * HOUR, 3.2 * HOUR)).toEqual([1, 2, 3].map((hour) => hour * HOUR))
  expect(hoursBetween(0, 12 * HOUR).length).toBeLessThanOrEqual(6)
  expect(hoursBetween(0.1 * HOUR, 0.9 * HOUR)).toEqual([])
})

it('marks nothing on an empty day', () => {
  expect(hoursBetween(Number.NaN, Number.NaN)).toEqual([])
})
