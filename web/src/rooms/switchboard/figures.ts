import { shallowRef, type ShallowRef } from 'vue'
import { api, take } from '@/api/client'
import type { FigureView } from '@/api/types'
import { currentLanguage } from '@/kit/i18n'

const figures = shallowRef<Map<string, FigureView>>(new Map())
let asked = false

/** The registry of figures, read once. Without it the pages go by their own words. */
export function useFigures(): ShallowRef<Map<string, FigureView>> {
  if (!asked) {
    asked = true
    take(api.GET('/api/figures')).then((all) => (figures.value = new Map(all.map((one) => [one.key, one])))).catch(() => (asked = false))
  }
  return figures
}

/** What a figure means, for whoever points at it. */
export function formulaOf(figure: FigureView | undefined): string {
  if (!figure) return ''
  return currentLanguage() === 'en' ? `${figure.en}: ${figure.formula_en}` : `${figure.zh}：${figure.formula_zh}`
}

/** A share as people read it; a dash where there was nothing to measure. */
export function percent(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : `${Math.round(value * 100)}%`
}
