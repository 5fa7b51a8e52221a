import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api, take } from '@/api/client'
import type { Me } from '@/api/types'
import { asLanguage, serverTag, setLanguage, type Language } from '@/kit/i18n'
import { logOut, signedIn } from './auth'

/** Who is logged in and what they may do. */
export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  const expired = ref(false)

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

  async function leave(): Promise<void> {
    await logOut()
    me.value = null
  }

  function lose(): void {
    expired.value = me.value !== null
    me.value = null
  }

  return { me: computed(() => me.value), expired, may, load, check, speak, leave, lose }
})
