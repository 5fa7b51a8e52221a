import { describe, expect, it } from 'vitest'
import { fits, outsideNumber, ruleOf } from './targets'

describe('whom to ask', () => {
  it('is found by any part of number, name or team', () => {
    expect(fits('003', '1003', '周子涵')).toBe(true)
    expect(fits(' 子 ', '1003', '周子涵')).toBe(true)
    expect(fits('vip', '1003', 'VIP 组')).toBe(true)
    expect(fits('2', '1003', '周子涵')).toBe(false)
    expect(fits('', '1003')).toBe(true)
  })

  it.each([['0755-1234 567', '07551234567'], ['+86 (755) 1234567', '+867551234567'], ['110', '110']])('dials %s', (typed, digits) => {
    expect(outsideNumber(typed)).toEqual({ outside: digits })
  })

  it.each(['', '12', '客服', '123456789012345678901', '12a4'])('does not dial %s', (typed) => {
    expect(outsideNumber(typed)).toBeNull()
  })
})

it('goes by the longest rule that fits a number', () => {
  const rules = [{ prefix: '12', allowed: false, note: '不可拨打' }, { prefix: '12315', allowed: true, note: '' }]
  expect(ruleOf(rules, '12315')?.allowed).toBe(true)
  expect(ruleOf(rules, '1234')?.note).toBe('不可拨打')
  expect(ruleOf(rules, '10086')).toBeUndefined()
})
