import { ElMessageBox, type MessageBoxInputData } from 'element-plus'
import { t } from '@/kit/i18n'

/** A few words from the person at the screen; null when they changed their mind. */
export async function askText(title: string): Promise<string | null> {
  const options = { inputType: 'textarea', inputPattern: /\S/, inputErrorMessage: title, confirmButtonText: t('common.confirm'), cancelButtonText: t('common.cancel') }
  try {
    const said = (await ElMessageBox.prompt('', title, options)) as MessageBoxInputData
    return said.value.trim()
  } catch {
    return null
  }
}
