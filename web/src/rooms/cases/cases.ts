// Cases, as words and as what the list asks for.
import type { CaseDetail, CaseField, CaseForm, CaseKind, CaseQuestion, CaseWanted } from '@/api/types'
import { i18n } from '@/kit/i18n'

export const FORMS: CaseForm[] = ['consult', 'request', 'complaint', 'praise', 'suggestion']
export const VIEWS = ['open', 'mine', 'for_me', 'closed'] as const
export type View = (typeof VIEWS)[number]

/** What a view of the list asks for. */
export function bodyOf(view: View): Pick<CaseWanted, 'stage' | 'for_me' | 'mine'> {
  if (view === 'for_me') return { stage: null, for_me: true, mine: false }
  return { stage: view === 'closed' ? 'closed' : 'open', for_me: false, mine: view === 'mine' }
}

/** The part of a search that the list's own controls make. */
export type Narrowing = Required<Pick<CaseWanted, 'form' | 'kind' | 'owner' | 'late' | 'opened_days' | 'tag'>>
export const nothingNarrowed = (): Narrowing => ({ form: null, kind: '', owner: '', late: false, opened_days: null, tag: '' })

/** The view that a kept search belongs to. */
export function viewOf(wanted: CaseWanted): View {
  if (wanted.for_me) return 'for_me'
  if (wanted.stage === 'closed') return 'closed'
  return wanted.mine ? 'mine' : 'open'
}

/** What of a kept search the list's controls show. */
export const narrowingOf = ({ form, kind, owner, late, opened_days, tag }: CaseWanted): Narrowing => ({ form: form ?? null, kind: kind ?? '', owner: owner ?? '', late: late ?? false, opened_days: opened_days ?? null, tag: tag ?? '' })

/** How far a key goes in the list; 0 for any other. */
export function stepOf(key: string): number {
  if (key === 'ArrowDown' || key === 'j') return 1
  return key === 'ArrowUp' || key === 'k' ? -1 : 0
}

export function kindName(kinds: CaseKind[], code: string): string {
  const kind = kinds.find((one) => one.code === code)
  if (!kind) return code
  return i18n.global.locale.value === 'en' ? kind.en : kind.zh
}

/** Where a question stands. */
export function standingOf(question: CaseQuestion): 'waiting' | 'answered' | 'told' {
  if (question.told_at) return 'told'
  return question.answered_at ? 'answered' : 'waiting'
}

/** What a screen edits of a case. */
export interface Draft {
  kind: string
  subject: string
  answers: Record<string, string>
}

export function draftOf(one: CaseDetail): Draft {
  return { kind: one.kind, subject: one.subject, answers: { ...one.answers } }
}

/** Only what belongs to the kind: another kind has other fields. */
export function answersFor(fields: CaseField[], answers: Record<string, string>): Record<string, string> {
  const kept = fields.map(({ key }) => [key, answers[key] ?? ''] as const).filter(([, text]) => text !== '')
  return Object.fromEntries(kept)
}

/** Whether somebody has typed something that is not saved. */
export function isChanged(one: CaseDetail, draft: Draft): boolean {
  const keys = new Set([...Object.keys(one.answers), ...Object.keys(draft.answers)])
  const answers = [...keys].some((key) => (one.answers[key] ?? '') !== (draft.answers[key] ?? ''))
  return answers || one.kind !== draft.kind || one.subject !== draft.subject
}

/** What a colleague saved that reads otherwise here, field by field; `label` is that of the field, or its key when the kind has it no more. */
export function differences(theirs: CaseDetail, draft: Draft, kinds: CaseKind[]): { key: string; label: string; text: string }[] {
  const { t } = i18n.global
  const fields = kinds.flatMap((kind) => (kind.code === theirs.kind || kind.code === draft.kind ? kind.fields : []))
  const keys = new Set([...Object.keys(theirs.answers), ...Object.keys(draft.answers)])
  const answers = [...keys]
    .filter((key) => (theirs.answers[key] ?? '') !== (draft.answers[key] ?? ''))
    .map((key) => ({ key, label: fields.find((field) => field.key === key)?.label ?? key, text: theirs.answers[key] ?? '' }))
  const kind = theirs.kind === draft.kind ? [] : [{ key: 'kind', label: t('cases.kind'), text: kindName(kinds, theirs.kind) }]
  const subject = theirs.subject === draft.subject ? [] : [{ key: 'subject', label: t('cases.subject'), text: theirs.subject }]
  return [...kind, ...subject, ...answers.map((one) => ({ ...one, key: `answers.${one.key}` }))]
}
