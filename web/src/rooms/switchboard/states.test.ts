import { afterEach, expect, it } from 'vitest'
import { i18n } from '@/kit/i18n'
import { problemName, stateColour, stateName } from './states'

afterEach(() => (i18n.global.locale.value = 'zh-CN'))

it('calls a break by its reason, in the reader’s language', () => {
  expect(stateName({ state: 'break', reason: 'meal' })).toBe('用餐')
  i18n.global.locale.value = 'en'
  expect(stateName({ state: 'break', reason: 'meal' })).toBe('Meal')
})

it('shows a reason it has no word for, and a break without one, all the same', () => {
  expect(stateName({ state: 'break', reason: '盘点' })).toBe('盘点')
  expect(stateName({ state: 'break', reason: '' })).toBe('小休')
  expect(stateName({ state: 'ready', reason: '' })).toBe('空闲')
})

it('says what is wrong with a desk, and nothing where nothing is', () => {
  expect(problemName({ state: 'system_problem', reason: 'softphone' })).toBe('软电话异常')
  expect(problemName({ state: 'system_problem', reason: 'never_heard_of' })).toBe('')
  expect(problemName({ state: 'ready', reason: '' })).toBe('')
  expect(problemName({ state: 'break', reason: 'softphone' })).toBe('')
})

it('gives trouble its own colour', () => {
  expect(stateColour('system_problem')['--state']).toBe('var(--red)')
  expect(stateColour('ready')['--state']).not.toBe(stateColour('talking')['--state'])
})
