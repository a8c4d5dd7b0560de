import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SeatView } from '../domain/view/types.ts';
import { MeetingRoom, type Who } from './meeting-room.ts';
import { meetingWorld, type MeetingWorld } from './meeting-world.ts';

// Each test fills a database and opens sockets: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let world: MeetingWorld;
let room: MeetingRoom;
beforeEach(async () => {
  world = await meetingWorld({ lines: 'asked' });
  room = await MeetingRoom.opened(world);
  await room.greeting();
});
afterEach(async () => {
  await world.stop();
});

const line = (who: Who, is: 'open' | 'closed'): void => {
  world.line(room.meetingId, room.at(who).seatId, is);
};

/** What this person's page says of its way to the media; the server has heard it when this is done. */
async function says(who: Who, connected: boolean): Promise<void> {
  room.tab(who).send({ t: 'media', connected });
  await room.settled();
}

const ask = (): Promise<string> => room.tab('mikko').said('presence.ask');

/** Whom the reader is told that nothing reaches. */
const unreached = (view: SeatView): readonly string[] =>
  'people' in view ? view.people.flatMap(({ media, role }) => (media ? [role] : [])) : [];

const seconds = (n: number): void => {
  world.world.advance(n / 60);
};

describe('who is reached', () => {
  test('ME-13 a program without a line at the gate is not, and with one it is', async () => {
    expect(await ask()).toBe('media.down ME-13');
    line('layla', 'open');
    expect(await ask()).toBe('media.down ME-13');
    line('ahmed', 'open');
    expect(await ask()).toBe('allowed');
  });

  test('ME-13 at a reload two lines stand for a moment, and the end of the older one is no loss', async () => {
    for (const who of ['layla', 'ahmed', 'layla'] as const) line(who, 'open');
    line('layla', 'closed');
    expect(await ask()).toBe('allowed');
    line('layla', 'closed');
    expect(await room.tab('mikko').said('interpreting.by-phone')).toBe('interpreter.not-missing IN-4');
    expect(await room.tab('mikko').said('client.by-phone')).toBe('allowed');
  });

  test('ME-13 a page that says for five seconds that nothing comes through is not, whatever its line', async () => {
    line('layla', 'open');
    line('ahmed', 'open');
    await says('layla', false);
    seconds(4);
    // Said again is no new beginning.
    await says('layla', false);
    seconds(1.5);
    expect(await ask()).toBe('media.down ME-13');
    await says('layla', true);
    expect(await ask()).toBe('allowed');
  });

  test('ME-13 what a page said counts for no other one: a program that takes the seat has its line', async () => {
    line('layla', 'open');
    line('ahmed', 'open');
    await says('layla', false);
    seconds(6);
    room.tab('layla').terminate();
    await room.tab('layla').closed;
    const program = await room.browsers.layla.open(room.at('layla'), { tabId: 'a-program' });
    await program.settled();
    expect(await ask()).toBe('allowed');
  });

  test('ME-13 who does not hold the seat says nothing for it', async () => {
    line('layla', 'open');
    line('ahmed', 'open');
    const other = await room.browsers.layla.open(room.at('layla'), { tabId: 'another-tab' });
    await other.first;
    other.send({ t: 'media', connected: false });
    await other.settled();
    seconds(6);
    expect(await ask()).toBe('allowed');
  });

  test('a frame of another shape is none', async () => {
    room.tab('layla').send({ t: 'media', connected: 'yes' });
    expect(await room.tab('layla').closed).toBe(4400);
  });
});

test('ME-13 five seconds without a line are told by themselves, and the line’s return too', async () => {
  for (const who of ['mikko', 'layla', 'ahmed'] as const) line(who, 'open');
  await room.tab('mikko').until((view) => unreached(view).length === 0);
  line('layla', 'closed');
  await room.settled();
  expect(unreached(room.view('mikko'))).toEqual([]);
  // Nothing happens but time.
  seconds(6);
  for (const who of ['mikko', 'layla', 'ahmed'] as const)
    await room.tab(who).until((view) => unreached(view).join() === 'client');
  line('layla', 'open');
  await room.tab('layla').until((view) => unreached(view).length === 0);
});

test('ME-13 she is on the telephone until her page has picture and sound: asking for them ends nothing', async () => {
  line('ahmed', 'open');
  await says('layla', false);
  await room.act('mikko', 'client.by-phone');
  expect(room.view('layla')).toMatchObject({ clientByPhone: true });
  expect(await ask()).toBe('allowed');
  await room.act('layla', 'media.enter');
  line('layla', 'open');
  await room.settled();
  expect(room.view('mikko')).toMatchObject({ clientByPhone: true });
  await says('layla', true);
  await room.tab('mikko').until((view) => !('clientByPhone' in view));
  expect((await world.meeting(room.meetingId)).clientByPhone).toBeNull();
});

test('IN-4 the interpreter whose media is down goes on by telephone, until it is back', async () => {
  line('layla', 'open');
  await room.act('mikko', 'interpreting.by-phone');
  expect(await ask()).toBe('allowed');
  line('ahmed', 'open');
  await room.tab('mikko').until((view) => 'byPhone' in view && !view.byPhone);
});
