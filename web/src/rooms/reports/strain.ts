import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { api, take } from '@/api/client'
import type { LiveStress, Stress } from '@/api/types'

/** Signs of strain that nobody has seen yet: one's own, and those of the people whom one leads. */
export const useStrain = defineStore('strain', () => {
  const live = shallowRef<LiveStress>({ own: null, led: [] })

  async function load(): Promise<void> {
    live.value = await take(api.GET('/api/reports/stress')).catch(() => live.value)
  }
  async function see(signal: Stress): Promise<void> {
    live.value = await take(api.POST('/api/reports/stress/{signal_id}/seen', { params: { path: { signal_id: signal.id } } }))
  }
  return { live, load, see }
})
