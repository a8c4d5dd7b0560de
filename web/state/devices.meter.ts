/** Something that measures until it is stopped. */
export interface Meter {
  stop(): void;
}

/** How often the level is measured: often enough for a moving bar. */
const everyMs = 100;

/** Tells the loudness of a track, 0–1, ten times a second. */
export const listen = (track: MediaStreamTrack, tell: (level: number) => void): Meter => {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    // Speech at a laptop is about 0.02–0.2 in root mean square; the root again spreads the quiet end.
    tell(track.enabled ? Math.min(1, Math.sqrt(Math.sqrt(power)) * 1.4) : 0);
  }, everyMs);
  // Made before the person has touched the page, a context starts suspended.
  void context.resume().catch(() => undefined);
  return {
    stop() {
      clearInterval(timer);
      void context.close().catch(() => undefined);
    },
  };
};

/** Plays two soft tones, for the test of the speaker and when a person enters. Resolves when they have ended. */
export const playTones = async (pitches: readonly number[] = [523, 659]): Promise<void> => {
  const context = new AudioContext();
  await context.resume().catch(() => undefined);
  const gain = context.createGain();
  gain.connect(context.destination);
  const start = context.currentTime;
  pitches.forEach((pitch, index) => {
    const at = start + index * 0.22;
    const tone = context.createOscillator();
    tone.frequency.value = pitch;
    tone.connect(gain);
    gain.gain.setValueAtTime(0.0001, at);
    gain.gain.exponentialRampToValueAtTime(0.2, at + 0.03);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.2);
    tone.start(at);
    tone.stop(at + 0.21);
  });
  await new Promise((resolve) => setTimeout(resolve, pitches.length * 220 + 100));
  await context.close().catch(() => undefined);
};
