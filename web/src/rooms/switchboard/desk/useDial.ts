import { computed, type ComputedRef, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { useDesk } from '../deskStore'
import { useCommand } from './useCommand'

/** What a number is tied to; the server knows the number. `digits` are dialled as they are, with a reason. */
export type DialTo = { customer_id: string } | { call_id: string } | { callback_id: string } | { digits: string; reason: string }

/** Calling a customer from this desk. */
export function useDial(): { busy: Ref<boolean>; possible: ComputedRef<boolean>; dial: (to: DialTo) => Promise<boolean> } {
  const desk = useDesk()
  const router = useRouter()
  const { busy, run } = useCommand()
  const possible = computed(() => desk.desk?.live === true && !desk.contact && desk.desk.softphone_reachable)

  /** Whether the call has begun; why not is shown. */
  async function dial(to: DialTo): Promise<boolean> {
    let begun = false
    await run(async () => {
      await desk.send('dial', to)
      begun = true
      await router.push('/desk')
    })
    return begun
  }
  return { busy, possible, dial }
}
