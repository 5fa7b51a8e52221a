import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { DeskState } from '@/api/types'
import { serverClock } from '@/kit/clock'
import { t } from '@/kit/i18n'
import { here, LiveSocket, type LinkStatus } from '@/kit/liveSocket'
import { useSession } from '@/rooms/people/session'
import { useSigning } from '@/rooms/handbook/signing'
import { useCaseNews } from '@/rooms/cases/news'
import { useSummary } from '@/rooms/clock/summary'
import { useVolumes } from '@/rooms/privacy/volumes'
import { usePromises } from '@/rooms/promises/promises'
import { useStrain } from '@/rooms/reports/strain'
import { learnReasons } from './reasons'

export type DeskCommand =
  | 'set_state' | 'withdraw_break' | 'reject' | 'mute' | 'unmute' | 'hold' | 'resume' | 'hang_up' | 'keypad'
  | 'monitor' | 'take_over_call' | 'set_agent_state' | 'allow_ending' | 'decide_break' | 'acknowledge'
  | 'consult' | 'retrieve' | 'conference' | 'transfer' | 'dial'
  | 'greeting_said' | 'finish_wrap_up' | 'extend_wrap_up' | 'take_over' | 'softphone'
  | 'move_call' | 'judge_private' | 'send_memo' | 'read_memo' | 'ask_help' | 'end_help' | 'mark_rude'

/** Names this page load to the server: it survives a lost line, and a second tab has another. */
const PAGE = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The desk as the server says it is, and the line to the server. Nothing is kept beside that. */
export const useDesk = defineStore('desk', () => {
  const session = useSession()
  const promises = usePromises()
  const volumes = useVolumes()
  const strain = useStrain()
  const cases = useCaseNews()
  const signing = useSigning()
  const obligations = useSummary()
  const desk = shallowRef<DeskState | null>(null)
  const link = ref<LinkStatus>('closed')
  const retryAt = ref(0)

  const socket = new LiveSocket(() => here(`/ws/desk?page=${PAGE}`), {
    message(message) {
      if (message.type === 'promises') void promises.load()
      if (message.type === 'reports') void strain.load()
      if (message.type === 'privacy') void volumes.load()
      if (message.type === 'handbook') void signing.load()
      if (message.type === 'obligations') obligations.tell()
      if (message.type === 'case') cases.tell(String(message.id))
      if (message.type !== 'desk') return
      desk.value = message.desk as DeskState
      serverClock.correct(desk.value.server_time)
      learnReasons(desk.value.breaks)
    },
    status(status, at) {
      if (status === 'open' && link.value !== 'open') void signing.load()
      link.value = status
      retryAt.value = at
    },
    beforeRetry() {
      // A closed session closes the socket too, and only an HTTP answer can tell; a lost line is no news.
      session.check().catch(() => undefined)
    },
  }, () => t('common.unreachable'))

  const contact = computed(() => desk.value?.contact ?? null)

  /** Sends a command about the contact at this desk. */
  function aboutCall(command: DeskCommand, fields: Record<string, unknown> = {}): Promise<void> {
    return socket.send(command, { call_id: contact.value?.call_id, ...fields })
  }

  function stop(): void {
    socket.close()
    desk.value = null
  }

  return {
    desk: computed(() => desk.value),
    contact,
    link: computed(() => link.value),
    retryAt: computed(() => retryAt.value),
    start: () => socket.open(),
    stop,
    retryNow: () => socket.retryNow(),
    send: (command: DeskCommand, fields?: Record<string, unknown>) => socket.send(command, fields),
    aboutCall,
  }
})
