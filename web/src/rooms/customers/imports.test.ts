import { expect, it } from 'vitest'
import { progress } from './imports'

const table = { state: 'running' as const, total: 200, pending: 150, made: 40, undone: 0, kept: 0 }

it('counts what has been taken in, good or bad', () => {
  expect(progress(table)).toBe(25)
  expect(progress({ ...table, pending: 1 })).toBe(99)
  expect(progress({ ...table, state: 'done', pending: 0 })).toBe(100)
})

it('counts what has been taken back of what was made', () => {
  expect(progress({ ...table, state: 'undoing', pending: 0, made: 60, undone: 15, kept: 5 })).toBe(25)
  expect(progress({ ...table, state: 'undone', pending: 0, made: 0 })).toBe(100)
})
