// What the forms of this room offer; read when a tab is opened.
import { onMounted, shallowRef, type ShallowRef } from 'vue'
import { api, take } from '@/api/client'
import type { TrainingChoices } from '@/api/types'

export type Listed<T> = { rows: ShallowRef<T[] | null>; choices: ShallowRef<TrainingChoices | null>; problem: ShallowRef<unknown>; load: () => Promise<void> }

/** A list together with what its editor offers. */
export function useListed<T>(ask: () => Promise<T[]>): Listed<T> {
  const rows = shallowRef<T[] | null>(null)
  const choices = shallowRef<TrainingChoices | null>(null)
  const problem = shallowRef<unknown>(null)

  async function load(): Promise<void> {
    problem.value = null
    try {
      choices.value = await take(api.GET('/api/training/choices'))
      rows.value = await ask()
    } catch (thrown) {
      problem.value = thrown
    }
  }

  onMounted(load)
  return { rows, choices, problem, load }
}
