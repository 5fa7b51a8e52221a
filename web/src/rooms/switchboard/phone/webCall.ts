import { computed, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, take } from '@/api/client'
import type { VisitStage } from '@/api/types'
import { messageOf } from '@/kit/problem'
import { microphonePossible, openMicrophone, reasonOf, stopStream } from '../microphone'
import { Softphone, type SessionState } from '../softphone'
import { watchVisit } from './visit'

/** `closed` while the caller hears that the hotline is, `shut` when that has been heard. The engine answers at once, so that the caller hears the welcome: being answered is not yet talking to somebody. */
export type VisitState = 'idle' | 'asking' | 'calling' | 'choosing' | 'waiting' | 'talking' | 'held' | 'closed' | 'ended' | 'failed' | 'shut'
const IN_CALL: readonly VisitState[] = ['calling', 'choosing', 'waiting', 'talking', 'held', 'closed']

export interface WebCaller {
  state: Ref<VisitState>
  trouble: Ref<string>
  stream: ShallowRef<MediaStream | null>
  muted: Ref<boolean>
  name: Ref<string>
  dialled: Ref<string>
  /** When the waiting, or the talk, began: what the clock counts from. */
  since: Ref<number | null>
  call(hotline: string): Promise<void>
  hangUp(): void
  mute(): void
  sendDigits(digits: string): Promise<void>
  stop(): void
}

/** One visit of the customer phone page: a one-time account, one call, then everything is let go. */
export function useWebCall(): WebCaller {
  const { t } = useI18n()
  const state = ref<VisitState>('idle')
  const trouble = ref('')
  const stream = shallowRef<MediaStream | null>(null)
  const muted = ref(false)
  const name = ref('')
  const dialled = ref('')
  const since = ref<number | null>(null)
  const audio = new Audio()
  audio.autoplay = true
  const active = computed(() => IN_CALL.includes(state.value))
  let visit = ''
  let unwatch: () => void = () => undefined

  const softphone = new Softphone({
    line(line) {
      if (line === 'ready' && state.value === 'calling' && stream.value) softphone.call(dialled.value, stream.value)
      if ((line === 'lost' || line === 'refused') && state.value === 'calling') end('failed')
    },
    session: (session) => follow(session),
    sound(sound) {
      audio.srcObject = sound
      audio.play().catch(() => undefined)
    },
    failed() {
      if (state.value === 'calling' || state.value === 'ended') state.value = 'failed'
    },
  })

  function follow(session: SessionState): void {
    if (session === 'talking') {
      enter('waiting')
      unwatch = watchVisit(visit, hear)
    } else if (session === 'none' && active.value) end(state.value === 'closed' ? 'shut' : 'ended')
  }

  /** The end is learned from the line itself. */
  function hear(stage: VisitStage): void {
    if (active.value && stage !== 'none' && stage !== 'ended') enter(stage)
  }

  /** A talk's clock runs on through hold; waiting has its own. */
  function enter(stage: 'choosing' | 'waiting' | 'talking' | 'held' | 'closed'): void {
    if (state.value === stage) return
    const inTalk = (one: VisitState): boolean => one === 'talking' || one === 'held'
    const sameClock = inTalk(state.value) && inTalk(stage)
    if (!sameClock) since.value = Date.now()
    state.value = stage
  }

  function end(as: VisitState): void {
    unwatch()
    state.value = as
    since.value = null
    muted.value = false
    stopStream(stream.value)
    stream.value = null
    softphone.use(null)
  }

  async function listen(): Promise<boolean> {
    if (!microphonePossible()) {
      trouble.value = t('switchboard.phone.insecure')
      return false
    }
    try {
      stream.value = await openMicrophone('')
      return true
    } catch (thrown) {
      const reason = reasonOf(thrown)
      trouble.value = t(`switchboard.phone.${reason === 'refused' || reason === 'missing' ? reason : 'busy'}`)
      return false
    }
  }

  /** Asks for the microphone, then for an account, then dials as soon as the line is there. */
  async function call(hotline: string): Promise<void> {
    if (active.value || state.value === 'asking') return
    trouble.value = ''
    state.value = 'asking'
    if (!(await listen())) {
      state.value = 'idle'
      return
    }
    try {
      const account = await take(api.POST('/api/web-call', { body: { hotline } }))
      name.value = account.name
      dialled.value = account.hotline
      visit = account.visit
      state.value = 'calling'
      softphone.use(account)
    } catch (thrown) {
      trouble.value = messageOf(thrown)
      end('idle')
    }
  }

  function hangUp(): void {
    softphone.hangUp()
    if (state.value !== 'idle') end(state.value === 'closed' ? 'shut' : 'ended')
  }

  function mute(): void {
    muted.value = !muted.value
    stream.value?.getAudioTracks().forEach((track) => (track.enabled = !muted.value))
  }

  return {
    state, trouble, stream, muted, name, dialled, since, call, hangUp, mute,
    sendDigits: (digits) => Promise.resolve(softphone.sendDigits(digits)),
    stop: () => end('idle'),
  }
}
