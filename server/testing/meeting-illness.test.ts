import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SeatView } from '../domain/view/types.ts';
import { mainSpace, roomOf } from '../meetings/spaces.ts';
import { MeetingRoom, type Who } from './meeting-room.ts';
import { meetingWorld, type MeetingWorld } from './meeting-world.ts';

// Each test fills a database and opens sockets: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let world: MeetingWorld;
let room: MeetingRoom;
beforeEach(async () => {
  world = await meetingWorld();
  room = await MeetingRoom.opened(world);
});
afterEach(async () => {
  world.fallIll(false);
  await world.stop();
});

const everybody = ['mikko', 'satu', 'layla', 'ahmed'] as const;
type Told = 'readOnly' | 'saving' | 'hush';
const shown = (who: Who, what: Told): unknown => (room.view(who) as Partial<Record<Told, unknown>>)[what];
const all = (what: Told) => everybody.map((who) => shown(who, what));
const nobody = [undefined, undefined, undefined, undefined];

describe('while nothing can be written', () => {
  test('AU-7 everybody is told, whether inside, outside or away, and told when it is over', async () => {
    // Satu waits outside, and nobody has been in the media.
    await room.greeting();
    await room.act('layla', 'seat.pause');
    expect(everybody.map((who) => room.view(who).kind)).toEqual([
      'official',
      'waiting',
      'away',
      'interpreter',
    ]);
    world.fallIll();
    await room.settled();
    expect(all('readOnly')).toEqual([true, true, true, true]);
    world.fallIll(false);
    await room.settled();
    expect(all('readOnly')).toEqual(nobody);
  });

  test('AU-7 whoever comes meanwhile is told at once', async () => {
    await room.joint();
    world.fallIll();
    const tab = await room.sit('layla', room.at('layla').seatId);
    expect(tab.view).toMatchObject({ kind: 'client', readOnly: true });
  });

  test('AU-7 what gives is refused, what has been written is read, and it is written again afterwards', async () => {
    await room.joint();
    const { mikko } = room.browsers;
    world.fallIll();
    const op = { kind: 'set', path: 'goal', value: 'Koti säilyy', baseRev: 0 };
    expect(await room.tab('mikko').ask('plan.apply', { op })).toMatchObject({ code: 'service.unavailable' });
    expect((await mikko.get('/api/meetings')).status).toBe(200);
    expect(await mikko.get('/api/health')).toMatchObject({
      status: 200,
      text: '{"ok":true,"readOnly":true}',
    });
    world.fallIll(false);
    expect(await room.tab('mikko').ask('plan.apply', { op })).toMatchObject({ t: 'ok' });
    expect(await mikko.get('/api/health')).toMatchObject({ status: 200, text: '{"ok":true}' });
  });
});

describe('what is being recorded', () => {
  const frames = (who: Who) => room.tab(who).raw.join('\n');
  const until = (who: Who, wanted: (view: SeatView) => boolean) => room.tab(who).until(wanted);

  test.each(['by the socket', 'by the plain way'] as const)(
    'AU-3 a withdrawal that the ledger cannot take is told to the client and the chair, and to nobody else (%s)',
    async (way) => {
      await room.joint();
      world.fallIll();
      const answer =
        way === 'by the socket'
          ? room.tab('layla').ask('consent.withdraw')
          : room.browsers.layla.command(room.at('layla'), 'consent.withdraw');
      await until('satu', (view) => view.kind === 'ended');
      await until('layla', (view) => 'saving' in view);
      await room.settled();
      expect(all('saving')).toEqual(['withdrawal', undefined, 'withdrawal', undefined]);
      expect([...world.cutsFile.pending()]).toMatchObject([{ kind: 'consent.withdraw' }]);
      world.fallIll(false);
      await answer;
      await room.settled();
      expect(all('saving')).toEqual(nobody);
      expect(world.cutsFile.pending()).toEqual([]);
      expect(room.view('layla')).toMatchObject({ consent: { presence: 'withdrawn' } });
      expect(frames('ahmed') + frames('satu')).not.toContain('"saving"');
    },
  );

  test('AU-3 where the ledger takes it at once, nobody is told that it is being recorded', async () => {
    await room.joint();
    await room.act('layla', 'consent.withdraw');
    expect(everybody.map(frames).join('\n')).not.toContain('"saving"');
  });

  test.each([
    ['a topic', 'scope.answer', { domain: 'asuminen', answer: 'no' }, 'topic'],
    ['a break', 'seat.pause', {}, 'pause'],
  ] as const)('AU-3 so is %s', async (_, name, body, what) => {
    await room.joint();
    world.fallIll();
    const answer = room.tab('layla').ask(name, body);
    await until('mikko', (view) => 'saving' in view);
    await room.settled();
    expect(all('saving')).toEqual([what, undefined, what, undefined]);
    world.fallIll(false);
    expect(await answer).toMatchObject({ t: 'ok' });
    await room.settled();
    expect(all('saving')).toEqual(nobody);
  });

  test('AU-3 after a restart, what was noted is done before anybody is let in', async () => {
    await room.joint();
    await room.tab('satu').must('media.enter');
    world.fallIll();
    void room.tab('layla').ask('consent.withdraw');
    await until('satu', (view) => view.kind === 'ended');
    await expect.poll(() => world.cutsFile.pending().length).toBe(1);
    world = await world.restarted();
    await expect.poll(() => world.typesIn(`meeting/${room.meetingId}`)).toContain('consent.withdrawn/1');
    await expect.poll(() => world.cutsFile.pending()).toEqual([]);
    const satu = await room.browsers.satu.open(room.at('satu'));
    expect(satu.view).toMatchObject({ kind: 'ended', how: 'withdrawn' });
  });

  test('AU-3 CO-10 the invited authority’s case is read no more while the withdrawal waits for the ledger', async () => {
    await room.joint();
    const path = `/api/cases/${(await world.meeting(room.meetingId)).invitedCaseId}`;
    expect((await room.browsers.satu.get(path)).status).toBe(200);
    world.fallIll();
    const answer = room.tab('layla').ask('consent.withdraw');
    await until('satu', (view) => view.kind === 'ended');
    expect(await room.browsers.satu.get(path)).toMatchObject({ code: 'case.ended' });
    world.fallIll(false);
    await answer;
    expect(await room.browsers.satu.get(path)).toMatchObject({ code: 'case.ended' });
  });

  test('AU-3 so is a second one that stands behind the first, and it is told as well', async () => {
    await room.joint();
    world.fallIll();
    void room.tab('mikko').ask('seat.remove', { seatId: room.at('ahmed').seatId });
    await expect.poll(() => world.cutsFile.pending().length).toBe(1);
    void room.tab('layla').ask('consent.withdraw');
    await until('layla', (view) => 'saving' in view && view.saving === 'withdrawal');
    await expect
      .poll(() => world.cutsFile.pending().map(({ kind }) => kind))
      .toEqual(['seat.remove', 'consent.withdraw']);
    world = await world.restarted();
    await expect.poll(() => world.typesIn(`meeting/${room.meetingId}`)).toContain('consent.withdrawn/1');
    await expect.poll(() => world.cutsFile.pending()).toEqual([]);
    expect((await world.meeting(room.meetingId)).seats.map(({ status }) => status)).toEqual([
      ...['admitted', 'ended', 'admitted', 'ended'],
    ]);
  });
});

test('PG-3: while a removal is unconfirmed, everybody inside is told to send nothing, until it is confirmed', async () => {
  await room.joint();
  const at = roomOf(room.meetingId, mainSpace);
  world.state.machine.unconfirmed(at, true);
  await room.settled();
  expect(all('hush')).toEqual([true, true, true, true]);
  world.state.machine.unconfirmed('room_of-another-meeting', false);
  await room.settled();
  expect(all('hush')).toEqual([true, true, true, true]);
  world.state.machine.unconfirmed(at, false);
  await room.settled();
  expect(all('hush')).toEqual(nobody);
});
