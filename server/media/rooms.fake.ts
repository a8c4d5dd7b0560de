import type { Inside, MediaRights, Rooms } from './rooms.ts';

/** Rooms in memory. It passes the same suite as the real ones (`rooms.contract.ts`). */
export interface FakeRooms extends Rooms {
  /** Somebody comes in, as through a dial; `gone` is called when they are removed. False without such a room. */
  join(room: string, identity: string, gone?: () => void): boolean;
  /** Everything fails from now on, as with a media server that is down. */
  breakDown(broken: boolean): void;
  /** Awaited before rights change, as when an answer is slow. */
  hold: Promise<unknown>;
  /** The asked-for changes, in order: `remove ROOM IDENTITY`. */
  readonly calls: readonly string[];
}

interface Person {
  rights: MediaRights;
  readonly gone: () => void;
}

/** Rooms in memory, which a test can break. */
export function fakeRooms(): FakeRooms {
  const rooms = new Map<string, Map<string, Person>>();
  const calls: string[] = [];
  let broken = false;
  const asked = (call: string): void => {
    if (broken) throw new Error('the media server is down');
    calls.push(call);
  };
  const answer = <T>(work: () => T): Promise<T> => Promise.resolve().then(work);
  const fake: FakeRooms = {
    calls,
    hold: Promise.resolve(),
    ensureRoom: (room) =>
      answer(() => {
        asked(`ensure ${room}`);
        if (!rooms.has(room)) rooms.set(room, new Map());
      }),
    removeParticipant: (room, identity) =>
      answer(() => {
        asked(`remove ${room} ${identity}`);
        const person = rooms.get(room)?.get(identity);
        rooms.get(room)?.delete(identity);
        person?.gone();
      }),
    setPermissions: (room, identity, rights) =>
      fake.hold.then(() => {
        asked(`permit ${room} ${identity} ${rights.publish ? 'p' : '-'}${rights.subscribe ? 's' : '-'}`);
        const person = rooms.get(room)?.get(identity);
        if (person) person.rights = rights;
      }),
    listParticipants: (room) =>
      answer(() => {
        asked(`list ${room}`);
        const people = rooms.get(room) ?? new Map<string, Person>();
        return [...people].map(([identity, { rights }]): Inside => ({ identity, rights }));
      }),
    listRooms: () =>
      answer(() => {
        asked('rooms');
        return [...rooms.keys()];
      }),
    join(room, identity, gone = () => undefined) {
      rooms.get(room)?.set(identity, { rights: { publish: true, subscribe: true }, gone });
      return rooms.has(room);
    },
    breakDown(value) {
      broken = value;
    },
  };
  return fake;
}
