import type { DialRule } from '@/api/types'

/** Whom a command names; one of them. */
export interface Target {
  agent?: string
  queue?: number
  outside?: string
}

/** Whether what was typed occurs in one of these, whatever its case. */
export function fits(text: string, ...fields: string[]): boolean {
  const wanted = text.trim().toLowerCase()
  return fields.some((field) => field.toLowerCase().includes(wanted))
}

/** A number that may be dialled, without what people write between digits; null while it is none. */
export function outsideNumber(text: string): Target | null {
  const digits = text.replace(/[\s\-()]/g, '')
  return /^\+?\d{3,20}$/.test(digits) ? { outside: digits } : null
}

/** The rule that decides about a number: the longest prefix that fits. */
export function ruleOf(rules: DialRule[], number: string): DialRule | undefined {
  return rules.filter(({ prefix }) => number.startsWith(prefix)).sort((a, b) => b.prefix.length - a.prefix.length)[0]
}
