import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { Problem } from '@/kit/problem'
import { useDesk } from '../deskStore'
import { useCommand } from './useCommand'

/** What a number is tied to; the server knows the number. `digits` are dialled as they are, with a reason. */
export type DialTo = ({ customer_id: string } | { call_id: string } | { callback_id: string } | { digits: string }) & { reason?: string }

/** Calling a customer from this desk. */
export function useDial(): { busy: Ref<boolean>; possible: ComputedRef<boolean>; refusal: Ref<string>; dial: (to: DialTo) => Promise<boolean> } {
  const desk = useDesk()
  const router = useRouter()
  const { busy, run } = useCommand()
  const possible = computed(() => desk.desk?.live === true && !desk.contact && desk.desk.softphone_reachable)

  /** What the customer has refused, in words: to be shown, and asked about. */
  const refusal = ref('')

  /** Whether the call has begun; why not is shown, unless it is a `refusal`. */
  async function dial(to: DialTo): Promise<boolean> {
    let begun = false
    await run(async () => {
      try {
        await desk.send('dial', to)
      } catch (thrown) {
        if (!(thrown instanceof Problem) || thrown.code !== 'customer_refuses') throw thrown
        refusal.value = thrown.message
        return
      }
      begun = true
      refusal.value = ''
      await router.push('/desk')
    })
    return begun
  }
  return { busy, possible, refusal, dial }
}
