import type { Page } from 'playwright';
import { until } from './until.ts';

/** One stream that arrives at a browser. */
export interface Heard {
  readonly kind: 'audio' | 'video';
  readonly id: string;
  readonly frames: number;
  readonly energy: number;
}

/** Times of one visit to the media room, in milliseconds since 1970. */
export interface Entrance {
  readonly enteredAt: number;
  /** Null while no picture of anybody has been shown. */
  readonly firstFrameAt: number | null;
}

declare global {
  interface Window {
    /** For the test outside. */
    heard(): Promise<Heard[]>;
    entrances: Entrance[];
  }
}

/** Lets the test look at what the page's connections receive. Call it before the page goes anywhere. */
export async function watchMedia(page: Page): Promise<void> {
  await page.addInitScript(watch);
}

/** Lets a drawn picture be sent small and slowly: coding it is most of what a meeting of four costs one machine. */
export async function sendSmall(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const native = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'captureStream')
      ?.value as HTMLCanvasElement['captureStream'];
    HTMLCanvasElement.prototype.captureStream = function () {
      const small = document.createElement('canvas');
      small.width = 160;
      small.height = 120;
      setInterval(() => small.getContext('2d')?.drawImage(this, 0, 0, small.width, small.height), 250);
      return native.call(small, 4);
    };
  });
}

/** Runs in the page. */
function watch(): void {
  const connections: RTCPeerConnection[] = [];
  const remote = new WeakSet<MediaStreamTrack>();
  const entrances: { enteredAt: number; firstFrameAt: number | null }[] = [];
  const Native = RTCPeerConnection;
  class Watched extends Native {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.push(this);
      this.addEventListener('track', ({ track }) => remote.add(track));
    }
  }
  window.RTCPeerConnection = Watched;
  window.entrances = entrances;
  window.heard = async () => {
    const heard: Heard[] = [];
    for (const connection of connections) {
      if (connection.connectionState === 'closed') continue;
      const stats = (await connection.getStats()) as Map<string, Record<string, unknown>>;
      for (const one of stats.values()) {
        if (one['type'] !== 'inbound-rtp') continue;
        heard.push({
          kind: one['kind'] === 'video' ? 'video' : 'audio',
          id: String(one['trackIdentifier']),
          frames: Number(one['framesDecoded'] ?? 0),
          energy: Number(one['totalAudioEnergy'] ?? 0),
        });
      }
    }
    return heard;
  };

  // "Enter" is the moment at which the page asks for the way into the media room.
  const send = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'send')?.value as WebSocket['send'];
  WebSocket.prototype.send = function (data) {
    if (typeof data === 'string' && data.includes('"media.enter"'))
      entrances.push({ enteredAt: Date.now(), firstFrameAt: null });
    send.call(this, data);
  };

  // The first picture: an element whose picture comes over a connection shows a frame.
  const seen = new WeakSet<HTMLVideoElement>();
  const srcObject = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject');
  Object.defineProperty(HTMLVideoElement.prototype, 'srcObject', {
    configurable: true,
    get(this: HTMLVideoElement) {
      return srcObject?.get?.call(this) as MediaProvider | null;
    },
    set(this: HTMLVideoElement, stream: MediaStream | null) {
      srcObject?.set?.call(this, stream);
      if (!stream || seen.has(this) || !stream.getVideoTracks().some((track) => remote.has(track))) return;
      seen.add(this);
      this.requestVideoFrameCallback(() => {
        seen.delete(this);
        const entrance = entrances.at(-1);
        if (entrance) entrance.firstFrameAt ??= Date.now();
      });
    },
  });
}

/** Waits until nothing of anybody arrives at this person: ten looks in a row find what the first found. */
export async function seesNobody(person: Watched): Promise<void> {
  let before = '';
  let still = 0;
  await until(`${person.host} sees and hears nobody`, async () => {
    const now = JSON.stringify(await person.heard());
    still = now === before ? still + 1 : 0;
    before = now;
    return still === 10;
  });
}

interface Watched {
  readonly host: string;
  heard(): Promise<readonly Heard[]>;
}

/** What moved is judged over this many looks: slow pictures and a voice that pauses still count. */
const span = 12;

/**
 * Waits until at each of these people a picture of every other one is being decoded and everybody's sound arrives,
 * and nothing of anybody else.
 * @throws Error that names who does not see or hear just these others
 */
export async function seeAndHear(
  people: readonly Watched[],
  what: 'see' | 'see and hear' = 'see and hear',
): Promise<void> {
  await Promise.all(
    people.map(async (person) => {
      const looks: ReadonlyMap<string, Heard>[] = [];
      const others = people.length - 1;
      await until(`${person.host} may ${what} ${others} others`, async () => {
        const now = await person.heard();
        looks.push(new Map(now.map((one) => [one.id, one])));
        const before = looks.at(-1 - span);
        if (!before) return false;
        const moving = now.filter(({ id, frames, energy }) => {
          const then = before.get(id);
          return frames > (then?.frames ?? 0) || energy > (then?.energy ?? 0);
        });
        const seen = moving.filter(({ kind }) => kind === 'video').length;
        return seen === others && (what === 'see' || moving.length - seen === others);
      });
    }),
  );
}
