import { expect, it } from 'vitest'
import { outcomeName } from './callers'

it('calls an answered call what it is, by its direction', () => {
  expect(outcomeName('answered', 'inbound')).toBe('已接听')
  expect(outcomeName('answered', 'outbound')).toBe('已接通')
  expect(outcomeName('answered', '')).toBe('已接听 / 已接通')
  expect(outcomeName('not_reached', '')).toBe('未接通')
})
