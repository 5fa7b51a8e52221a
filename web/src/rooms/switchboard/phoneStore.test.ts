import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, reactive } from 'vue'
import { usePhone } from './phoneStore'
import type { SoftphoneEvents } from './softphone'

const ACCOUNT = { account: 'agent-1001', password: 'once', websocket: 'ws://x/ws', domain: 'x' }

const softphone = { use: vi.fn(), answer: vi.fn(), call: vi.fn(), hangUp: vi.fn() }
let events: SoftphoneEvents
vi.mock('./softphone', () => ({
  Softphone: class {
    use = softphone.use
    answer = softphone.answer
    call = softphone.call
    hangUp = softphone.hangUp
    constructor(given: SoftphoneEvents) {
      events = given
    }
  },
}))

const open = vi.fn()
vi.mock('./microphone', async (original) => ({
  ...(await original<object>()),
  microphonePossible: () => true,
  openMicrophone: (id: string): unknown => open(id),
}))

type FakeDesk = {
  desk: { live: boolean; softphone: typeof ACCOUNT | null } | null
  contact: { call_id: string; stage: string } | null
  link: string
  send: ReturnType<typeof vi.fn>
}
const desk: FakeDesk = reactive({ desk: null, contact: null, link: 'closed', send: vi.fn(() => Promise.resolve()) })
vi.mock('./deskStore', () => ({ useDesk: () => desk }))

const stream = { active: true, getAudioTracks: () => [], getTracks: () => [] }

let phone: ReturnType<typeof usePhone>

async function started(): Promise<typeof phone> {
  setActivePinia(createPinia())
  phone = usePhone()
  desk.link = 'open'
  desk.desk = { live: true, softphone: ACCOUNT }
  await vi.waitFor(() => expect(softphone.use).toHaveBeenCalledWith(ACCOUNT))
  await nextTick()
  return phone
}

afterEach(() => phone.$dispose())
beforeEach(() => {
  Object.assign(desk, { desk: null, contact: null, link: 'closed' })
  Object.values(softphone).forEach((one) => one.mockReset())
  desk.send.mockClear()
  open.mockReset().mockResolvedValue(stream)
})

describe('answering', () => {
  it('waits for the agent', async () => {
    await started()
    desk.contact = { call_id: 'a', stage: 'offered' }
    events.session('ringing')
    await nextTick()
    expect(softphone.answer).not.toHaveBeenCalled()
    await phone.answer()
    expect(softphone.answer).toHaveBeenCalledWith(stream)
  })

  it('is kept in mind when it was asked for before the INVITE came, for that call only', async () => {
    await started()
    desk.contact = { call_id: 'a', stage: 'offered' }
    await phone.answer()
    softphone.answer.mockReset()
    events.session('ringing')
    await vi.waitFor(() => expect(softphone.answer).toHaveBeenCalledOnce())
    softphone.answer.mockReset()
    events.session('none')
    desk.contact = { call_id: 'b', stage: 'offered' }
    events.session('ringing')
    await nextTick()
    expect(softphone.answer).not.toHaveBeenCalled()
  })

  it('happens by itself when a lost call comes back, whichever is here first', async () => {
    await started()
    desk.contact = { call_id: 'a', stage: 'agent_lost' }
    await nextTick()
    events.session('ringing')
    await vi.waitFor(() => expect(softphone.answer).toHaveBeenCalledOnce())
    events.session('none')
    desk.contact = null
    await nextTick()
    softphone.answer.mockReset()
    events.session('ringing')
    desk.contact = { call_id: 'b', stage: 'agent_lost' }
    await vi.waitFor(() => expect(softphone.answer).toHaveBeenCalledOnce())
  })

  it('says why it cannot be done without a microphone', async () => {
    open.mockRejectedValue(Object.assign(new Error('no'), { name: 'NotAllowedError' }))
    await started()
    desk.contact = { call_id: 'a', stage: 'offered' }
    events.session('ringing')
    await expect(phone.answer()).rejects.toMatchObject({ code: 'microphone' })
    expect(phone.microphone).toBe('refused')
    expect(softphone.answer).not.toHaveBeenCalled()
  })
})

describe('what the server is told', () => {
  it('is a refused microphone', async () => {
    open.mockRejectedValue(Object.assign(new Error('no'), { name: 'NotAllowedError' }))
    await started()
    await vi.waitFor(() => expect(desk.send).toHaveBeenLastCalledWith('softphone', { problem: 'microphone' }))
  })

  it('is not asked of the browser again by every push after a refusal', async () => {
    open.mockRejectedValue(Object.assign(new Error('no'), { name: 'NotAllowedError' }))
    await started()
    await vi.waitFor(() => expect(phone.microphone).toBe('refused'))
    desk.desk = { live: true, softphone: { ...ACCOUNT } }
    await nextTick()
    expect(open).toHaveBeenCalledOnce()
    expect(phone.microphone).toBe('refused')
  })

  it('is a lost line, and that it is back', async () => {
    await started()
    events.line('lost')
    await vi.waitFor(() => expect(desk.send).toHaveBeenLastCalledWith('softphone', { problem: 'websocket' }))
    events.line('ready')
    await vi.waitFor(() => expect(desk.send).toHaveBeenLastCalledWith('softphone', { problem: '' }))
  })

  it('is nothing from a second tab', async () => {
    await started()
    desk.desk = { live: false, softphone: null }
    desk.send.mockClear()
    events.line('lost')
    await nextTick()
    expect(desk.send).not.toHaveBeenCalled()
  })
})

describe('the echo test', () => {
  it('dials the echo and gives way to a call', async () => {
    await started()
    events.line('ready')
    await phone.startEcho()
    expect(softphone.call).toHaveBeenCalledWith('echo', stream)
    events.session('talking')
    desk.contact = { call_id: 'a', stage: 'offered' }
    await vi.waitFor(() => expect(softphone.hangUp).toHaveBeenCalledOnce())
    events.session('none')
    expect(phone.echoing).toBe(false)
  })
})
