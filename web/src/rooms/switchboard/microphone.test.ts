import { afterEach, describe, expect, it, vi } from 'vitest'
import { openMicrophone, reasonOf } from './microphone'

const refusal = (name: string): Error => Object.assign(new Error(name), { name })
const getUserMedia = vi.fn()

describe('reasonOf', () => {
  it.each([
    ['NotAllowedError', 'refused'],
    ['NotFoundError', 'missing'],
    ['NotReadableError', 'busy'],
    ['SomethingNew', 'busy'],
  ])('%s means %s', (name, reason) => {
    expect(reasonOf(refusal(name))).toBe(reason)
  })

  it('survives being thrown nothing', () => {
    expect(reasonOf(null)).toBe('busy')
  })
})

describe('openMicrophone', () => {
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } })
  afterEach(() => getUserMedia.mockReset())

  it('asks for the chosen device with echo cancelling', async () => {
    getUserMedia.mockResolvedValue('stream')
    await openMicrophone('usb')
    expect(getUserMedia).toHaveBeenCalledWith({ audio: expect.objectContaining({ echoCancellation: true, deviceId: { exact: 'usb' } }) })
  })

  it('takes the system’s own when the chosen one is unplugged', async () => {
    getUserMedia.mockRejectedValueOnce(refusal('OverconstrainedError')).mockResolvedValueOnce('own')
    await expect(openMicrophone('usb')).resolves.toBe('own')
    expect(getUserMedia.mock.calls[1]?.[0].audio.deviceId).toBeUndefined()
  })

  it('does not ask again when it was refused', async () => {
    getUserMedia.mockRejectedValue(refusal('NotAllowedError'))
    await expect(openMicrophone('usb')).rejects.toMatchObject({ name: 'NotAllowedError' })
    expect(getUserMedia).toHaveBeenCalledOnce()
  })
})
