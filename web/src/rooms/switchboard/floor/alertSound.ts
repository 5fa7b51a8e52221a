import { computed, onBeforeUnmount, ref, watch, type ComputedRef, type WritableComputedRef } from 'vue'
import type { AlertView } from '@/api/types'
import { useSession } from '@/rooms/people/session'
import { play } from '../desk/tones'

const TONES_HZ: Record<AlertView['kind'], number[]> = { rude: [988, 784, 988], hand: [988, 784, 988], private: [784, 784], break: [659, 784] }
const AGAIN_MS = 10_000

const keyOf = (number: string): string => `huawu.floor.quiet.${number}`
const wanted = ref(true)

/** Whether this person hears alerts here; kept in the browser, the same on every page. */
export function useSound(): WritableComputedRef<boolean> {
  const key = keyOf(useSession().me?.number ?? '')
  wanted.value = localStorage.getItem(key) === null
  return computed({
    get: () => wanted.value,
    set(on) {
      wanted.value = on
      if (on) localStorage.removeItem(key)
      else localStorage.setItem(key, '1')
    },
  })
}

export const keyOfAlert = ({ kind, agent, at }: AlertView): string => `${kind} ${agent} ${at}`

/** Who asks for help and has nobody with them yet. */
const alone = (alerts: AlertView[]): AlertView[] => alerts.filter(({ kind, attended }) => (kind === 'hand' || kind === 'rude') && !attended)

/** Heard at once for every new alert, and again while somebody who asks for help is left alone. */
export function useAlertSound(alerts: ComputedRef<AlertView[]>, on: ComputedRef<boolean>): void {
  const sound = (alert: AlertView | undefined): void => {
    if (on.value && alert) play(...TONES_HZ[alert.kind])
  }
  let known = new Set<string>()
  watch(alerts, (all) => {
    sound(all.find((alert) => !known.has(keyOfAlert(alert))))
    known = new Set(all.map(keyOfAlert))
  }, { immediate: true })
  const timer = setInterval(() => sound(alone(alerts.value)[0]), AGAIN_MS)
  onBeforeUnmount(() => clearInterval(timer))
}
