import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AdmissionId } from '../domain/ids.ts';
import type { MeetingBrowser } from './meeting-browser.ts';
import { MeetingRoom, type Who } from './meeting-room.ts';
import { meetingWorld, type MeetingWorld } from './meeting-world.ts';

// Each test fills a database and opens sockets: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let world: MeetingWorld;
let room: MeetingRoom;
beforeEach(async () => {
  world = await meetingWorld();
  room = await MeetingRoom.opened(world);
  await room.joint();
  for (const who of everybody) await room.tab(who).must('media.enter');
  world.gate.told.length = 0;
});
afterEach(async () => {
  await world.stop();
});

const everybody = ['mikko', 'satu', 'layla', 'ahmed'] as const;

const admissionOf = (who: Who): AdmissionId => {
  const { seatId } = room.at(who);
  const [one] = world.state.admissions.which((admission) => admission.seatId === seatId);
  return one ?? expect.fail(`${who} has no place in the media`);
};
/** What the gate is answered now: media, on hold in both directions, or the refusal. */
const media = (who: Who): string => {
  const standing = world.state.admissions.check(admissionOf(who));
  if (!standing.ok) return standing.code;
  if (standing.publish !== standing.subscribe) return 'half';
  return standing.subscribe ? 'flows' : 'on hold';
};
const told = (what: string) => world.gate.told.filter(([kind]) => kind === what).map(([, id]) => id);

/** Time passes; who is `alive` gives its sign at its end, and what has changed is noticed. */
async function pass(seconds: number, alive: readonly Who[] = []): Promise<void> {
  world.world.advance(seconds / 60);
  for (const who of alive) await room.tab(who).settled();
  world.done.holds.lookAtAll();
  for (const who of alive) await room.tab(who).settled();
}
const others = (...but: readonly Who[]) => everybody.filter((who) => !but.includes(who));
const hearing = (at: Who, who: Who) => {
  const view = room.view(at);
  if (!('people' in view)) throw new Error(`${at} sees nobody`);
  return view.people.find(({ seatId }) => seatId === room.at(who).seatId)?.hearing;
};
/** Only the meeting socket closes; in the media nothing happens by itself. */
async function loseSocket(who: Who): Promise<void> {
  room.tab(who).terminate();
  const [watching = 'mikko'] = others(who);
  await room.tab(watching).until((view) => JSON.stringify(view).includes('connection-lost'));
}

describe('a seat without a living socket', () => {
  test.each([
    ['mikko', 5],
    ['satu', 5],
    ['ahmed', 5],
    ['layla', 20],
  ] as const)(
    'ME-9 %s is on hold in both directions after %i s, and the others see it; the place in the media stays',
    async (who, seconds) => {
      await loseSocket(who);
      const alive = others(who);
      for (let left = seconds - 1; left > 0; left -= 4) await pass(Math.min(left, 4), alive);
      expect(media(who)).toBe('flows');
      expect(told('look')).toEqual([]);
      await pass(1, alive);
      expect(media(who)).toBe('on hold');
      expect(told('look')).toEqual([admissionOf(who)]);
      expect(told('revoke')).toEqual([]);
      for (const one of alive) expect(hearing(one, who)).toBe('on-hold');
      for (const one of alive) expect(media(one)).toBe('flows');
    },
  );

  test('ME-9 the first frame of its socket gives everything back, and the line alone does not', async () => {
    await loseSocket('satu');
    await pass(3, others('satu'));
    await pass(3, others('satu'));
    const again = await room.sit('satu', room.at('satu').seatId);
    expect(media('satu')).toBe('on hold');
    await again.settled();
    expect(media('satu')).toBe('flows');
    expect(told('look')).toEqual([admissionOf('satu'), admissionOf('satu')]);
    await room.settled();
    expect(hearing('layla', 'satu')).toBeUndefined();
    expect(hearing('satu', 'satu')).toBeUndefined();
  });

  test.each(everybody)('ME-9 a reload or another network changes nothing in the media (%s)', async (who) => {
    await loseSocket(who);
    await pass(4, others(who));
    await room.sit(who, room.at(who).seatId);
    await pass(0.5, everybody);
    await pass(4, everybody);
    expect(world.gate.told).toEqual([]);
    expect(everybody.map(media)).toEqual(Array(4).fill('flows'));
  });

  test('ME-9 a page that sleeps with its socket open gives no sign either', async () => {
    await pass(6, others('satu'));
    expect([media('satu'), media('mikko')]).toEqual(['on hold', 'flows']);
    expect(hearing('mikko', 'satu')).toBe('on-hold');
  });

  test('ME-9 the clock on the wall changes nothing', async () => {
    world.world.setClock('2026-11-24T08:30:00.000Z');
    await pass(0, everybody);
    expect(world.gate.told).toEqual([]);
    await loseSocket('satu');
    world.world.setClock('2026-11-24T08:00:00.000Z');
    await pass(6, others('satu'));
    expect(media('satu')).toBe('on hold');
  });

  test('ME-9 signs of another tab of the same seat, which was told that it is taken, count for nothing', async () => {
    const second = await room.browsers.satu.open(room.at('satu'), { tabId: 'another-tab' });
    expect(second.frames.at(-1)).toEqual({ t: 'busy' });
    await loseSocket('satu');
    world.world.advance(6 / 60);
    await second.settled();
    await pass(0, others('satu'));
    expect(media('satu')).toBe('on hold');
  });
});

describe('who ends a place in the media', () => {
  /** Another browser of the same official. */
  const secondBrowser = (): MeetingBrowser => world.official('satu');

  test.each(['open', 'closed'] as const)('ME-9 a log-out, with the socket %s', async (socket) => {
    const place = admissionOf('satu');
    if (socket === 'closed') await loseSocket('satu');
    await room.browsers.satu.post('/api/log-out', {});
    expect(told('revoke')).toEqual([place]);
    expect(world.state.admissions.check(place)).toEqual({ ok: false, code: 'seat.ended' });
    expect(media('mikko')).toBe('flows');
  });

  test('ME-9 a log-out in another browser of the same person ends nothing here', async () => {
    await secondBrowser().post('/api/log-out', {});
    expect(told('revoke')).toEqual([]);
    expect(media('satu')).toBe('flows');
  });

  test.each([
    ['a second browser', 'open'],
    ['a second browser', 'closed'],
    ['a second tab', 'open'],
    ['a second tab', 'closed'],
  ] as const)('ME-9 a take-over by %s, with the first socket %s', async (by, socket) => {
    const place = admissionOf('satu');
    const browser = by === 'a second tab' ? room.browsers.satu : secondBrowser();
    if (socket === 'closed') await loseSocket('satu');
    const second = await browser.open(room.at('satu'), { tabId: 'another-tab' });
    if (socket === 'open') second.send({ t: 'take-over' });
    await second.until((view) => view.kind === 'official');
    expect(told('revoke')).toEqual([place]);
    await second.settled();
    expect(world.state.admissions.check(place)).toEqual({ ok: false, code: 'seat.ended' });
    // Its own place is its own.
    await second.must('media.enter');
    expect(media('satu')).toBe('flows');
    expect(told('revoke')).toEqual([place]);
  });

  test('ME-9 who has been taken over gets no place by the plain way, and takes nobody’s', async () => {
    const second = await secondBrowser().open(room.at('satu'), { tabId: 'another-tab' });
    second.send({ t: 'take-over' });
    await second.until((view) => view.kind === 'official');
    await second.must('media.enter');
    const place = admissionOf('satu');
    world.gate.told.length = 0;
    expect(await room.browsers.satu.command(room.at('satu'), 'media.enter')).toMatchObject({
      code: 'seat.busy',
    });
    expect(told('revoke')).toEqual([]);
    expect(admissionOf('satu')).toBe(place);
  });

  test('ME-9 coming again in the same tab does not', async () => {
    await loseSocket('satu');
    await room.sit('satu', room.at('satu').seatId);
    room.tab('satu').send({ t: 'take-over' });
    await room.settled();
    expect(told('revoke')).toEqual([]);
  });
});

describe('after a start of the service', () => {
  beforeEach(async () => {
    world = await world.restarted();
  });
  const seatOf = (who: Who) => room.at(who).seatId;

  test('ME-9 the invited authority is on hold until the client’s page has been heard', async () => {
    const looked = told('look');
    expect(looked).toContain(admissionOf('satu'));
    await room.sit('mikko', seatOf('mikko'));
    const satu = await room.sit('satu', seatOf('satu'));
    await satu.must('media.enter');
    expect(media('satu')).toBe('on hold');
    expect([hearing('satu', 'satu'), hearing('mikko', 'satu')]).toEqual(['on-hold', 'on-hold']);
    const layla = await room.sit('layla', seatOf('layla'));
    expect(media('satu')).toBe('on hold');
    expect(hearing('layla', 'satu')).toBe('on-hold');
    await layla.settled();
    expect(media('satu')).toBe('flows');
    await room.settled();
    expect(everybody.slice(0, 3).map((who) => hearing(who, 'satu'))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test.each(['seat.pause', 'seat.leave'] as const)(
    'ME-9 or until the ledger says that she is away or gone (%s)',
    async (word) => {
      await room.sit('mikko', seatOf('mikko'));
      await (await room.sit('satu', seatOf('satu'))).must('media.enter');
      expect(media('satu')).toBe('on hold');
      await room.browsers.layla.command(room.at('layla'), word);
      expect(media('satu')).toBe('flows');
      expect(told('look').at(-1)).toBe(admissionOf('satu'));
    },
  );

  test('ME-9 her no by the plain way, before any page of hers was heard, is the first thing that counts', async () => {
    const place = admissionOf('satu');
    await room.browsers.layla.command(room.at('layla'), 'consent.withdraw');
    expect(told('revoke')).toEqual([place]);
  });

  test('ME-9 who does not come again is on hold', async () => {
    await (await room.sit('layla', seatOf('layla'))).settled();
    await pass(4);
    expect(media('mikko')).toBe('flows');
    await pass(1);
    expect(media('mikko')).toBe('on hold');
  });

  test('ME-9 a log-out ends the places that its person had been given before', async () => {
    const places = [admissionOf('satu'), admissionOf('mikko')];
    await room.browsers.satu.post('/api/log-out', {});
    expect(told('revoke')).toEqual(places.slice(0, 1));
  });

  test('ME-9 whoever takes the seat ends the place that was given before: nobody knows to which page', async () => {
    const place = admissionOf('satu');
    await room.sit('satu', seatOf('satu'));
    expect(told('revoke')).toEqual([place]);
  });
});
