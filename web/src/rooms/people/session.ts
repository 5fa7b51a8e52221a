import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api, take } from '@/api/client'
import type { Me } from '@/api/types'
import { asLanguage, serverTag, setLanguage, type Language } from '@/kit/i18n'
import { logOut, signedIn } from './auth'

const freely = (): Promise<boolean> => Promise.resolve(true)

/** Who is logged in and what they may do. */
export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  const expired = ref(false)
  let mayLeave = freely

  const may = (permission: Me['permissions'][number]): boolean => me.value?.permissions.includes(permission) ?? false

  /** Reads who is logged in; null when nobody is. */
  async function load(): Promise<Me | null> {
    if (!(await signedIn())) return null
    me.value = await take(api.GET('/api/me'))
    setLanguage(asLanguage(me.value.language))
    expired.value = false
    return me.value
  }

  /** Notices that the session has ended; a server that does not answer is no such notice. */
  async function check(): Promise<void> {
    if (!(await signedIn())) lose()
  }

  async function speak(language: Language): Promise<void> {
    setLanguage(language)
    if (me.value) me.value = await take(api.PATCH('/api/me', { body: { language: serverTag(language) } }))
  }

  /** Logs out, unless work is in the way; says whether it did. */
  async function leave(): Promise<boolean> {
    if (!(await mayLeave())) return false
    await logOut()
    me.value = null
    return true
  }

  /** Who has work to end first is asked before log-out, and answers whether it may go on; null ends that. */
  function askBeforeLeaving(ask: (() => Promise<boolean>) | null): void {
    mayLeave = ask ?? freely
  }

  function lose(): void {
    expired.value = me.value !== null
    me.value = null
  }

  return { me: computed(() => me.value), expired, may, load, check, speak, leave, askBeforeLeaving, lose }
})
