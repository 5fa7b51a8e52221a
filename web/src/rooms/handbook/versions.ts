import type { ClauseForm, ClauseWritten, HandbookVersion } from '@/api/types'

export type Standing = 'draft' | 'review' | 'coming' | 'holds' | 'past' | 'withdrawn'
export const STANDING_TAGS = { draft: 'info', review: 'warning', coming: 'primary', holds: 'success', past: 'info', withdrawn: 'info' } as const

/** How a version stands for a reader: of what is published, whether it is coming, holds or is over. */
export function standing({ state, holds, effective_at }: Pick<HandbookVersion, 'state' | 'holds' | 'effective_at'>, now = Date.now()): Standing {
  if (state !== 'published') return state
  if (holds) return 'holds'
  return effective_at && Date.parse(effective_at) > now ? 'coming' : 'past'
}

/** A clause as its form has it. */
export function formOf(clause: ClauseWritten): ClauseForm {
  return JSON.parse(JSON.stringify(clause)) as ClauseForm
}

/** As it is sent: only thresholds of the controls that it is bound to, and a reason why not yet only where it has none. */
export function tidied(form: ClauseForm, known: { code: string; parameters: { name: string }[] }[]): ClauseForm {
  const names = new Set(known.filter(({ code }) => form.controls?.includes(code)).flatMap(({ parameters }) => parameters.map(({ name }) => name)))
  return {
    ...form,
    parameters: Object.fromEntries(Object.entries(form.parameters ?? {}).filter(([name]) => names.has(name))),
    not_yet: form.not_yet?.zh || form.not_yet?.en ? form.not_yet : null,
    effective_from: form.effective_from || null,
    effective_until: form.effective_until || null,
  }
}
