import { createI18n } from 'vue-i18n'
import { words, type Words } from '@/words'

export type Language = 'zh-CN' | 'en'

declare module 'vue-i18n' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  export interface DefineLocaleMessage extends Words {}
}

const KEY = 'huawu.language'

/** The server says `zh-hans`, browsers say `zh-CN`: anything that begins with zh is Chinese. */
export function asLanguage(tag: string | null | undefined): Language {
  return !tag || tag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

/** The name the server knows the language by. */
export function serverTag(language: Language): 'zh-hans' | 'en' {
  return language === 'en' ? 'en' : 'zh-hans'
}

export const i18n = createI18n<[Words], Language, false>({
  legacy: false,
  locale: asLanguage(localStorage.getItem(KEY)),
  fallbackLocale: 'zh-CN',
  messages: words,
})

export function setLanguage(language: Language): void {
  i18n.global.locale.value = language
  localStorage.setItem(KEY, language)
  document.documentElement.lang = language
}

export const currentLanguage = (): Language => i18n.global.locale.value
export const t = i18n.global.t
