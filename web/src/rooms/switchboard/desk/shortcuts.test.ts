import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { shortcutOf, useShortcuts } from './shortcuts'

const key = (code: string, more: Partial<KeyboardEvent> = {}): Parameters<typeof shortcutOf>[0] => ({
  code, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, repeat: false, isComposing: false, ...more,
})

describe('shortcutOf', () => {
  it('knows each key by its place on the keyboard, whatever letter it types', () => {
    expect(shortcutOf(key('F2'))).toBe('answer')
    expect(shortcutOf(key('F4'))).toBe('hangUp')
    expect(shortcutOf(key('KeyK', { altKey: true }))).toBe('keypad')
    expect(shortcutOf(key('Enter', { ctrlKey: true }))).toBe('finish')
    expect(shortcutOf(key('NumpadEnter', { metaKey: true }))).toBe('finish')
  })

  it.each(['KeyK', 'KeyG', 'KeyN', 'Enter', 'Space', 'Digit2'])('leaves %s to plain typing', (code) => {
    expect(shortcutOf(key(code))).toBeNull()
    expect(shortcutOf(key(code, { shiftKey: true }))).toBeNull()
  })

  it('does not fire again while a key is held, nor while an input method composes', () => {
    expect(shortcutOf(key('F4', { repeat: true }))).toBeNull()
    expect(shortcutOf(key('F2', { isComposing: true }))).toBeNull()
  })

  it('leaves the browser’s and the system’s own combinations alone', () => {
    expect(shortcutOf(key('F4', { altKey: true }))).toBeNull()
    expect(shortcutOf(key('F4', { ctrlKey: true }))).toBeNull()
    expect(shortcutOf(key('KeyK', { altKey: true, ctrlKey: true }))).toBeNull()
  })
})

describe('useShortcuts', () => {
  const answer = vi.fn()
  const Desk = defineComponent({
    setup() {
      useShortcuts({ answer })
      return () => h('textarea')
    },
  })

  it('acts while on the screen, also from within a field, and not after', () => {
    const desk = mount(Desk, { attachTo: document.body })
    const press = (): boolean => desk.element.dispatchEvent(new KeyboardEvent('keydown', { code: 'F2', bubbles: true, cancelable: true }))
    expect(press()).toBe(false) // the browser's own meaning of the key is stopped
    expect(answer).toHaveBeenCalledOnce()
    expect(desk.element.dispatchEvent(new KeyboardEvent('keydown', { code: 'F4', bubbles: true, cancelable: true }))).toBe(true)
    desk.unmount()
    window.dispatchEvent(new KeyboardEvent('keydown', { code: 'F2' }))
    expect(answer).toHaveBeenCalledOnce()
  })

  it('leaves the key to the browser while the act is out of place', () => {
    const act = vi.fn()
    let inPlace = false
    const desk = mount(defineComponent(() => {
      useShortcuts({ answer: act }, () => inPlace)
      return () => h('i')
    }))
    const press = (): boolean => window.dispatchEvent(new KeyboardEvent('keydown', { code: 'F2', cancelable: true }))
    expect(press()).toBe(true)
    inPlace = true
    expect(press()).toBe(false)
    expect(act).toHaveBeenCalledOnce()
    desk.unmount()
  })
})
