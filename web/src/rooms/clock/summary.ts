import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { api, take } from '@/api/client'
import type { Notice } from '@/api/types'

/** How much of one's own is overdue and what one has not yet seen, for the top bar and the page. */
export const useSummary = defineStore('obligations', () => {
  const overdue = ref(0)
  const notices = shallowRef<Notice[]>([])

  function show(found: { overdue: number; notices: Notice[] }): void {
    overdue.value = found.overdue
    notices.value = found.notices
  }

  /** Reads anew; a server that does not answer leaves what is shown. */
  async function load(): Promise<void> {
    const found = await take(api.GET('/api/obligations/summary')).catch(() => null)
    if (found) show(found)
  }

  async function see(ids: string[]): Promise<void> {
    show(await take(api.POST('/api/obligations/notices/seen', { body: { ids } })))
  }

  return { overdue, notices, load, see }
})
