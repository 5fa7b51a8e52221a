import { expect, it } from 'vitest'
import type { LineWords, Word } from '@/api/types'
import { kindsOf, missingIn, onlyOne, wordIn } from './dispositions'
import type { Fields } from './recordDraft'

const word = (id: number, zh: string): Word => ({ id, key: `k${id}`, zh, en: `word ${id}` })
const enquiry = { ...word(1, '咨询'), reasons: [word(11, '活动规则')], results: [word(12, '已解答'), word(13, '待回复')] }
const wrong = { ...word(2, '拨错'), reasons: [], results: [] }
const all: LineWords[] = [
  { line_id: 7, line: '充值', kinds: [enquiry, wrong] },
  { line_id: null, line: '', kinds: [wrong] },
]
const fields = (some: Partial<Fields>): Fields => ({ kind_id: null, reason_id: null, result_id: null, note: '', customer_id: null, ...some })

it('offers the words of the call’s business line, and the common ones where it has none', () => {
  expect(kindsOf(all, 7)).toHaveLength(2)
  expect(kindsOf(all, null)).toEqual([wrong])
  expect(kindsOf(all, 99)).toEqual([wrong])
  expect(kindsOf([], 7)).toEqual([])
})

it('asks for reason and result only where the kind has some', () => {
  expect(missingIn([enquiry, wrong], fields({ kind_id: 1 }))).toEqual(['reason', 'result'])
  expect(missingIn([enquiry, wrong], fields({ kind_id: 1, reason_id: 11, result_id: 12 }))).toEqual([])
  expect(missingIn([enquiry, wrong], fields({ kind_id: 2 }))).toEqual([])
})

it('names all at once what is missing before a kind is chosen', () => {
  expect(missingIn([enquiry, wrong], fields({}))).toEqual(['kind', 'reason', 'result'])
  expect(missingIn([enquiry], fields({ kind_id: 2, reason_id: 11 }))).toEqual(['kind', 'reason', 'result'])
  expect(missingIn([wrong], fields({}))).toEqual(['kind'])
})

it('chooses for the agent where there is no choice', () => {
  expect(onlyOne(enquiry.reasons)).toBe(11)
  expect(onlyOne(enquiry.results)).toBeNull()
  expect(onlyOne([])).toBeNull()
})

it('speaks the reader’s language', () => {
  expect(wordIn(enquiry, 'zh-CN')).toBe('咨询')
  expect(wordIn(enquiry, 'en')).toBe('word 1')
})
