import { shallowRef, type ShallowRef } from 'vue'
import { api, take } from '@/api/client'
import type { Targets } from '@/api/types'

/** Whom the desk may ask or hand a call to, read when asked for: who is ready changes by the second. */
export function useTargets(): { targets: ShallowRef<Targets | null>; problem: ShallowRef<unknown>; load: () => Promise<void> } {
  const targets = shallowRef<Targets | null>(null)
  const problem = shallowRef<unknown>(null)
  async function load(): Promise<void> {
    problem.value = null
    try {
      targets.value = await take(api.GET('/api/desk/targets'))
    } catch (thrown) {
      problem.value = thrown
    }
  }
  return { targets, problem, load }
}
