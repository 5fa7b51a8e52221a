import { describe, expect, it } from 'vitest'
import { blankKey, DIGITS, freeKey, moveBy } from './service'

describe('keys of a menu', () => {
  it('offers the first free key, and none when all are taken', () => {
    expect(freeKey([])).toBe('1')
    expect(freeKey([blankKey('2'), blankKey('1')])).toBe('3')
    expect(freeKey(DIGITS.map(blankKey))).toBeUndefined()
  })
})

describe('moving an entry', () => {
  it.each([
    [1, -1, ['b', 'a', 'c'], true],
    [1, 1, ['a', 'c', 'b'], true],
    [0, -1, ['a', 'b', 'c'], false],
    [2, 1, ['a', 'b', 'c'], false],
  ] as const)('from %i by %i', (index, step, after, moved) => {
    const list = ['a', 'b', 'c']
    expect(moveBy(list, index, step)).toBe(moved)
    expect(list).toEqual(after)
  })
})
