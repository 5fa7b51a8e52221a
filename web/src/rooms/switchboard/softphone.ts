import JsSIP from 'jssip'
import type { SoftphoneView } from '@/api/types'

/** The line to the telephone engine. */
export type LineState = 'off' | 'connecting' | 'ready' | 'lost' | 'refused'
/** The one session of this phone. */
export type SessionState = 'none' | 'ringing' | 'answering' | 'calling' | 'talking'

export interface SoftphoneEvents {
  line(state: LineState): void
  session(state: SessionState): void
  /** The other side's sound. */
  sound(stream: MediaStream): void
  /** A session that did not come about, by JsSIP's cause. */
  failed(cause: string): void
}

// The parts of JsSIP that are used, so that the logic here can be tested without a network.
export interface SipSession {
  connection: RTCPeerConnection | null
  on(event: string, listener: (event: never) => void): unknown
  answer(options: object): void
  terminate(options?: object): void
  sendDTMF(tones: string): void
  isEnded(): boolean
}
export interface SipAgent {
  on(event: string, listener: (event: never) => void): unknown
  start(): void
  stop(): void
  call(target: string, options: object): SipSession
}
export type SipAgentMaker = (account: SoftphoneView) => SipAgent

type NewSession = { originator: 'local' | 'remote'; session: SipSession }
type Candidate = { candidate: RTCIceCandidate; ready(): void }
type Connection = { peerconnection: RTCPeerConnection }

/** The engine is reached directly: no ICE servers, and the first host candidate is enough. */
const MEDIA = { pcConfig: { iceServers: [] }, rtcOfferConstraints: { offerToReceiveAudio: true } }

function makeAgent(account: SoftphoneView): SipAgent {
  return new JsSIP.UA({
    sockets: [new JsSIP.WebSocketInterface(account.websocket)],
    uri: `sip:${account.account}@${account.domain}`,
    authorization_user: account.account,
    password: account.password,
    register: true,
    register_expires: 120,
    session_timers: false,
    connection_recovery_min_interval: 1,
    connection_recovery_max_interval: 8,
  }) as unknown as SipAgent
}

const sameAccount = (a: SoftphoneView | null, b: SoftphoneView | null): boolean =>
  a?.account === b?.account && a?.password === b?.password && a?.websocket === b?.websocket

/** One account and at most one session. Hold and mute are the server's; here is only sound and the SIP answer. */
export class Softphone {
  private agent: SipAgent | null = null
  private account: SoftphoneView | null = null
  private session: SipSession | null = null
  private line: LineState = 'off'
  private state: SessionState = 'none'

  constructor(
    private readonly events: SoftphoneEvents,
    private readonly make: SipAgentMaker = makeAgent,
  ) {}

  /** Uses this account from now on, or none. The same account again changes nothing. */
  use(account: SoftphoneView | null): void {
    if (sameAccount(account, this.account)) return
    this.drop()
    this.account = account
    if (account) this.start(account)
  }

  /** Answers the ringing session with this microphone. */
  answer(microphone: MediaStream): void {
    if (this.state !== 'ringing') return
    this.enter('answering')
    this.session?.answer({ ...MEDIA, mediaStream: microphone })
  }

  /** Dials a user of this account's domain. */
  call(user: string, microphone: MediaStream): void {
    if (!this.agent || !this.account || this.session) return
    this.agent.call(`sip:${user}@${this.account.domain}`, { ...MEDIA, mediaStream: microphone })
  }

  /** Ends or declines what there is. */
  hangUp(): void {
    if (this.session && !this.session.isEnded()) this.session.terminate()
  }

  sendDigits(digits: string): void {
    if (this.state === 'talking') this.session?.sendDTMF(digits)
  }

  private start(account: SoftphoneView): void {
    const agent = this.make(account)
    this.agent = agent
    const when = (event: string, act: (event: never) => void): void => {
      agent.on(event, (happened: never) => {
        if (this.agent === agent) act(happened) // a replaced agent has no more say
      })
    }
    when('connected', () => this.tell('connecting'))
    when('registered', () => this.tell('ready'))
    when('unregistered', () => this.tell('lost'))
    when('registrationFailed', () => this.tell('refused'))
    when('disconnected', () => this.tell('lost'))
    when('newRTCSession', (happened: NewSession) => this.meet(happened))
    this.tell('connecting')
    agent.start()
  }

  private meet({ originator, session }: NewSession): void {
    if (this.session) {
      session.terminate({ status_code: 486 })
      return
    }
    this.session = session
    this.watch(session)
    this.enter(originator === 'remote' ? 'ringing' : 'calling')
  }

  private watch(session: SipSession): void {
    if (session.connection) this.listen(session.connection) // a call of ours has it before we meet the session
    session.on('peerconnection', ({ peerconnection }: Connection) => this.listen(peerconnection))
    session.on('icecandidate', ({ candidate, ready }: Candidate) => {
      if (candidate.type === 'host' || candidate.candidate.includes(' host')) ready()
    })
    session.on('confirmed', () => this.enter('talking'))
    session.on('ended', () => this.leave(session))
    session.on('failed', ({ cause }: { cause: string }) => {
      this.leave(session)
      this.events.failed(cause)
    })
  }

  private listen(connection: RTCPeerConnection): void {
    connection.addEventListener('track', ({ streams, track }) => {
      this.events.sound(streams[0] ?? new MediaStream([track]))
    })
  }

  private leave(session: SipSession): void {
    if (this.session !== session) return
    this.session = null
    this.enter('none')
  }

  private drop(): void {
    const agent = this.agent
    this.agent = this.session = this.account = null
    agent?.stop()
    this.enter('none')
    this.tell('off')
  }

  private tell(line: LineState): void {
    if (line === this.line) return
    this.line = line
    this.events.line(line)
  }

  private enter(state: SessionState): void {
    if (state === this.state) return
    this.state = state
    this.events.session(state)
  }
}
