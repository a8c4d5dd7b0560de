import { expect, test } from 'vitest';
import type { Rooms } from './rooms.ts';

export interface RoomsUnderTest {
  readonly rooms: () => Rooms;
  /** Somebody comes in with all rights; the promise resolves when they are inside, the inner one when they are out. */
  readonly join: (room: string, identity: string) => Promise<{ readonly gone: Promise<unknown> }>;
}

/** What every adapter of the port must do. */
export function roomsContract({ rooms, join }: RoomsUnderTest): void {
  const identities = async (room: string) =>
    (await rooms().listParticipants(room)).map(({ identity }) => identity).toSorted();
  const rightsOf = async (room: string, identity: string) =>
    (await rooms().listParticipants(room)).find((person) => person.identity === identity)?.rights;

  test('a room is made once, however often it is asked for', async () => {
    await rooms().ensureRoom('twice');
    await join('twice', 'a');
    await rooms().ensureRoom('twice');
    expect((await rooms().listRooms()).filter((name) => name === 'twice')).toEqual(['twice']);
    expect(await identities('twice')).toEqual(['a']);
  });

  test('whoever is inside is listed with their rights', async () => {
    await rooms().ensureRoom('listed');
    await join('listed', 'a');
    await join('listed', 'b');
    expect(await identities('listed')).toEqual(['a', 'b']);
    expect(await rightsOf('listed', 'a')).toEqual({ publish: true, subscribe: true });
  });

  test('a removed person is out, the others stay', async () => {
    await rooms().ensureRoom('removed');
    const out = await join('removed', 'out');
    await join('removed', 'stays');
    await rooms().removeParticipant('removed', 'out');
    await out.gone;
    await expect.poll(() => identities('removed')).toEqual(['stays']);
  });

  test('rights are taken and given back', async () => {
    await rooms().ensureRoom('rights');
    await join('rights', 'a');
    await rooms().setPermissions('rights', 'a', { publish: false, subscribe: false });
    await expect.poll(() => rightsOf('rights', 'a')).toEqual({ publish: false, subscribe: false });
    await rooms().setPermissions('rights', 'a', { publish: true, subscribe: true });
    await expect.poll(() => rightsOf('rights', 'a')).toEqual({ publish: true, subscribe: true });
  });

  test('what is not there is no error', async () => {
    await rooms().ensureRoom('empty');
    await rooms().removeParticipant('empty', 'nobody');
    await rooms().setPermissions('empty', 'nobody', { publish: false, subscribe: false });
    await rooms().removeParticipant('no-such-room', 'nobody');
    await rooms().setPermissions('no-such-room', 'nobody', { publish: false, subscribe: false });
    expect(await rooms().listParticipants('no-such-room')).toEqual([]);
  });
}
