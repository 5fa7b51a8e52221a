import { computed, onBeforeUnmount, ref, watch, type ComputedRef, type Ref } from 'vue'
import type { FloorAgent } from '@/api/types'
import { useSession } from '@/rooms/people/session'
import { play } from '../desk/tones'

const TONES_HZ = [988, 784, 988]
const AGAIN_MS = 10_000

const keyOf = (number: string): string => `huawu.floor.quiet.${number}`

/** Whether this person hears raised hands here; kept in the browser. */
export function useSound(): Ref<boolean> {
  const key = keyOf(useSession().me?.number ?? '')
  const on = ref(localStorage.getItem(key) === null)
  watch(on, (wanted) => (wanted ? localStorage.removeItem(key) : localStorage.setItem(key, '1')))
  return on
}

/** Who asks for help and has nobody with them yet. */
export function alone(helpless: FloorAgent[]): FloorAgent[] {
  return helpless.filter(({ monitored_by: listeners }) => listeners.length === 0)
}

/** Heard at once for every new hand, and again while somebody is left alone. */
export function useHandSound(helpless: ComputedRef<FloorAgent[]>, on: Ref<boolean>): void {
  const hands = computed(() => alone(helpless.value).map(({ number, hand_raised_at: at }) => `${number} ${at ?? ''}`))
  const sound = (): void => {
    if (on.value && hands.value.length > 0) play(...TONES_HZ)
  }
  watch(hands, (now, before) => {
    if (now.some((hand) => !before?.includes(hand))) sound()
  }, { immediate: true })
  const timer = setInterval(sound, AGAIN_MS)
  onBeforeUnmount(() => clearInterval(timer))
}
