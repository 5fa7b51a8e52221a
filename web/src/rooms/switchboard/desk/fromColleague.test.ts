import { expect, it } from 'vitest'
import type { ContactView } from '@/api/types'
import { i18n } from '@/kit/i18n'
import { fromColleague } from './fromColleague'

const t = (key: string, named?: Record<string, unknown>): string => i18n.global.t(key, named ?? {})
const consult: ContactView['consult'] = { by: '1001', by_name: '林小满', kind: 'agent', whom: '1004', whom_name: '吴清扬', stage: 'ringing' }
const reason = { code: 'specialist', zh: '需专席处理', en: 'Needs a specialist' }

it('names the colleague who asks, to whom is asked only', () => {
  expect(fromColleague({ role: 'consulted', consult }, t, 'zh-CN')).toBe('林小满 1001 向您咨询')
  expect(fromColleague({ role: 'owner', consult }, t, 'zh-CN')).toBe('')
})

it('says who hands the customer on, and why', () => {
  const handed = { by: '1001', by_name: '林小满', reason }
  expect(fromColleague({ role: 'owner', handed }, t, 'zh-CN')).toBe('林小满 1001 转接给您：需专席处理')
  expect(fromColleague({ role: 'owner', handed }, t, 'en')).toContain('Needs a specialist')
  expect(fromColleague({ role: 'owner', handed: { ...handed, reason: null } }, t, 'zh-CN')).toBe('林小满 1001 转接给您')
})

it('says nothing of a customer of one’s own', () => {
  expect(fromColleague({ role: 'owner', consult: null, handed: null }, t, 'zh-CN')).toBe('')
})
