import { afterEach, expect, it } from 'vitest'
import type { ContactView, DeskState } from '@/api/types'
import { i18n } from '@/kit/i18n'
import { learnReasons } from './reasons'
import { breakWhy, callerGaveUp, COLOURS, problemName, stateColour, stateName } from './states'

afterEach(() => (i18n.global.locale.value = 'zh-CN'))

it('calls a break or study by its reason, in the reader’s language', () => {
  learnReasons([{ code: 'meal', zh: '用餐', en: 'Meal' }, { code: 'course', zh: '新人课', en: 'Course' }])
  expect(stateName({ state: 'study', reason: 'course' })).toBe('新人课')
  expect(stateName({ state: 'break', reason: 'meal' })).toBe('用餐')
  i18n.global.locale.value = 'en'
  expect(stateName({ state: 'break', reason: 'meal' })).toBe('Meal')
})

it('shows a reason it has no word for, and a break without one, all the same', () => {
  expect(stateName({ state: 'break', reason: '盘点' })).toBe('盘点')
  expect(stateName({ state: 'break', reason: '' })).toBe('示忙')
  expect(stateName({ state: 'study', reason: '' })).toBe('学习')
  expect(stateName({ state: 'break', reason: 'no_answer' })).toBe('未应答')
  expect(stateName({ state: 'ready', reason: '' })).toBe('空闲')
})

it('says what is wrong with a desk, and nothing where nothing is', () => {
  expect(problemName({ state: 'system_problem', reason: 'softphone' })).toBe('软电话异常')
  expect(problemName({ state: 'system_problem', reason: 'never_heard_of' })).toBe('')
  expect(problemName({ state: 'ready', reason: '' })).toBe('')
  expect(problemName({ state: 'break', reason: 'softphone' })).toBe('')
})

it('gives every state a colour of its own', () => {
  expect(new Set(Object.values(COLOURS)).size).toBe(Object.keys(COLOURS).length)
  expect(stateColour('system_problem')['--state']).toBe('var(--red)')
})

it('says why the system put the agent on break, and leaves the agent’s own breaks alone', () => {
  expect(breakWhy({ state: 'break', reason: 'no_answer' })).toContain('您未接听')
  expect(breakWhy({ state: 'break', reason: 'rejected' })).toContain('您已拒接')
  expect(breakWhy({ state: 'break', reason: 'meal' })).toBe('')
  expect(breakWhy({ state: 'ready', reason: 'rejected' })).toBe('')
})

function own(state: DeskState['state'], stage?: ContactView['stage'], live = true): DeskState {
  return { live, state, contact: stage ? { stage } : null } as DeskState
}

it('knows a caller who gave up while it rang', () => {
  expect(callerGaveUp(own('offered', 'offered'), own('ready'))).toBe(true)
  expect(callerGaveUp(own('offered', 'connecting'), own('ready'))).toBe(true)
})

it.each<[string, DeskState | null, DeskState | null]>([
  ['it was rejected', own('offered', 'offered'), own('break')],
  ['it was answered', own('offered', 'offered'), own('talking', 'connected')],
  ['wrap-up ended', own('wrap_up', 'ended'), own('ready')],
  ['the desk is taken over elsewhere', own('offered', 'offered'), own('ready', undefined, false)],
  ['the line is closed', own('offered', 'offered'), null],
  ['it begins', null, own('ready')],
])('does not take it for that when %s', (_, before, now) => {
  expect(callerGaveUp(before, now)).toBe(false)
})
