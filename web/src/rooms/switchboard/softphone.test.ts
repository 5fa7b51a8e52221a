import { beforeEach, expect, it, vi } from 'vitest'
import type { SoftphoneView } from '@/api/types'
import { Softphone, type LineState, type SessionState } from './softphone'

type Listener = (event: never) => void

class Emitter {
  private readonly listeners = new Map<string, Listener[]>()
  on(event: string, listener: Listener): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener])
  }
  emit(event: string, fields: object = {}): void {
    this.listeners.get(event)?.forEach((listener) => listener(fields as never))
  }
}

class FakeSession extends Emitter {
  connection: RTCPeerConnection | null = null
  ended = false
  answer = vi.fn()
  sendDTMF = vi.fn()
  terminate = vi.fn(() => {
    this.ended = true
  })
  isEnded = (): boolean => this.ended
}

class FakeAgent extends Emitter {
  start = vi.fn()
  stop = vi.fn()
  call = vi.fn((_target: string, _options: object): FakeSession => {
    const session = new FakeSession()
    this.emit('newRTCSession', { originator: 'local', session })
    return session
  })
  ring(): FakeSession {
    const session = new FakeSession()
    this.emit('newRTCSession', { originator: 'remote', session })
    return session
  }
}

const ACCOUNT: SoftphoneView = { account: 'agent-1001-f3a9', password: 'once', websocket: 'ws://127.0.0.1:8188/ws', domain: '127.0.0.1' }
const microphone = { id: 'microphone' } as unknown as MediaStream
let agents: FakeAgent[]
let lines: LineState[]
let sessions: SessionState[]
const sound = vi.fn()
const failed = vi.fn()

function made(): Softphone {
  const events = { line: (one: LineState) => lines.push(one), session: (one: SessionState) => sessions.push(one), sound, failed }
  return new Softphone(events, () => {
    const agent = new FakeAgent()
    agents.push(agent)
    return agent
  })
}

function ready(): [Softphone, FakeAgent] {
  const phone = made()
  phone.use(ACCOUNT)
  const agent = agents[0] as FakeAgent
  agent.emit('registered')
  return [phone, agent]
}

beforeEach(() => {
  agents = []
  lines = []
  sessions = []
  sound.mockReset()
  failed.mockReset()
})

it('registers with the account it is given, and follows the line', () => {
  const [, agent] = ready()
  agent.emit('disconnected')
  agent.emit('connected')
  agent.emit('registered')
  agent.emit('registrationFailed')
  expect(agent.start).toHaveBeenCalledOnce()
  expect(lines).toEqual(['connecting', 'ready', 'lost', 'connecting', 'ready', 'refused'])
})

it('keeps its line and its call when the same account comes again', () => {
  const [phone, agent] = ready()
  agent.ring()
  phone.use({ ...ACCOUNT })
  expect(agents).toHaveLength(1)
  expect(agent.stop).not.toHaveBeenCalled()
  expect(sessions).toEqual(['ringing'])
})

it('changes over to a new account, and the old one has no more say', () => {
  const [phone, old] = ready()
  phone.use({ ...ACCOUNT, password: 'another' })
  expect(old.stop).toHaveBeenCalledOnce()
  expect(agents).toHaveLength(2)
  old.emit('disconnected')
  old.ring()
  expect(lines).toEqual(['connecting', 'ready', 'off', 'connecting'])
  expect(sessions).toEqual([])
})

it('rings, answers with the microphone it is given, talks, and is free again', () => {
  const [phone, agent] = ready()
  const session = agent.ring()
  phone.answer(microphone)
  phone.answer(microphone) // a second press changes nothing
  expect(session.answer).toHaveBeenCalledOnce()
  expect(session.answer).toHaveBeenCalledWith(expect.objectContaining({ mediaStream: microphone, pcConfig: { iceServers: [] } }))
  session.emit('confirmed')
  session.emit('ended')
  expect(sessions).toEqual(['ringing', 'answering', 'talking', 'none'])
})

it('does nothing when there is nothing to answer, to dial with or to end', () => {
  const phone = made()
  phone.answer(microphone)
  phone.call('echo', microphone)
  phone.sendDigits('1')
  phone.hangUp()
  expect(sessions).toEqual([])
})

it('answers busy to a second call and keeps the first', () => {
  const [, agent] = ready()
  agent.ring()
  const second = agent.ring()
  expect(second.terminate).toHaveBeenCalledWith({ status_code: 486 })
  second.emit('failed', { cause: 'Busy' })
  expect(sessions).toEqual(['ringing'])
})

it('dials within its own domain and says why a call failed', () => {
  const [phone, agent] = ready()
  phone.call('echo', microphone)
  phone.call('echo', microphone) // one at a time
  expect(agent.call).toHaveBeenCalledOnce()
  expect(agent.call.mock.calls[0]?.[0]).toBe('sip:echo@127.0.0.1')
  const session = agent.call.mock.results[0]?.value as FakeSession
  session.emit('failed', { cause: 'Not Found' })
  expect(sessions).toEqual(['calling', 'none'])
  expect(failed).toHaveBeenCalledWith('Not Found')
})

it('goes on with the first host candidate instead of waiting for the others', () => {
  const [, agent] = ready()
  const session = agent.ring()
  const go = vi.fn()
  session.emit('icecandidate', { candidate: { type: 'srflx', candidate: 'candidate:1 1 udp 1 1.2.3.4 5 typ srflx' }, ready: go })
  expect(go).not.toHaveBeenCalled()
  session.emit('icecandidate', { candidate: { type: 'host', candidate: 'candidate:1 1 udp 1 127.0.0.1 5 typ host' }, ready: go })
  expect(go).toHaveBeenCalledOnce()
})

it('hands on the other side’s sound', () => {
  const [, agent] = ready()
  const session = agent.ring()
  const peerconnection = new EventTarget()
  session.emit('peerconnection', { peerconnection })
  const stream = { id: 'caller' }
  peerconnection.dispatchEvent(Object.assign(new Event('track'), { streams: [stream], track: {} }))
  expect(sound).toHaveBeenCalledWith(stream)
})

it('hands on the sound of a call of its own, whose connection is there before the session is told of', () => {
  const [, agent] = ready()
  const connection = new EventTarget()
  const session = Object.assign(new FakeSession(), { connection })
  agent.emit('newRTCSession', { originator: 'local', session })
  const stream = { id: 'echo' }
  connection.dispatchEvent(Object.assign(new Event('track'), { streams: [stream], track: {} }))
  expect(sound).toHaveBeenCalledExactlyOnceWith(stream)
})

it('ends its call, sends digits only while talking, and lets everything go without an account', () => {
  const [phone, agent] = ready()
  const session = agent.ring()
  phone.sendDigits('1')
  expect(session.sendDTMF).not.toHaveBeenCalled()
  session.emit('confirmed')
  phone.sendDigits('1')
  expect(session.sendDTMF).toHaveBeenCalledWith('1')
  phone.hangUp()
  phone.hangUp()
  expect(session.terminate).toHaveBeenCalledOnce()
  phone.use(null)
  expect(agent.stop).toHaveBeenCalledOnce()
  expect(lines.at(-1)).toBe('off')
  expect(sessions.at(-1)).toBe('none')
})
