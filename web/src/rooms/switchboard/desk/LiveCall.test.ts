import { enableAutoUnmount, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reactive } from 'vue'
import type { ContactView } from '@/api/types'
import { i18n } from '@/kit/i18n'
import LiveCall from './LiveCall.vue'

const aboutCall = vi.fn((_command: string, _fields?: object) => Promise.resolve())
const desk = reactive<{ desk: object; contact: ContactView | null; aboutCall: typeof aboutCall }>({ desk: { live: true }, contact: null, aboutCall })
vi.mock('../deskStore', () => ({ useDesk: () => desk }))
// Asks the server by itself; tested on its own.
vi.mock('@/rooms/promises/PromiseAnswers.vue', () => ({ default: { render: () => null } }))
vi.mock('../phoneStore', () => ({ usePhone: () => ({ session: 'talking' }) }))

const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString()

function contact(some: Partial<ContactView>): ContactView {
  return {
    call_id: 'a', stage: 'connected', queue: { id: 1, name: '充值咨询' }, arrived_at: ago(90), offered_at: ago(80), connected_at: ago(75),
    caller: { masked_number: '138****8000', customer_id: null, customer_name: '', level: '', last_agent: '', past_contacts: [] },
    flag: null, web: false, callback: false, outbound: false, role: 'owner', watches: '', monitored_by: [], may_end: false, wrap_up_forced: false, wrap_up_extendable_s: 0, hold_limit_s: 60, held_s: 0, muted: false, rude_caller: false, caller_silent: false, greeting_due: false, returned_from_hold: false, explanation_zh: '', explanation_en: '', ...some,
  }
}

function drawn(some: Partial<ContactView>): VueWrapper {
  desk.contact = contact(some)
  return mount(LiveCall, { props: { contact: desk.contact }, global: { plugins: [i18n] }, attachTo: document.body })
}
const find = (call: VueWrapper, id: string): ReturnType<VueWrapper['find']> => call.find(`[data-testid="${id}"]`)
const press = (code: string, more: KeyboardEventInit = {}): boolean => window.dispatchEvent(new KeyboardEvent('keydown', { code, cancelable: true, ...more }))

enableAutoUnmount(afterEach)
beforeEach(() => {
  setActivePinia(createPinia())
  aboutCall.mockClear()
})

describe('the clocks', () => {
  it('show how long the call and the hold have lasted', () => {
    const call = drawn({ stage: 'held', held_at: ago(50) })
    expect(find(call, 'call-clock').text()).toMatch(/^0:2[456]$/)
    expect(find(call, 'hold-clock').text()).toMatch(/^0:5[01]$/)
    expect(call.text()).not.toContain('保持时间较长')
  })

  it('count all holds of the call, and none of them as talk', () => {
    const call = drawn({ stage: 'connected', held_s: 30 })
    expect(find(call, 'call-clock').text()).toMatch(/^0:4[456]$/)
    expect(find(call, 'hold-clock').text()).toBe('0:30')
    const again = drawn({ stage: 'held', held_s: 30, held_at: ago(10) })
    expect(find(again, 'hold-clock').text()).toMatch(/^0:(39|4[01])$/)
  })

  it('warn when a hold is as long as the house has set', () => {
    expect(drawn({ stage: 'held', held_at: ago(61) }).text()).toContain('保持时间较长')
    expect(drawn({ stage: 'held', held_at: ago(61), hold_limit_s: 90 }).text()).not.toContain('保持时间较长')
    expect(drawn({ stage: 'held', held_at: ago(900), hold_limit_s: 0 }).text()).not.toContain('保持时间较长')
  })
})

describe('the phrase', () => {
  it('is the greeting word for word, until it is ticked', async () => {
    const call = drawn({ greeting_due: true })
    expect(find(call, 'phrase-greeting').text()).toContain('您好！请问有什么可以帮到您？')
    await find(call, 'greeting-said').trigger('click')
    expect(aboutCall).toHaveBeenCalledWith('greeting_said')
    await call.setProps({ contact: contact({}) })
    expect(find(call, 'phrase-greeting').exists()).toBe(false)
  })

  it('is the one for a silent caller, with the hang-up that records it', async () => {
    const call = drawn({ caller_silent: true })
    expect(find(call, 'phrase-silent').text()).toContain('对不起，我听不到你的声音，你换一部电话再打过来，好吗？我现在挂机了。')
    await find(call, 'hangup-silent').trigger('click')
    expect(aboutCall).toHaveBeenCalledWith('hang_up', { reason: 'silent' })
  })

  it('is the apology after a hold, and none on hold', () => {
    expect(find(drawn({ returned_from_hold: true }), 'phrase-hold').text()).toContain('很抱歉让您久等了')
    expect(find(drawn({ stage: 'held', returned_from_hold: true }), 'phrase-hold').exists()).toBe(false)
  })
})

describe('the buttons', () => {
  it('mute and unmute, hold and resume, by what the server says', async () => {
    const call = drawn({})
    await find(call, 'mute').trigger('click')
    expect(aboutCall).toHaveBeenLastCalledWith('mute')
    call.unmount()
    const held = drawn({ stage: 'held', held_at: ago(1) })
    await find(held, 'resume').trigger('click')
    expect(aboutCall).toHaveBeenCalledWith('resume')
  })

  it('tick the greeting only while it is due', () => {
    const call = drawn({})
    press('KeyG', { altKey: true })
    expect(aboutCall).not.toHaveBeenCalled()
    call.unmount()
    drawn({ greeting_due: true })
    press('KeyG', { altKey: true })
    expect(aboutCall).toHaveBeenCalledWith('greeting_said')
  })

  it('do nothing while the agent’s line is being restored, but hanging up stays possible', () => {
    const call = drawn({ stage: 'agent_lost' })
    expect(find(call, 'mute').attributes('disabled')).toBeDefined()
    expect(find(call, 'hold').attributes('disabled')).toBeDefined()
    expect(find(call, 'hangup').attributes('disabled')).toBeUndefined()
  })
})

describe('help', () => {
  it('is asked for and called off with one key', async () => {
    const call = drawn({})
    press('KeyH', { altKey: true })
    await vi.waitFor(() => expect(aboutCall).toHaveBeenLastCalledWith('ask_help'))
    await call.setProps({ contact: contact({ hand_raised_at: ago(3) }) })
    await find(call, 'ask-help').trigger('click')
    expect(aboutCall).toHaveBeenLastCalledWith('end_help')
  })

  it('comes with what to keep to once the caller is marked as rude', async () => {
    const call = drawn({})
    expect(find(call, 'rude-script').exists()).toBe(false)
    press('KeyR', { altKey: true })
    await vi.waitFor(() => expect(aboutCall).toHaveBeenLastCalledWith('mark_rude'))
    await call.setProps({ contact: contact({ rude_caller: true }) })
    expect(find(call, 'rude-script').text()).toContain('不与来电者争辩')
    expect(find(call, 'mark-rude').attributes('disabled')).toBeDefined()
  })
})
