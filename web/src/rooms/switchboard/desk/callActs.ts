import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useDesk } from '../deskStore'
import { usePhone } from '../phoneStore'
import { useCommand } from './useCommand'

/** What can be done with the contact at this desk, from its buttons and from the keyboard on any page: one act at a time. */
export const useCallActs = defineStore('callActs', () => {
  const desk = useDesk()
  const phone = usePhone()
  const { busy, run } = useCommand()

  /** The contact is this window's to handle; a second one only watches. */
  const here = computed(() => desk.desk?.live === true && desk.contact !== null)
  const stage = computed(() => (here.value ? desk.contact?.stage : undefined))
  const answerable = computed(() => stage.value === 'offered' && phone.session !== 'answering')
  const talking = computed(() => stage.value === 'connected')
  const held = computed(() => stage.value === 'held')
  const endable = computed(() => talking.value || held.value || stage.value === 'agent_lost' || stage.value === 'dialling')

  const when = async (possible: boolean, act: () => Promise<void>): Promise<void> => (possible ? run(act) : undefined)
  const answer = (): Promise<void> => when(answerable.value, phone.answer)
  const mute = (): Promise<void> => when(talking.value, () => desk.aboutCall(desk.contact?.muted ? 'unmute' : 'mute'))
  const hold = (): Promise<void> => when(talking.value || held.value, () => desk.aboutCall(held.value ? 'resume' : 'hold'))
  const hangUp = (): Promise<void> => when(endable.value, () => desk.aboutCall('hang_up'))

  return { here, busy, answerable, talking, held, endable, answer, mute, hold, hangUp }
})
