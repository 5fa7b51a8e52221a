import { computed, onBeforeUnmount, onMounted, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { WallState } from '@/api/types'
import { serverClock, useNow } from '@/kit/clock'
import { t } from '@/kit/i18n'
import { here, LiveSocket } from '@/kit/liveSocket'
import { Problem } from '@/kit/problem'

/** The server says something every five seconds; a screen that hears nothing for this long is out of date. */
export const STALE_MS = 12_000

interface Wall {
  wall: ShallowRef<WallState | null>
  /** The key is no good; nothing is tried any more. */
  refused: Ref<boolean>
  /** Seconds since the last news, 0 while it is current. */
  staleFor: ComputedRef<number>
}

/** The figures of the wallboard, opened with a display key or by the session of whoever may see the floor. */
export function useWall(key: string): Wall {
  const wall = shallowRef<WallState | null>(null)
  const refused = ref(false)
  const heardAt = ref(Date.now())
  const now = useNow()
  const staleFor = computed(() => {
    void now.value // moves the clock
    const silence = Date.now() - heardAt.value
    return silence > STALE_MS ? Math.round(silence / 1000) : 0
  })

  function open(): void {
    socket.send('open', { key }).catch((thrown: unknown) => {
      if (!(thrown instanceof Problem) || thrown.code !== 'display_key') return
      refused.value = true
      wall.value = null
      socket.close()
    })
  }

  const socket = new LiveSocket(() => here('/ws/wall'), {
    message(message) {
      if (message.type !== 'wall') return
      wall.value = message.wall as WallState
      heardAt.value = Date.now()
      serverClock.correct(wall.value.server_time)
    },
    status: (status) => void (status === 'open' && open()),
  }, () => t('common.unreachable'))

  onMounted(() => socket.open())
  onBeforeUnmount(() => socket.close())
  return { wall, refused, staleFor }
}
