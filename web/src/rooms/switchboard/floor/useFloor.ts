import { computed, onBeforeUnmount, onMounted, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { FloorState } from '@/api/types'
import { serverClock, useNow } from '@/kit/clock'
import { t } from '@/kit/i18n'
import { here, LiveSocket, type LinkStatus } from '@/kit/liveSocket'
import { useSession } from '@/rooms/people/session'
import { applied, type FloorChanges } from './floorState'

/** The server says something every five seconds while somebody looks. */
const QUIET_MS = 15_000

interface Floor {
  floor: ShallowRef<FloorState | null>
  link: Ref<LinkStatus>
  /** Seconds without news while the line stands, 0 when all is well. */
  quietFor: ComputedRef<number>
  socket: LiveSocket
}

/** The live floor; commands of the supervisor go through `socket`. */
export function useFloor(): Floor {
  const session = useSession()
  const floor = shallowRef<FloorState | null>(null)
  const link = ref<LinkStatus>('connecting')
  const heardAt = ref(Date.now())
  const now = useNow()
  const quietFor = computed(() => {
    void now.value // moves the clock
    const silence = Date.now() - heardAt.value
    return floor.value && link.value === 'open' && silence > QUIET_MS ? Math.round(silence / 1000) : 0
  })

  const socket = new LiveSocket(() => here('/ws/floor'), {
    message(message) {
      if (message.type === 'floor') floor.value = message.floor as FloorState
      else if (message.type === 'floor_changes' && floor.value) floor.value = applied(floor.value, message.changes as FloorChanges)
      else return
      heardAt.value = Date.now()
      serverClock.correct(floor.value.server_time)
    },
    status: (status) => (link.value = status),
    beforeRetry: () => void session.check().catch(() => undefined),
  }, () => t('common.unreachable'))

  onMounted(() => socket.open())
  onBeforeUnmount(() => socket.close())
  return { floor, link, quietFor, socket }
}
