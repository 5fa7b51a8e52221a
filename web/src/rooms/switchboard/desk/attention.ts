/** Calls the agent back to this window: the title flashes, and a desktop notification comes when it is hidden. */
const FLASH_MS = 800

let title = ''
let timer: ReturnType<typeof setInterval> | undefined
let notification: Notification | null = null

export function askForNotifications(): void {
  if ('Notification' in window && Notification.permission === 'default') void Notification.requestPermission()
}

function notify(text: string): void {
  if (!document.hidden || !('Notification' in window) || Notification.permission !== 'granted') return
  notification = new Notification(text, { requireInteraction: true, tag: 'huawu-call' })
  notification.onclick = () => {
    window.focus()
    notification?.close()
  }
}

/** `text` names no person: notifications show on locked screens. */
export function callAttention(text: string): void {
  if (timer) return
  title = document.title
  let on = false
  timer = setInterval(() => {
    on = !on
    document.title = on ? `☎ ${text}` : title
  }, FLASH_MS)
  notify(text)
}

export function endAttention(): void {
  if (!timer) return
  clearInterval(timer)
  timer = undefined
  document.title = title
  notification?.close()
  notification = null
}
