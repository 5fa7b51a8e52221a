import { ElMessageBox } from 'element-plus'
import { t } from '@/kit/i18n'
import type { useDesk } from '../deskStore'

type Desk = Pick<ReturnType<typeof useDesk>, 'desk' | 'contact' | 'send' | 'aboutCall'>

function refuse(): Promise<false> {
  const words = { title: t('switchboard.desk.leaving.call'), type: 'warning', confirmButtonText: t('common.close') } as const
  return ElMessageBox.alert(t('switchboard.desk.leaving.callHint'), words).then(() => false as const, () => false as const)
}

function confirmed(): Promise<boolean> {
  const words = {
    title: t('switchboard.desk.leaving.wrapUp'),
    type: 'warning',
    confirmButtonText: t('switchboard.desk.leaving.anyway'),
    cancelButtonText: t('switchboard.desk.leaving.stay'),
  } as const
  return ElMessageBox.confirm(t('switchboard.desk.leaving.wrapUpHint'), words).then(() => true, () => false)
}

/** Goes offline, so that the floor sees that and not a desk that fell away; wrap-up, if any, ends as it is. */
async function goOffline(desk: Desk): Promise<void> {
  await desk.send('set_state', { state: 'offline', reason: '' })
  if (desk.contact?.stage === 'ended') await desk.aboutCall('finish_wrap_up')
}

/** Whether the agent may log out: not during a call, and only on their word during wrap-up. The desk is offline then. */
export async function leaveDesk(desk: Desk): Promise<boolean> {
  const stage = desk.contact?.stage
  if (stage && stage !== 'ended') return refuse()
  if (stage && !(await confirmed())) return false
  // A lost line must keep nobody from logging out: the server notices the closed desk by itself.
  if (desk.desk?.live) await goOffline(desk).catch(() => undefined)
  return true
}
