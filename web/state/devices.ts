import type { ChoiceMemory, DeviceChoice } from './devices.choice.ts';
import { drawnPicture, type Drawing, type Look } from './devices.drawn.ts';
import { listen, type Meter } from './devices.meter.ts';
import { Store } from './store.ts';

/**
 * A microphone or camera: `off` by choice, `asking` while the browser asks, `on`, `blocked` by the browser or the
 * person, `missing` where there is none, `busy` where another program holds it.
 */
export type DeviceState = 'off' | 'asking' | 'on' | 'blocked' | 'missing' | 'busy';

export interface DevicesNow {
  /** `drawn`: a moving picture made here, and no sound; the demonstration's four windows start so. */
  readonly source: 'real' | 'drawn';
  readonly microphone: DeviceState;
  readonly camera: DeviceState;
  /** What is sent to others and shown as the own picture; null when off. */
  readonly audioTrack: MediaStreamTrack | null;
  readonly videoTrack: MediaStreamTrack | null;
  /** The same picture as a stream for a `<video>`; a new one only when the track changes. */
  readonly picture: MediaStream | null;
  /** Loudness at the microphone, 0–1. */
  readonly level: number;
  /** The microphone has been heard at least once. */
  readonly heard: boolean;
}

/** Louder than the hum of a quiet room. Tried with a laptop's and a phone's microphone. */
const audible = 0.04;

/** Before a device has been asked for. */
export const silent: DevicesNow = {
  source: 'real',
  microphone: 'off',
  camera: 'off',
  audioTrack: null,
  videoTrack: null,
  picture: null,
  level: 0,
  heard: false,
};

/** The own picture as the person sees it, as in a mirror unless it is a drawn one; null while there is none. */
export interface OwnPicture {
  readonly stream: MediaStream;
  readonly mirrored: boolean;
}

/** The own picture as it is shown: a real camera's like a mirror, a drawn one as it is. */
export const ownPicture = ({ picture, source }: DevicesNow): OwnPicture | null =>
  picture && { stream: picture, mirrored: source === 'real' };

type Kind = 'microphone' | 'camera';

/** Asks the browser for devices: a stream, or why there is none. */
export type AskDevices = (wanted: MediaStreamConstraints) => Promise<MediaStream | DeviceState>;

/** The person's own microphone and camera. One for a page; the test before the room and the room share it. */
export class Devices {
  private readonly store = new Store<DevicesNow>(silent);
  private meter: Meter | undefined;
  private drawing: Drawing | undefined;
  private started = false;
  private choice: DeviceChoice;
  private readonly memory: ChoiceMemory | null;
  private readonly ask: AskDevices;
  /**
   * Which question of each kind is the last one. What an older one brings, or one that nobody waits for any more, is
   * stopped as it comes: the browser may leave its question open for minutes.
   */
  private readonly runs: Record<Kind, number> = { microphone: 0, camera: 0 };

  /**
   * @param memory keeps what the person chooses beyond this page
   * @param ask the browser's question, or a test's
   */
  constructor(memory: ChoiceMemory | null = null, ask: AskDevices = askBrowser) {
    this.memory = memory;
    this.ask = ask;
    this.choice = memory?.read() ?? {};
  }

  get now(): DevicesNow {
    return this.store.now;
  }

  subscribe(listener: () => void): () => void {
    return this.store.subscribe(listener);
  }

  /**
   * Turns the devices on: as the person last chose, and what was never chosen from `source` with both on. Changes
   * nothing until they have been given up: a device that was turned off does not come on by itself.
   */
  async start(source: DevicesNow['source'], look: Look): Promise<void> {
    if (this.started) return;
    const { microphone = true, camera = true } = this.choice;
    if ((this.choice.source ?? source) === 'real') {
      await this.useReal({ microphone, camera });
      return;
    }
    this.useDrawn(look);
    if (!camera) await this.setCamera(false);
  }

  /** Sends a drawn picture and no sound, until real devices are asked for. */
  useDrawn(look: Look): void {
    this.stop();
    this.started = true;
    this.drawing = drawnPicture(look);
    this.store.update({ source: 'drawn' });
    this.setVideo(this.drawing.track, 'on');
  }

  /** Asks for the real microphone and camera. Each may be refused without losing the other. */
  async useReal(wanted: { readonly microphone: boolean; readonly camera: boolean }): Promise<void> {
    this.stop();
    this.started = true;
    this.choose({ source: 'real', ...wanted });
    this.store.update({ source: 'real' });
    const kinds = (['microphone', 'camera'] as const).filter((kind) => wanted[kind]);
    if (kinds.length > 0) await this.acquire(kinds);
  }

  /** Microphone on or off. A track that exists is silenced and not given up, so that it is back at once. */
  async setMicrophone(on: boolean): Promise<void> {
    const { audioTrack, camera, source } = this.now;
    if (on && source === 'drawn') return this.useReal({ microphone: true, camera: camera === 'on' });
    this.choose({ microphone: on });
    // The browser asks already, and its answer is the one that counts.
    if (on && this.now.microphone === 'asking') return;
    this.runs.microphone += 1;
    if (audioTrack && audioTrack.readyState === 'live') {
      audioTrack.enabled = on;
      this.store.update({ microphone: on ? 'on' : 'off', level: 0 });
      return;
    }
    if (on) await this.acquire(['microphone']);
    else if (this.now.microphone === 'asking') this.store.update({ microphone: 'off' });
  }

  /** Camera on or off. Off gives the camera up: its light must go out. */
  async setCamera(on: boolean): Promise<void> {
    this.choose({ camera: on });
    if (on && this.now.camera === 'asking') return;
    this.runs.camera += 1;
    if (!on) {
      this.setVideo(null, 'off');
      return;
    }
    if (this.now.source === 'drawn' && this.drawing) this.setVideo(this.drawing.track, 'on');
    else await this.acquire(['camera']);
  }

  /** Gives everything up, and what the browser still asks about; the choice stays. */
  stop(): void {
    this.started = false;
    this.runs.microphone += 1;
    this.runs.camera += 1;
    this.meter?.stop();
    this.meter = undefined;
    this.now.audioTrack?.stop();
    this.setVideo(null, 'off');
    this.drawing?.stop();
    this.drawing = undefined;
    this.store.set({ ...silent, source: this.now.source });
  }

  private choose(choice: DeviceChoice): void {
    this.choice = { ...this.choice, ...choice };
    this.memory?.write(this.choice);
  }

  /** One question where both are wanted: two permission boxes in a row get dismissed. Then each may be refused alone. */
  private async acquire(kinds: readonly Kind[]): Promise<void> {
    const runs = new Map(kinds.map((kind) => [kind, (this.runs[kind] += 1)]));
    const isAwaited = (kind: Kind) => runs.get(kind) === this.runs[kind];
    for (const kind of kinds) this.store.update({ [kind]: 'asking' });
    const answer = await this.ask({
      ...(kinds.includes('microphone') && { audio: sound }),
      ...(kinds.includes('camera') && { video: sight }),
    });
    if (answer instanceof MediaStream) {
      for (const track of answer.getTracks()) this.take(track, isAwaited);
      return;
    }
    for (const kind of kinds) {
      if (!isAwaited(kind)) continue;
      if (kinds.length === 1) this.store.update({ [kind]: answer });
      else await this.acquire([kind]);
    }
  }

  private take(track: MediaStreamTrack, isAwaited: (kind: Kind) => boolean): void {
    const kind = track.kind === 'audio' ? 'microphone' : 'camera';
    if (!isAwaited(kind)) track.stop();
    else if (kind === 'microphone') this.setAudio(track);
    else this.setVideo(track, 'on');
  }

  private setAudio(track: MediaStreamTrack): void {
    this.meter?.stop();
    if (this.now.audioTrack !== track) this.now.audioTrack?.stop();
    this.meter = listen(track, (level) => {
      this.store.update({ level, heard: this.now.heard || level > audible });
    });
    // A plugged-out device ends its track; the person is told rather than talking into nothing.
    track.addEventListener('ended', () => {
      if (this.now.audioTrack === track)
        this.store.update({ microphone: 'missing', audioTrack: null, level: 0 });
    });
    this.store.update({ audioTrack: track, microphone: 'on' });
  }

  private setVideo(track: MediaStreamTrack | null, camera: DeviceState): void {
    const old = this.now.videoTrack;
    if (old && old !== track && old !== this.drawing?.track) old.stop();
    track?.addEventListener('ended', () => {
      if (this.now.videoTrack === track)
        this.store.update({ camera: 'missing', videoTrack: null, picture: null });
    });
    this.store.update({ videoTrack: track, camera, picture: track && new MediaStream([track]) });
  }
}

// Echo cancelling matters more than music here; 640×360 is what four faces beside a plan need.
const sound: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
};
const sight: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 360 },
  frameRate: { ideal: 24 },
  facingMode: 'user',
};

/** Asks the browser; a refusal becomes a state. */
const askBrowser: AskDevices = async (constraints) => {
  try {
    // Absent on pages that are not secure contexts.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    return devices ? await devices.getUserMedia(constraints) : 'missing';
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'NotAllowedError' || name === 'SecurityError') return 'blocked';
    if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
    return 'missing';
  }
};
