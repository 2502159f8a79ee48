const CHOICE = 'holdspace.chime';

/** A sound only for whoever asked for it, on this device. */
export const chimeIsWanted = (): boolean => localStorage.getItem(CHOICE) === 'on';

export function wantChime(wanted: boolean): void {
  if (wanted) localStorage.setItem(CHOICE, 'on');
  else localStorage.removeItem(CHOICE);
}

const NOTES = [523.25, 659.25];
const APART = 0.22;

/** Two soft notes. A browser that does not let the page sound stays silent. */
export function chime(): void {
  const audio = new AudioContext();
  const volume = audio.createGain();
  volume.connect(audio.destination);
  for (const [index, pitch] of NOTES.entries()) {
    const from = audio.currentTime + index * APART;
    const tone = audio.createOscillator();
    tone.frequency.value = pitch;
    tone.connect(volume);
    tone.start(from);
    tone.stop(from + 2 * APART);
  }
  volume.gain.setValueAtTime(0.12, audio.currentTime);
  volume.gain.linearRampToValueAtTime(0, audio.currentTime + 3 * APART);
  setTimeout(() => void audio.close(), 1000);
}
