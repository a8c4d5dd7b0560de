import type { MediaLog } from './log.ts';
import { untilTaken } from './pause.ts';
import type { Rooms } from './rooms.ts';

export interface InRoom {
  readonly room: string;
  readonly identity: string;
}

/**
 * Removals from the media server's rooms, each tried again until the server has confirmed it. A removal that is asked
 * for while the server is away is remembered; a server started anew has nobody inside, and that confirms it too.
 */
export interface Removals {
  /**
   * Rights to none, then out. Never rejects.
   * @returns when the media server has confirmed both, or when it has let 500 ms pass and that has been told
   */
  takeOut(person: InRoom): Promise<void>;
  /** Is a removal of this person under way? */
  has(person: InRoom): boolean;
  /** Ends all tries. */
  stop(): void;
}

export interface RemovalDeps {
  readonly rooms: Rooms;
  readonly log: MediaLog;
  /** True when a removal in that room has stood unconfirmed for 500 ms; false when the last one there is confirmed. */
  readonly onUnconfirmed?: (room: string, unconfirmed: boolean) => void;
}

/** Milliseconds; livekit-server answers both questions in 11–31 (measured). */
const confirmedWithin = 500;

const none = { publish: false, subscribe: false };

/** Nobody is being removed yet. */
export function removals({ rooms, log, onUnconfirmed }: RemovalDeps): Removals {
  const open = new Set<InRoom>();
  /** Rooms of which somebody has been told that a removal stands unconfirmed. */
  const told = new Set<string>();
  const stopping = new AbortController();

  const tell = (room: string, unconfirmed: boolean): void => {
    if (stopping.signal.aborted || told.has(room) === unconfirmed) return;
    if (unconfirmed) told.add(room);
    else told.delete(room);
    log.warn(
      { room },
      unconfirmed
        ? 'the media server has not confirmed a removal within 500 ms'
        : 'the media server has confirmed every removal',
    );
    onUnconfirmed?.(room, unconfirmed);
  };

  const confirm = async (person: InRoom): Promise<void> => {
    const { room, identity } = person;
    const attempt = async (): Promise<void> => {
      const [rights] = await Promise.allSettled([rooms.setPermissions(room, identity, none)]);
      const [out] = await Promise.allSettled([rooms.removeParticipant(room, identity)]);
      if (rights.status === 'fulfilled' && out.status === 'fulfilled') return;
      const people = await rooms.listParticipants(room);
      if (people.some((one) => one.identity === identity)) throw new Error('still listed');
    };
    const failed = (error: unknown): void => {
      log.warn({ error: String(error) }, 'the media server did not take a removal; it is tried again');
    };
    if (!(await untilTaken(attempt, failed, stopping.signal))) return;
    open.delete(person);
    if (![...open].some((other) => other.room === room)) tell(room, false);
  };

  return {
    takeOut(asked) {
      const person = { room: asked.room, identity: asked.identity };
      open.add(person);
      return new Promise((done) => {
        const late = setTimeout(() => {
          tell(person.room, true);
          done();
        }, confirmedWithin);
        late.unref();
        void confirm(person).then(() => {
          clearTimeout(late);
          done();
        });
      });
    },
    has: ({ room, identity }) => [...open].some((one) => one.room === room && one.identity === identity),
    stop() {
      stopping.abort();
    },
  };
}
