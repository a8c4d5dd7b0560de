import type { RefusalCode } from '../../server/domain/refusals.ts';
import type { DevicesNow } from './devices.ts';
import type { Live } from './room.live.ts';
import { loadAgain } from './load-again.ts';
import { Store } from './store.ts';

const loadLive = () => loadAgain(() => import('./room.live.ts'));

/** Somebody else in the room. The identity is opaque; whose it is comes with the meeting's own messages. */
export interface RoomPerson {
  readonly identity: string;
  /** A picture arrives or is about to; false while the camera is off. */
  readonly picture: boolean;
  /** No sound comes from here: turned off, or no microphone yet. */
  readonly muted: boolean;
  readonly speaking: boolean;
}

/**
 * `off` before and after; `reconnecting` while it mends itself; `lost` when it has given up (`reason` says why, `enter`
 * with a new ticket tries again); `removed` when the person may not be here any more.
 */
export type RoomConnection = 'off' | 'connecting' | 'connected' | 'reconnecting' | 'lost' | 'removed';

/** Why it ended: what the gate said, or one of these. `program.missing`: the part of the program for it did not load. */
export type RoomReason = RefusalCode | 'network.down' | 'program.missing';

export interface RoomNow {
  readonly connection: RoomConnection;
  readonly reason: RoomReason | null;
  readonly people: ReadonlyMap<string, RoomPerson>;
  /** The own voice is heard as speech. */
  readonly speaking: boolean;
  /** False while the person is on hold: nothing is sent or received. */
  readonly maySend: boolean;
  /** The browser plays no sound until the person has tapped: call `startSound` in that tap. */
  readonly silenced: boolean;
  /** When `enter` was called, and when the first picture of somebody else was on the screen; milliseconds since 1970. */
  readonly enteredAt: number | null;
  readonly firstRemoteFrameAt: number | null;
}

/** The person's own tracks: `Devices`, or a test's. */
export interface OwnTracks {
  readonly now: Pick<DevicesNow, 'audioTrack' | 'videoTrack' | 'microphone'>;
  subscribe(listener: () => void): () => void;
}

/** Before entering and after leaving. */
export const outside: RoomNow = {
  connection: 'off',
  reason: null,
  people: new Map(),
  speaking: false,
  maySend: true,
  silenced: false,
  enteredAt: null,
  firstRemoteFrameAt: null,
};

/** Where signalling goes: our own origin and nowhere else. */
const ownGate = (): string => `${location.origin.replace(/^http/, 'ws')}/media`;

/**
 * The session in the media room: sound and picture of everybody, through the gate. One for a page. What is sent is what
 * `own` holds: microphone and camera are turned on and off there, and this follows.
 */
export class RoomSession {
  private readonly store = new Store<RoomNow>(outside);
  private readonly screens = new Screens();
  private live: Live | null = null;
  private readonly own: OwnTracks;
  private readonly gate: string;
  private paused = false;
  /** Counts what was begun and ended: an entering that is not the last one goes no further. */
  private run = 0;

  constructor(own: OwnTracks, gate = ownGate()) {
    this.own = own;
    this.gate = gate;
  }

  get now(): RoomNow {
    return this.store.now;
  }

  subscribe(listener: () => void): () => void {
    return this.store.subscribe(listener);
  }

  /** Loads the media library and warms the connection up. Call it in the lobby: a click that has to load is too slow. */
  async prepare(): Promise<void> {
    const { warmUp } = await loadLive();
    await warmUp(this.gate);
  }

  /**
   * Enters with a ticket. Call it in the person's click, which also lets sound play. Settles when inside or refused, or
   * when somebody has left or entered anew meanwhile.
   */
  async enter(ticket: string): Promise<void> {
    if (this.now.connection === 'connecting') return;
    const run = (this.run += 1);
    await this.live?.leave();
    if (run !== this.run) return;
    this.store.set({ ...outside, connection: 'connecting', enteredAt: Date.now() });
    const part = await loadLive().catch(() => null);
    if (run !== this.run) return;
    if (!part) {
      this.store.update({ connection: 'lost', reason: 'program.missing' });
      return;
    }
    this.live = new part.Live(this.store, this.screens, this.own, this.paused);
    await this.live.enter(this.gate, ticket);
  }

  /** Leaves, also while still entering; own microphone and camera stay as they are. */
  async leave(): Promise<void> {
    this.run += 1;
    const { live } = this;
    this.live = null;
    const left = live?.leave();
    this.store.set(outside);
    await left;
  }

  /**
   * Sends neither sound nor picture from now on, until `false`: then again what the devices are by then. It stops at
   * once, and outlives the connection. The others are still seen and heard.
   */
  pauseSending(on: boolean): void {
    this.paused = on;
    this.live?.pauseSending(on);
  }

  /** Lets sound play, after `silenced`. Call it in the person's click. */
  async startSound(): Promise<void> {
    await this.live?.startSound();
  }

  /**
   * Shows somebody's picture in a `<video>` from now on, also when it arrives later. What is not attached or not visible
   * is not sent over the network.
   * @returns takes it away again
   */
  attach(identity: string, video: HTMLVideoElement): () => void {
    this.screens.add(identity, video);
    this.live?.show(identity);
    return () => {
      this.screens.delete(identity, video);
      this.live?.show(identity);
    };
  }
}

/** The `<video>` elements that wait for somebody's picture; they outlive a connection. */
export class Screens {
  private readonly elements = new Map<string, Set<HTMLVideoElement>>();

  of(identity: string): ReadonlySet<HTMLVideoElement> {
    return this.elements.get(identity) ?? new Set();
  }

  add(identity: string, video: HTMLVideoElement): void {
    this.elements.set(identity, new Set([...this.of(identity), video]));
  }

  delete(identity: string, video: HTMLVideoElement): void {
    this.elements.get(identity)?.delete(video);
  }
}
