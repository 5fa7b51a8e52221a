import { expect, it } from 'vitest'
import type { CallEvent } from '@/api/types'
import { i18n } from '@/kit/i18n'
import { words } from '@/words'
import { inWords, sourceOf, stepsOf } from './timeline'

const START = Date.parse('2026-01-01T01:00:00Z')
let seq = 0
const event = (kind: CallEvent['kind'], second: number, data: Record<string, unknown> = {}): CallEvent => ({
  seq: seq++, kind, at: new Date(START + second * 1000).toISOString(), data,
})
const t = (key: string, named?: Record<string, unknown>): string => i18n.global.t(key, named ?? {})
const names = { people: new Map([['1001', '陈晓雯']]), dialReason: '回访', transferReasons: new Map([['specialist', '需要专员处理']]) }
const say = (kind: CallEvent['kind'], data: Record<string, unknown> = {}): string => inWords(event(kind, 0, data), t, names)

it('has words for every kind of event that the API knows', () => {
  const kinds: CallEvent['kind'][] = [
    'arrived', 'queued', 'offered', 'offer_rejected', 'offer_timed_out', 'offer_failed', 'connected', 'greeting_said', 'muted', 'unmuted', 'held',
    'resumed', 'digits_sent', 'caller_silent', 'caller_spoke', 'agent_lost', 'agent_returned', 'recovered', 'ended', 'wrap_up_ended', 'missed',
    'menu_entered', 'key_pressed', 'menu_left', 'rule_applied', 'message_started', 'message_left', 'callback_asked', 'callback_queued', 'callback_tried', 'wait_told', 'survey_asked',
    'satisfaction', 'help_asked', 'help_ended', 'rude_marked', 'moved', 'flag_met', 'private_suspected', 'private_judged',
  ]
  for (const kind of kinds) expect(words.en.calls.events[kind], kind).toBeTruthy()
})

it('says who, how many and by whom', () => {
  expect(say('connected', { agent: '1001' })).toBe('陈晓雯 1001 接通')
  expect(say('connected', { agent: '1099' })).toBe('1099 接通')
  expect(say('digits_sent', { agent: '1001', count: 4 })).toBe('发送按键 4 位')
  expect(say('ended', { by: 'caller' })).toBe('客户挂断')
})

it('says why a number was dialled, where a reason was asked for', () => {
  expect(say('dialled', { agent: '1001', source: 'free', reason: 'follow_up' })).toBe('陈晓雯 1001 外呼：回访')
  expect(say('dialled', { agent: '1001', source: 'customer', reason: '' })).toBe('陈晓雯 1001 外呼')
})

it('says why a customer was handed on', () => {
  expect(say('transferred', { agent: '1001', to: 'agent', whom: '1004', reason: 'specialist' })).toBe('陈晓雯 1001 转接给 1004：需要专员处理')
  expect(say('transferred', { agent: '1001', to: 'queue', whom: '2', reason: 'specialist' })).toBe('陈晓雯 1001 转接给 队列：需要专员处理')
})

it('says where a call that we made began', () => {
  expect(sourceOf([event('dialled', 0, { source: 'callback' })])).toBe('callback')
  expect(sourceOf([event('callback_queued', 0), event('queued', 0)])).toBe('line')
  expect(sourceOf([event('arrived', 0), event('queued', 0)])).toBe(null)
})

it('says what became of a caller in a menu and by a rule', () => {
  expect(say('menu_entered', { path: '21' })).toBe('语音导航：21')
  expect(say('menu_left', { to: 'queue', why: 'key' })).toBe('离开语音导航：转队列')
  expect(say('menu_left', { to: 'hang_up', why: 'exhausted' })).toContain('多次未有效按键')
  expect(say('rule_applied', { when: 'full', action: 'voicemail' })).toBe('排队已满：转语音留言')
  expect(say('wait_told', { ahead: 2 })).toBe('播报：前面还有 2 位')
  expect(say('wait_told', { ahead: 2, minutes: 5 })).toContain('约 5 分钟')
  expect(say('wait_told', { ahead: 0 })).toBe('播报：下一位就轮到')
})

it('tells apart what has the same kind', () => {
  expect(say('arrived', { web: true })).not.toBe(say('arrived', { web: false }))
  expect(say('queued', { reason: 'agent_lost' })).not.toBe(say('queued'))
  expect(say('flag_met', { flag: 'rude', handling: 'usual' })).toBe('标记号码来电：不文明来电')
  expect(say('private_judged', { by: '2001', verdict: 'private' })).toBe('2001 判定：私人通话')
  expect(say('moved', { by: '2001', to: 'agent', agent: '1001' })).toBe('2001 将来电指定给 陈晓雯 1001')
  expect(say('moved', { by: '2001', to: 'queue' })).not.toBe(say('moved', { by: '2001', to: 'top' }))
  expect(say('ended', { by: 'system' })).not.toBe(say('ended', { by: 'agent' }))
  expect(say('ended', { by: 'system', why: 'engine_lost' })).not.toBe(say('ended', { by: 'system' }))
  expect(say('wrap_up_ended', { by: 'timeout' })).not.toBe(say('wrap_up_ended', { by: 'agent' }))
})

it('places each step in the call and, between connection and end, in the recording', () => {
  const steps = stepsOf(
    [event('arrived', 0), event('offered', 5, { explanation_zh: '空闲最久', explanation_en: 'longest idle' }), event('connected', 9), event('held', 30), event('ended', 60, { by: 'agent' }), event('wrap_up_ended', 70)],
    'en', t, names,
  )
  expect(steps.map(({ offsetMs }) => offsetMs)).toEqual([0, 5_000, 9_000, 30_000, 60_000, 70_000])
  expect(steps.map(({ soundMs }) => soundMs)).toEqual([null, null, 0, 21_000, 51_000, null])
  expect(steps[1]?.explanation).toBe('longest idle')
})

it('has no place in a recording for a call that nobody answered', () => {
  expect(stepsOf([event('arrived', 0), event('ended', 8, { by: 'caller' })], 'zh-CN', t, names).every(({ soundMs }) => soundMs === null)).toBe(true)
  expect(stepsOf([], 'zh-CN', t, names)).toEqual([])
})
