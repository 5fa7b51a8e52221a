import type { CallEvent } from '@/api/types'

type Translate = (key: string, named?: Record<string, unknown>) => string

/** A line of a call's timeline. */
export interface Step {
  seq: number
  at: string
  /** Milliseconds since the call arrived. */
  offsetMs: number
  words: string
  /** Why the routing chose so, where it did. */
  explanation: string
  tone: 'plain' | 'good' | 'bad'
  /** Milliseconds into the recording, for events that happened while it ran. */
  soundMs: number | null
}

const GOOD = new Set(['connected', 'agent_returned', 'recovered', 'resumed'])
const BAD = new Set(['offer_rejected', 'offer_timed_out', 'offer_failed', 'caller_silent', 'agent_lost', 'missed', 'rule_applied', 'callback_tried'])

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** A number dialled from one of these, or a call-back that stood in line. */
const SOURCES = ['customer', 'call', 'callback', 'free', 'allowed'] as const
export type DialSource = (typeof SOURCES)[number] | 'line'

/** Where a call that we made began; null for one that came to us. */
export function sourceOf(events: CallEvent[]): DialSource | null {
  const first = events.find(({ kind }) => kind === 'dialled' || kind === 'callback_queued')
  if (first?.kind === 'callback_queued') return 'line'
  return SOURCES.find((source) => source === first?.data.source) ?? null
}

/** The names of what events give by codes. */
export interface Names {
  /** Agents by staff number. */
  people: ReadonlyMap<string, string>
  dialReason?: string
  /** By code. */
  transferReasons?: ReadonlyMap<string, string>
}

/** A return to the queue, by its reason. */
const QUEUED: Record<string, string> = { agent_lost: 'requeued', transfer: 'queuedTransferred', transfer_failed: 'queuedBack', moved: 'queuedMoved' }

/** What is said as it stands. */
const PLAIN = ['count', 'seconds', 'path', 'key', 'attempt', 'ahead', 'minutes', 'score']

/** Events whose words depend on what they carry. */
function keyOf({ kind, data }: CallEvent, reason: string): string {
  if (kind === 'arrived' && data.web) return 'arrivedWeb'
  if (kind === 'dialled' && reason) return 'dialledBecause'
  if (kind === 'transferred' && reason) return 'transferredBecause'
  if (kind === 'queued') return QUEUED[text(data.reason)] ?? 'queued'
  if (kind === 'moved') return data.to === 'queue' ? 'movedToQueue' : data.to === 'agent' ? 'movedToAgent' : 'moved'
  if (kind === 'menu_entered' && data.path) return 'menuDeeper'
  if (kind === 'menu_left' && data.why === 'exhausted') return 'menuExhausted'
  if (kind === 'wait_told' && !data.ahead) return data.minutes ? 'waitToldNextMinutes' : 'waitToldNext'
  if (kind === 'wait_told' && data.minutes) return 'waitToldMinutes'
  if (kind === 'recovered' && data.ghost) return 'repaired'
  if (kind === 'ended' && data.why === 'engine_lost') return 'endedEngineLost'
  if (kind === 'ended' && data.by === 'system') return 'endedSystem'
  if (kind === 'wrap_up_ended' && data.by === 'timeout') return 'wrapUpTimedOut'
  return kind
}

/** Why it was done, where people choose a reason for it. */
function reasonOf({ kind, data }: CallEvent, names: Names): string {
  if (kind === 'dialled') return text(data.reason) && (names.dialReason ?? text(data.reason))
  return kind === 'transferred' ? (names.transferReasons?.get(text(data.reason)) ?? text(data.reason)) : ''
}

/** An event in words. */
export function inWords(event: CallEvent, t: Translate, names: Names): string {
  const named = (number: string): string => (names.people.has(number) ? `${names.people.get(number) ?? ''} ${number}` : number)
  const agent = named(text(event.data.agent))
  const queue = event.data.with === 'queue' || (event.data.to === 'queue' && event.kind === 'transferred')
  const whom = queue ? t('calls.events.aQueue') : named(text(event.data.whom))
  const by = event.kind === 'ended' ? t(`calls.by.${text(event.data.by) || 'system'}`) : named(text(event.data.by))
  const of = (words: string, value: unknown): string => (text(value) ? t(`calls.${words}.${text(value)}`) : '')
  const { data, kind } = event
  const rule = kind === 'rule_applied' ? { when: of('when', data.when), action: of('then', data.action) } : {}
  const to = kind === 'menu_left' ? of('then', data.to) : ''
  const ghost = of('ghosts', data.ghost)
  const mode = kind === 'monitored' ? of('events.modes', data.mode) : ''
  const flag = text(data.flag) ? t(`service.flag.flags.${text(data.flag)}`) : ''
  const verdict = of('events.verdicts', data.verdict)
  const reason = reasonOf(event, names)
  const plain = Object.fromEntries(PLAIN.map((name) => [name, text(data[name])]))
  return t(`calls.events.${keyOf(event, reason)}`, { ...plain, reason, agent, by, whom, to, mode, verdict, flag, ghost, ...rule })
}

const tone = (kind: string): Step['tone'] => (GOOD.has(kind) ? 'good' : BAD.has(kind) ? 'bad' : 'plain')

/** The recording begins with the first connection and ends with the call. */
export function stepsOf(events: CallEvent[], language: string, t: Translate, names: Names): Step[] {
  const start = Date.parse(events[0]?.at ?? '')
  const connected = events.find(({ kind }) => kind === 'connected')
  const ended = events.find(({ kind }) => kind === 'ended')
  const soundStart = connected ? Date.parse(connected.at) : Infinity
  const soundEnd = ended ? Date.parse(ended.at) : Infinity
  return events.map((event) => {
    const at = Date.parse(event.at)
    return {
      seq: event.seq,
      at: event.at,
      offsetMs: at - start,
      words: inWords(event, t, names),
      explanation: text(event.data[language === 'en' ? 'explanation_en' : 'explanation_zh']),
      tone: tone(event.kind),
      soundMs: at >= soundStart && at <= soundEnd ? at - soundStart : null,
    }
  })
}
