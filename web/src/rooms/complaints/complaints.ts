// What a complaint's pages share.
import type { ComplaintClass, ComplaintStep } from '@/api/types'
import { clock } from '@/kit/format'

export const STEPS: ComplaintStep[] = ['receive', 'acknowledge', 'assess', 'investigate', 'propose', 'agree', 'carry_out', 'call_back', 'close', 'review']
export const CLASSES: ComplaintClass[] = ['ordinary', 'serious', 'urgent']
export const HARMS = ['annoyed', 'loss', 'many'] as const
export const EXPOSURES = ['house', 'announced', 'outside'] as const
export const TAGS: Record<ComplaintClass, 'info' | 'warning' | 'danger'> = { ordinary: 'info', serious: 'warning', urgent: 'danger' }

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** How long it still is, or has been since. From a day on it is told in days and hours, below as a running clock. */
export function remaining(due: string, now: number): { key: 'left' | 'over'; days: number; hours: number; text: string } {
  const ms = Date.parse(due) - now
  const away = Math.abs(ms)
  return { key: ms < 0 ? 'over' : 'left', days: Math.floor(away / DAY_MS), hours: Math.floor((away % DAY_MS) / HOUR_MS), text: clock(away) }
}
