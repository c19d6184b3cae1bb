/** Two soft rising notes, made by the browser itself: no file to fetch, loud enough over an extractor fan. */
const NOTES = [
  { hertz: 659.25, at: 0 },
  { hertz: 880, at: 0.16 },
];
const LENGTH_SECONDS = 0.5;
const LOUDNESS = 0.4;

export class Chime {
  private context: AudioContext | undefined;

  /** Browsers let a page make sounds only after somebody touched it; call this from such a touch. */
  async unlock(): Promise<void> {
    try {
      this.context ??= new AudioContext();
      await this.context.resume();
    } catch {
      // A device without sound: the flashing title has to do.
    }
  }

  play(): void {
    const { context } = this;
    if (context?.state !== 'running') return;
    for (const { hertz, at } of NOTES) {
      const start = context.currentTime + at;
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.type = 'triangle';
      tone.frequency.value = hertz;
      volume.gain.setValueAtTime(0, start);
      volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.001, start + LENGTH_SECONDS);
      tone.connect(volume).connect(context.destination);
      tone.start(start);
      tone.stop(start + LENGTH_SECONDS);
    }
  }
}
