import { beforeEach, expect, it } from 'vitest'
import type { Obligation, ObligationEvent } from '@/api/types'
import { setLanguage } from '@/kit/i18n'
import { actionName, eventName, level, ownerOf, span, standing } from './obligations'

const NOW = Date.parse('2026-03-02T09:00:00Z')
const MINUTE = 60_000
const ROW: Obligation = {
  id: '1',
  kind: { code: 'callback', zh: '回拨客户', en: 'Call back' },
  subject: '199****0042',
  path: '/callbacks',
  owner: { number: '1001', name: '林小满', team: '一组' },
  unit: '',
  state: 'open',
  owed_at: '2026-03-02T08:00:00Z',
  due_at: '2026-03-02T10:05:00Z',
  overdue: false,
  closed_at: null,
  pause: null,
}
const EVENT: ObligationEvent = { at: ROW.owed_at, kind: 'owed', action: '', actor: null, reason: '', told: [], to: '' }

beforeEach(() => setLanguage('zh-CN'))

it.each([
  [30_000, '不到 1 分钟'],
  [5 * MINUTE, '5 分钟'],
  [-65 * MINUTE, '1 小时 5 分钟'],
  [24 * 60 * MINUTE, '1 天'],
  [51 * 60 * MINUTE + 5 * MINUTE, '2 天 3 小时'],
])('tells %d ms in its two largest units', (ms, words) => {
  expect(span(ms)).toBe(words)
})

it('says how long there is, and how long ago it was', () => {
  expect(standing(ROW, NOW)).toBe('还剩 1 小时 5 分钟')
  expect(standing(ROW, NOW + 125 * MINUTE)).toBe('已逾期 1 小时')
})

it('says what is left of the time while it is paused, not what the clock says', () => {
  const by = { number: '1001', name: '林小满', team: '' }
  const pause = { since: ROW.owed_at, by, reason: { code: 'customer', zh: '等待客户', en: 'Waiting' }, left_s: 600 }
  expect(standing({ ...ROW, state: 'paused', pause }, NOW + 999 * MINUTE)).toBe('还剩 10 分钟')
})

it('says how it has ended', () => {
  expect(standing({ ...ROW, state: 'kept' }, NOW)).toBe('已完成')
  expect(standing({ ...ROW, state: 'kept', overdue: true }, NOW)).toBe('逾期完成')
  expect(standing({ ...ROW, state: 'broken' }, NOW)).toBe('未兑现')
})

it('presses more the nearer it comes', () => {
  expect([0, 36, 66].map((minutes) => level(ROW, NOW + minutes * MINUTE))).toEqual(['calm', 'soon', 'late'])
  expect(level({ ...ROW, state: 'paused' }, NOW + 99 * MINUTE)).toBe('calm')
  expect(level({ ...ROW, state: 'kept', overdue: true }, NOW)).toBe('late')
})

it('names a person, or the unit that owes it together', () => {
  expect(ownerOf(ROW)).toBe('1001 林小满')
  expect(ownerOf({ ...ROW, owner: null, unit: '一组' })).toBe('一组（共同负责）')
})

it('puts a line of the history into words, and leaves a step that only its room knows as it is', () => {
  expect(eventName(EVENT)).toBe('登记')
  expect(eventName({ ...EVENT, kind: 'step_taken', action: 'escalate' })).toBe('升级至上级')
  expect(eventName({ ...EVENT, kind: 'step_failed', action: 'remind' })).toBe('到期提醒：执行失败，稍后重试')
  expect(actionName('open_case')).toBe('open_case')
})
