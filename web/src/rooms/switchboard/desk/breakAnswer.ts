import { ElMessage } from 'element-plus'
import { watch } from 'vue'
import type { DeskState } from '@/api/types'
import { i18n } from '@/kit/i18n'
import { reasonName } from '../reasons'

type Answer = NonNullable<DeskState['break_answer']>

const SHOWN_MS = 8_000

/** What the leader has said, in a sentence; an agreed break may have to wait for the end of the contact. */
export function answerInWords({ approved, by_name, reason, note }: Answer, later = false): string {
  const { t } = i18n.global
  const agreed = later ? 'approvedLater' : 'approved'
  const said = t(`switchboard.breaks.${approved ? agreed : 'refused'}`, { name: by_name, reason: reasonName(reason) })
  return note ? said + t('switchboard.breaks.note', { note }) : said
}

/** Shows each new answer of the leader, whatever page is open; a no stands on the desk itself. */
export function useBreakAnswers(own: () => DeskState | null, atDesk: () => boolean): void {
  watch(own, (desk, before) => {
    const answer = desk?.break_answer
    if (!before || !answer || answer.at === before.break_answer?.at || (!answer.approved && atDesk())) return
    const message = answerInWords(answer, Boolean(desk.next_state))
    ElMessage({ message, type: answer.approved ? 'success' : 'warning', duration: SHOWN_MS })
  })
}
