/** Soft tones made here, so that no file is needed. */
const TONE_S = 0.16
const APART = 1.25
const LOUDNESS = 0.16

let context: AudioContext | null = null

function beep(audio: AudioContext, hz: number, at: number): void {
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = hz
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(LOUDNESS, at + 0.02)
  volume.gain.linearRampToValueAtTime(0, at + TONE_S)
  tone.connect(volume).connect(audio.destination)
  tone.start(at)
  tone.stop(at + TONE_S)
}

/** One tone after the other, in hertz. Before the first click on the page the browser keeps it silent. */
export function play(...tones: number[]): void {
  context ??= new AudioContext()
  const audio = context
  void audio.resume()
  tones.forEach((hz, index) => beep(audio, hz, audio.currentTime + index * TONE_S * APART))
}
