import { api } from '@/api/client'
import type { VisitStage } from '@/api/types'

const ASK_EVERY_MS = 1000

/** Tells, once a second, how the visit's call stands at the house; gives what ends it. A lost answer changes nothing. */
export function watchVisit(visit: string, tell: (stage: VisitStage) => void): () => void {
  let over = false
  let timer: ReturnType<typeof setTimeout> | undefined
  async function ask(): Promise<void> {
    const answer = await api.GET('/api/web-call/{visit}', { params: { path: { visit } } }).catch(() => undefined)
    if (over) return
    if (answer?.data) tell(answer.data.stage)
    timer = setTimeout(ask, ASK_EVERY_MS)
  }
  void ask()
  return () => {
    over = true
    clearTimeout(timer)
  }
}
