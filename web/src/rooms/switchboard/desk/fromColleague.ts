import type { ContactView } from '@/api/types'

type Translate = (key: string, named?: Record<string, unknown>) => string
type FromColleague = Pick<ContactView, 'role' | 'consult' | 'handed'>

/** What a colleague wants of this desk: to ask, or to hand a customer on, and why; empty for a customer of one's own. */
export function fromColleague({ role, consult, handed }: FromColleague, t: Translate, language: string): string {
  if (role === 'consulted' && consult) return t('switchboard.desk.handOn.asks', { who: `${consult.by_name} ${consult.by}` })
  return handedWords(handed, t, language)
}

/** Who has handed the customer on to this desk, and why; empty when nobody has. */
export function handedWords(handed: FromColleague['handed'], t: Translate, language: string): string {
  if (!handed) return ''
  const who = `${handed.by_name} ${handed.by}`
  const reason = handed.reason && (language === 'en' ? handed.reason.en : handed.reason.zh)
  return reason ? t('switchboard.desk.handOn.handsYouBecause', { who, reason }) : t('switchboard.desk.handOn.handsYou', { who })
}
