// Who sees, hears or takes away unusually much: what waits for a word, and the latest words.
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { api, take } from '@/api/client'
import type { VolumeAlert, VolumeVerdict } from '@/api/types'
import { t } from '@/kit/i18n'

export const VERDICTS: VolumeVerdict[] = ['explained', 'misuse']

export const useVolumes = defineStore('volumes', () => {
  const standing = shallowRef<VolumeAlert[]>([])
  const judged = shallowRef<VolumeAlert[]>([])
  /** What was thrown at the last reading; null while all is well. */
  const problem = shallowRef<unknown>(null)
  const loaded = shallowRef(false)
  let asked = 0

  /** Reads anew; an older answer does not replace a newer one. */
  async function load(): Promise<void> {
    const mine = ++asked
    try {
      const found = await take(api.GET('/api/volume-alerts'))
      if (mine !== asked) return
      standing.value = found.standing
      judged.value = found.judged
      problem.value = null
      loaded.value = true
    } catch (thrown) {
      if (mine === asked) problem.value = thrown
    }
  }

  /** Says what was behind it, and shows at once what has become of all. */
  async function judge(id: string, verdict: VolumeVerdict, note: string): Promise<void> {
    try {
      await take(api.POST('/api/volume-alerts/{alert_id}/judge', { params: { path: { alert_id: id } }, body: { verdict, note } }))
    } finally {
      await load()
    }
  }

  return { standing, judged, problem, loaded, load, judge }
})

/** `查看完整号码 41 次，平时约 2 次`. */
export function inWords({ kind, count, limit, usual }: Pick<VolumeAlert, 'kind' | 'count' | 'limit' | 'usual'>): string {
  const what = t(`privacy.volumes.kinds.${kind}`)
  return usual === null ? t('privacy.volumes.overLimit', { what, count, limit }) : t('privacy.volumes.overUsual', { what, count, limit, usual })
}
