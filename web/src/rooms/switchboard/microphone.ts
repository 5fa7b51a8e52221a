export type MicrophoneState = 'unknown' | 'asking' | 'ready' | 'refused' | 'missing' | 'busy' | 'insecure'

const REASONS: Record<string, MicrophoneState> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
}

/** What a failed getUserMedia means for the person at the screen. */
export function reasonOf(thrown: unknown): MicrophoneState {
  return REASONS[(thrown as { name?: string } | null)?.name ?? ''] ?? 'busy'
}

function constraints(deviceId: string): MediaStreamConstraints {
  const device = deviceId ? { deviceId: { exact: deviceId } } : {}
  return { audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1, ...device } }
}

/** Opens a microphone; an unplugged chosen device falls back to the system's own. Throws what the browser throws. */
export async function openMicrophone(deviceId: string): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia(constraints(deviceId))
  } catch (thrown) {
    if (!deviceId || reasonOf(thrown) !== 'missing') throw thrown
    return navigator.mediaDevices.getUserMedia(constraints(''))
  }
}

/** Browsers give a microphone only to https pages and to this very machine. */
export function microphonePossible(): boolean {
  return 'mediaDevices' in navigator && window.isSecureContext
}

export function stopStream(stream: MediaStream | null): void {
  stream?.getTracks().forEach((track) => track.stop())
}
