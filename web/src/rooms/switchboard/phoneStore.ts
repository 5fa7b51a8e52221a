import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { t } from '@/kit/i18n'
import { Problem } from '@/kit/problem'
import { useDesk } from './deskStore'
import { microphonePossible, openMicrophone, reasonOf, stopStream, type MicrophoneState } from './microphone'
import { Softphone, type LineState, type SessionState } from './softphone'

const MICROPHONE_KEY = 'huawu.microphone'
const SPEAKER_KEY = 'huawu.speaker'
const ECHO = 'echo'

/** The desk's softphone: microphone, loudspeaker and SIP, driven by what the server says of the desk. */
export const usePhone = defineStore('phone', () => {
  const desk = useDesk()
  const line = ref<LineState>('off')
  const session = ref<SessionState>('none')
  const echoing = ref(false)
  const microphone = ref<MicrophoneState>('unknown')
  const stream = shallowRef<MediaStream | null>(null)
  const microphoneId = ref(localStorage.getItem(MICROPHONE_KEY) ?? '')
  const speakerId = ref(localStorage.getItem(SPEAKER_KEY) ?? '')
  let wanted: string | null = null // the call that the agent asked to answer
  const audio = new Audio()
  audio.autoplay = true

  const softphone = new Softphone({
    line: (state) => (line.value = state),
    session(state) {
      session.value = state
      if (state === 'none') echoing.value = false
      answerExpected().catch(() => undefined)
    },
    sound(sound) {
      audio.srcObject = sound
      audio.play().catch(() => undefined) // the browser asks for a click first; answering is one
    },
    failed: () => undefined,
  })

  /** The open microphone, kept open while the desk is live so that an answer has no delay. */
  async function listen(): Promise<MediaStream | null> {
    if (stream.value?.active) return stream.value
    if (!microphonePossible()) {
      microphone.value = 'insecure'
      return null
    }
    if (microphone.value !== 'ready') microphone.value = 'asking'
    try {
      const opened = await openMicrophone(microphoneId.value)
      opened.getAudioTracks()[0]?.addEventListener('ended', unplugged)
      stream.value = opened
      microphone.value = 'ready'
      return opened
    } catch (thrown) {
      microphone.value = reasonOf(thrown)
      return null
    }
  }

  function unplugged(): void {
    stream.value = null
    microphone.value = 'missing'
    void listen()
  }

  async function chooseMicrophone(id: string): Promise<void> {
    microphoneId.value = id
    localStorage.setItem(MICROPHONE_KEY, id)
    stopStream(stream.value)
    stream.value = null
    await listen()
  }

  async function chooseSpeaker(id: string): Promise<void> {
    speakerId.value = id
    localStorage.setItem(SPEAKER_KEY, id)
    if ('setSinkId' in audio) await audio.setSinkId(id).catch(() => undefined)
  }

  /** Answers now, or as soon as the call's INVITE is here: the desk may know of it a moment earlier. */
  async function answer(): Promise<void> {
    wanted = desk.contact?.call_id ?? null
    const opened = await listen()
    if (!opened) throw new Problem('microphone', t('switchboard.desk.banners.microphone'))
    softphone.answer(opened)
  }

  /** After a reload or a lost line the server rings this desk again: that call is ours and needs no click. */
  async function answerExpected(): Promise<void> {
    const contact = desk.contact
    if (session.value !== 'ringing' || !contact) return
    if (contact.stage === 'agent_lost' || contact.stage === 'dialling' || contact.role === 'monitor' || wanted === contact.call_id) await answer()
  }

  async function startEcho(): Promise<void> {
    const opened = await listen()
    if (!opened || session.value !== 'none') return
    echoing.value = true
    softphone.call(ECHO, opened)
  }

  function stopEcho(): void {
    if (echoing.value) softphone.hangUp()
  }

  /** What the server should know of this softphone; empty when it works. */
  const problem = computed(() => {
    if (!desk.desk?.softphone) return ''
    if (['refused', 'missing', 'busy', 'insecure'].includes(microphone.value)) return 'microphone'
    return line.value === 'lost' || line.value === 'refused' ? 'websocket' : ''
  })

  // Every push brings a new object; only another account is news, and asks for the microphone.
  watch(() => desk.desk?.softphone?.account, (account) => {
    if (account) void listen()
  })
  watch(() => desk.desk?.softphone ?? null, (account) => softphone.use(account))
  watch(() => desk.contact?.stage, () => {
    if (desk.contact) stopEcho()
    answerExpected().catch(() => undefined)
  })
  watch([problem, () => desk.link], ([now, link]) => {
    if (link === 'open' && desk.desk?.live) desk.send('softphone', { problem: now }).catch(() => undefined)
  })

  function stop(): void {
    softphone.use(null)
    stopStream(stream.value)
    stream.value = null
    microphone.value = 'unknown'
  }

  void chooseSpeaker(speakerId.value)
  return {
    line, session, echoing, microphone, stream, microphoneId, speakerId, problem,
    listen, chooseMicrophone, chooseSpeaker, answer, startEcho, stopEcho, stop,
  }
})
