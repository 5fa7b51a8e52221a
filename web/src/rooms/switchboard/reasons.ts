import { shallowRef } from 'vue'
import { api, take } from '@/api/client'
import { i18n } from '@/kit/i18n'

interface Named {
  code: string
  zh: string
  en: string
}

const known = shallowRef<ReadonlyMap<string, Named>>(new Map())

/** What the server calls its reasons for breaks. A reason that has been retired meanwhile keeps its name. */
export function learnReasons(reasons: Named[]): void {
  if (reasons.every(({ code, zh, en }) => known.value.get(code)?.zh === zh && known.value.get(code)?.en === en)) return
  known.value = new Map([...known.value, ...reasons.map((reason): [string, Named] => [reason.code, reason])])
}

/** For pages of people who have no desk; without an answer reasons are shown by their codes. */
export async function loadReasons(): Promise<void> {
  try {
    const { breaks, retired_breaks: retired } = await take(api.GET('/api/reasons'))
    learnReasons([...breaks, ...retired])
  } catch {
    // shown by their codes until the page is opened again
  }
}

/** The name of a reason in the reader's language: the system's own reasons by our words, the house's by its own. */
export function reasonName(code: string): string {
  const { t, te, locale } = i18n.global
  const ours = `switchboard.reasons.${code}`
  if (te(ours)) return t(ours)
  const named = known.value.get(code)
  return (named && (locale.value === 'en' ? named.en : named.zh)) || code
}
