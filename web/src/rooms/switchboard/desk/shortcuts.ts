import { onBeforeUnmount, onMounted } from 'vue'

/** What the desk can do from the keyboard, and with which key. None of them is a key of plain typing. */
export const SHORTCUTS = {
  answer: 'F2',
  hangUp: 'F4',
  mute: 'F8',
  hold: 'F9',
  keypad: 'Alt+K',
  handOn: 'Alt+T',
  dial: 'Alt+D',
  state: 'Alt+S',
  help: 'Alt+H',
  rude: 'Alt+R',
  promise: 'Alt+P',
  newCase: 'Alt+C',
  knowledge: 'Alt+Q',
  greeting: 'Alt+G',
  note: 'Alt+N',
  finish: 'Ctrl+Enter',
} as const

export type ShortcutName = keyof typeof SHORTCUTS
type Key = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'isComposing'>

const CODES: Record<ShortcutName, string> = {
  answer: 'F2',
  hangUp: 'F4',
  mute: 'F8',
  hold: 'F9',
  keypad: 'Alt+KeyK',
  handOn: 'Alt+KeyT',
  dial: 'Alt+KeyD',
  state: 'Alt+KeyS',
  help: 'Alt+KeyH',
  rude: 'Alt+KeyR',
  promise: 'Alt+KeyP',
  newCase: 'Alt+KeyC',
  knowledge: 'Alt+KeyQ',
  greeting: 'Alt+KeyG',
  note: 'Alt+KeyN',
  finish: 'Ctrl+Enter',
}

/** Which shortcut a key event is; null for typing, for a key held down, and while an input method composes. */
export function shortcutOf(event: Key): ShortcutName | null {
  if (event.repeat || event.isComposing || event.shiftKey) return null
  const ctrl = event.ctrlKey || event.metaKey // the command key takes Ctrl's place on a Mac
  const pressed = `${ctrl ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.code.replace('NumpadEnter', 'Enter')}`
  const found = Object.entries(CODES).find(([, code]) => code === pressed)
  return found ? (found[0] as ShortcutName) : null
}

/** Runs these acts on their keys while the component is on the screen and `when` holds; else the keys are the browser's. */
export function useShortcuts(acts: Partial<Record<ShortcutName, () => unknown>>, when = (): boolean => true): void {
  function press(event: KeyboardEvent): void {
    const name = shortcutOf(event)
    const act = name && acts[name]
    if (!act || !when()) return
    event.preventDefault() // F-keys have meanings of the browser's own
    act()
  }
  onMounted(() => window.addEventListener('keydown', press))
  onBeforeUnmount(() => window.removeEventListener('keydown', press))
}
