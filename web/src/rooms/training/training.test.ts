import { expect, it } from 'vitest'
import type { ExamQuestion } from '@/api/types'
import { answered, csvCell, left, marked, moved, ordered, picked, spent } from './training'

const question = (told: Partial<ExamQuestion> = {}): ExamQuestion => ({
  position: 1, kind: 'single', text: '', options: ['一', '二', '三'], example_id: null, points: 5, choice: [], words: [], saved_at: null, score: null,
  right: null, right_words: null, explanation: null, remark: '', marked_by: null, ...told,
})
const NONE = { choice: [], words: [] }

it('takes one option, or several in their order, and takes them back', () => {
  expect(picked('single', { choice: [0], words: [] }, 2).choice).toEqual([2])
  const two = picked('multiple', picked('multiple', NONE, 2), 0)
  expect(two.choice).toEqual([0, 2])
  expect(picked('multiple', two, 2).choice).toEqual([0])
})

it('moves what is to be put in order, and not over the ends', () => {
  const order = question({ kind: 'order' })
  expect(ordered(order, NONE)).toEqual([0, 1, 2])
  expect(moved(order, NONE, 0, 1).choice).toEqual([1, 0, 2])
  expect(moved(order, NONE, 0, -1).choice).toEqual([0, 1, 2])
  expect(moved(order, { choice: [2, 1, 0], words: [] }, 2, -1).choice).toEqual([2, 0, 1])
})

it('knows what has an answer', () => {
  expect([undefined, NONE, { choice: [], words: [' '] }, { choice: [0], words: [] }, { choice: [], words: ['三'] }].map(answered)).toEqual([false, false, false, true, true])
})

it('draws what was right, wrong and missed', () => {
  const ended = question({ right: [0, 1], choice: [1, 2] })
  expect([0, 1, 2].map((place) => marked(ended, place))).toEqual(['missed', 'right', 'wrong'])
})

it('counts what is left by the clock of the server', () => {
  const attempt = { due_at: '2026-01-01T00:30:00Z', now: '2026-01-01T00:10:00Z' }
  expect(left(attempt, 5_000, 65_000)).toBe(19 * 60_000)
})

it('says seconds as people do', () => {
  expect([0, 20, 90, 3600, 7200].map(spent)).toEqual(['0 分钟', '1 分钟', '2 分钟', '60 分钟', '2.0 小时'])
})

it('writes cells that no spreadsheet takes for a formula', () => {
  expect([csvCell('a"b'), csvCell('=1+1')]).toEqual(['"a""b"', '"\'=1+1"'])
})
