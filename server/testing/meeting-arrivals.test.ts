import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SeatId } from '../domain/ids.ts';
import type { CasePage } from '../domain/view/pages.ts';
import { newSecret } from '../http/secrets.ts';
import { MeetingRoom } from './meeting-room.ts';
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
  await world.stop();
});

const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

describe('the link', () => {
  test('SE-3 opens a seat that nobody has recognised, and tells nothing of the matter', async () => {
    const layla = world.browser('layla');
    const { link } = room.invitation('layla');
    const answer = await layla.post('/api/arrivals', { link });
    expect(answer.status).toBe(200);
    expect(Object.keys(JSON.parse(answer.text) as object).toSorted()).toEqual([
      'language',
      'meetingId',
      'over',
      'permission',
      'recognised',
      'role',
      'seatId',
    ]);
    expect(JSON.parse(answer.text)).toMatchObject({ recognised: false, role: 'client' });
    expect(answer.text).not.toMatch(/Layla|Mikko|Satu|maahanmuuttaja|Haukipu/);
    const tab = await room.sit('layla', (JSON.parse(answer.text) as { seatId: SeatId }).seatId, layla);
    expect(tab.view).toEqual({
      kind: 'unrecognised',
      seatId: room.at('layla').seatId,
      role: 'client',
      helpPhone: '020 000 0000',
      asked: false,
      may: ['seat.wait', 'seat.leave'],
    });
  });

  test('SE-3 an unknown link is refused and makes no seat', async () => {
    const layla = world.browser('layla');
    expect(await layla.post('/api/arrivals', { link: 'x'.repeat(43) })).toMatchObject({
      status: 404,
      code: 'link.unknown',
    });
    expect(await layla.post('/api/arrivals', { link: '' })).toMatchObject({ code: 'request.wrong-shape' });
    expect((await world.meeting(room.meetingId)).seats).toEqual([]);
  });

  test('SE-3 opens at the hosts of clients only', async () => {
    const { link } = room.invitation('layla');
    expect(await world.browser('mikko').post('/api/arrivals', { link })).toMatchObject({
      code: 'link.unknown',
    });
    expect(await room.browsers.satu.post('/api/arrivals', { link })).toMatchObject({ code: 'link.unknown' });
  });

  test('SE-9 ends twelve hours after the booked end, for a new device and for the one that was let in', async () => {
    await room.greeting();
    world.world.advance(60 + 12 * 60 + 1);
    const { link } = room.invitation('layla');
    for (const browser of [room.browsers.layla, world.browser('layla')])
      expect(await browser.post('/api/arrivals', { link })).toMatchObject({ status: 410, code: 'link.over' });
    const { meetingId, seatId } = room.at('layla');
    expect(
      await room.browsers.layla.post(`/api/meetings/${meetingId}/seats/${seatId}/ticket`, {
        tabId: 'tab-number-one',
      }),
    ).toMatchObject({ code: 'seat.unknown' });
  });

  test('SE-5 after "ei ole hän" the old link is over and the new one, which was sent at once, opens', async () => {
    await room.official('mikko');
    const stranger = world.browser('layla');
    const old = room.invitation('layla');
    const seat = await stranger.must<{ seatId: SeatId }>('/api/arrivals', { link: old.link });
    await room.sit('layla', seat.seatId, stranger);
    await room.tab('layla').must('seat.wait');
    await room.tab('mikko').must('seat.deny', { seatId: seat.seatId });
    expect(await room.tab('layla').closed).toBe(4410);
    expect(await stranger.post('/api/arrivals', { link: old.link })).toMatchObject({ code: 'link.over' });

    const fresh = room.invitation('layla');
    expect(fresh.link).not.toBe(old.link);
    expect(fresh.code).toMatch(/^[0-9]{6}$/);
    const tab = await room.arrives('layla', world.browser('layla'));
    await tab.must('seat.wait');
    await room.letIn('layla');
    expect(room.view('layla').kind).toBe('client');
  });
});

describe('the code', () => {
  test('SE-3 five tries, then it is locked, also for the right one', async () => {
    const browser = world.browser('layla');
    const { link, code } = room.invitation('layla');
    for (let n = 0; n < 5; n++)
      expect(await browser.post('/api/arrivals/code', { link, code: wrong(code) })).toMatchObject({
        status: 403,
        code: 'code.wrong',
      });
    expect(await browser.post('/api/arrivals/code', { link, code })).toMatchObject({
      status: 429,
      code: 'code.locked',
    });
    expect(await world.browser('layla').post('/api/arrivals/code', { link, code })).toMatchObject({
      code: 'code.locked',
    });
  });

  test('SE-3 tries are counted over devices and addresses of one link', async () => {
    const { link, code } = room.invitation('layla');
    for (let n = 0; n < 5; n++)
      await world.browser('layla').post('/api/arrivals/code', { link, code: wrong(code) });
    expect(await world.browser('layla').post('/api/arrivals/code', { link, code })).toMatchObject({
      code: 'code.locked',
    });
    const ahmed = room.invitation('ahmed');
    expect((await world.browser('ahmed').post('/api/arrivals/code', ahmed)).status).toBe(200);
  });

  test('SE-3 once a device: the same one is not asked again, another one is', async () => {
    const { link, code } = room.invitation('layla');
    const phone = world.browser('layla');
    await phone.must('/api/arrivals/code', { link, code });
    expect(JSON.parse((await phone.post('/api/arrivals', { link })).text)).toMatchObject({
      recognised: true,
    });
    const tablet = world.browser('layla');
    expect(JSON.parse((await tablet.post('/api/arrivals', { link })).text)).toMatchObject({
      recognised: false,
    });
  });

  test('SE-3 a code belongs to its own link', async () => {
    const { link } = room.invitation('layla');
    const { code } = room.invitation('ahmed');
    if (code === room.invitation('layla').code) return;
    expect(await world.browser('layla').post('/api/arrivals/code', { link, code })).toMatchObject({
      code: 'code.wrong',
    });
  });

  test('SE-12 a right code passes whatever others did at other links from the same address', async () => {
    const late = [];
    for (let n = 0; n < 8; n++) {
      const fresh = await MeetingRoom.opened(world);
      const { link, code } = fresh.invitation('layla');
      for (let i = 0; i < 5; i++)
        late.push(await world.browser('layla').post('/api/arrivals/code', { link, code: wrong(code) }));
    }
    // The wrong ones are compared all the same; beyond the budget they are told to wait.
    expect(late.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 30 }, () => 'code.wrong'),
      ...Array.from({ length: 10 }, () => 'request.too-many'),
    ]);
    const other = await MeetingRoom.opened(world);
    for (const who of ['layla', 'ahmed'] as const)
      expect(
        JSON.parse((await world.browser(who).post('/api/arrivals/code', other.invitation(who))).text),
      ).toMatchObject({ recognised: true });
  });

  test('SE-12 unknown links are told to wait, and a right one opens all the while', async () => {
    const guess = () => world.browser('layla').post('/api/arrivals', { link: 'x'.repeat(43) });
    for (let n = 0; n < 30; n++) expect((await guess()).code).toBe('link.unknown');
    expect(await guess()).toMatchObject({ status: 429, code: 'request.too-many' });
    const { link } = room.invitation('layla');
    expect((await world.browser('layla').post('/api/arrivals', { link })).status).toBe(200);
  });

  test('SE-12 her no is heard however many strangers ask the same, also after she has left', async () => {
    await room.joint();
    const at = room.at('layla');
    expect((await room.browsers.layla.command(at, 'seat.leave')).status).toBe(200);
    const stranger = async () => {
      const made = world.browser('layla');
      made.cookies.set('__Host-kerralla-device', newSecret(world.world.random));
      return (await made.command(at, 'consent.withdraw')).code;
    };
    expect(await stranger()).toBe('seat.unknown');
    let told: (string | null)[] = [];
    while (!told.includes('request.too-many'))
      told = await Promise.all(Array.from({ length: 100 }, () => stranger()));
    expect((await room.browsers.layla.command(at, 'consent.withdraw')).status).toBe(200);
  });

  test('SE-12 behind a proxy one client’s wrong codes are told to that client alone', async () => {
    await world.stop();
    world = await meetingWorld({ trustedProxies: ['127.0.0.1', '::1'] });
    const guess = (address: string) =>
      world
        .browser('layla')
        .post('/api/arrivals', { link: 'x'.repeat(43) }, { 'x-forwarded-for': `192.0.2.1, ${address}` });
    for (let n = 0; n < 31; n++) await guess('203.0.113.9');
    expect(await guess('203.0.113.9')).toMatchObject({ code: 'request.too-many' });
    expect(await guess('203.0.113.10')).toMatchObject({ code: 'link.unknown' });
  });
});

describe('officials', () => {
  test('SE-1 of the two units, and the named contact, take a seat; nobody else knows of the meeting', async () => {
    const path = `/api/meetings/${room.meetingId}/seat`;
    for (const who of ['mikko', 'elina', 'satu', 'jarmo'] as const)
      expect((await world.official(who).post(path, {})).status).toBe(200);
    for (const who of ['timo', 'anne', 'minna'] as const)
      expect(await world.official(who).post(path, {})).toMatchObject({
        status: 404,
        code: 'meeting.not-yours',
      });
    expect((await world.browser('mikko').post(path, {})).status).toBe(401);
  });

  test('PA-5 a case is its own unit’s: not another unit’s, not the other authority’s, not another county’s', async () => {
    const path = `/api/cases/${await world.caseOf('Layla Haddad')}`;
    expect((await world.official('elina').get(path)).status).toBe(200);
    for (const who of ['timo', 'satu', 'anne'] as const) {
      const answer = await world.official(who).get(path);
      expect(answer).toMatchObject({ status: 404, code: 'case.not-yours' });
      expect(answer.text).not.toContain('Layla');
      expect(await world.official(who).post(`${path}/meetings`, {})).toMatchObject({ status: 400 });
    }
  });

  test('the case’s own page says of a meeting what it is about and what the client has said', async () => {
    const path = `/api/cases/${await world.caseOf('Layla Haddad')}`;
    const { meetings } = JSON.parse((await world.official('elina').get(path)).text) as CasePage;
    expect(meetings).toMatchObject([
      {
        id: room.meetingId,
        topic: { fi: 'Vasta muuttanut, tulkki mukana' },
        presence: 'unasked',
        summary: null,
      },
    ]);
  });

  test('CO-1 the invited authority’s list says topic, language, length, unit and time, and no name', async () => {
    const answer = await room.browsers.satu.get('/api/meetings');
    expect(answer.text).not.toMatch(/Layla|Haddad|1990-09-01|cas_/);
    const { meetings } = JSON.parse(answer.text) as { meetings: Record<string, unknown>[] };
    expect(meetings).toHaveLength(1);
    expect(meetings[0]).toMatchObject({ caseId: null });
    expect(Object.keys(meetings[0] ?? {}).toSorted()).toEqual([
      'caseId',
      'id',
      'interpreted',
      'language',
      'minutes',
      'phase',
      'startsAt',
      'topic',
      'unit',
      'waiting',
      'withoutYou',
    ]);
    expect(JSON.parse((await world.official('minna').get('/api/meetings')).text)).toMatchObject({
      meetings: [],
    });
  });

  test('SE-1 a seat is spoken for by its own browser alone', async () => {
    await room.greeting();
    const { meetingId, seatId } = room.at('layla');
    const path = `/api/meetings/${meetingId}/seats/${seatId}`;
    for (const browser of [room.browsers.mikko, room.browsers.satu, room.browsers.ahmed]) {
      expect(await browser.post(`${path}/ticket`, { tabId: 'tab-number-one' })).toMatchObject({
        code: 'seat.unknown',
      });
      expect(await browser.post(`${path}/commands`, { name: 'seat.leave', body: {} })).toMatchObject({
        code: 'seat.unknown',
      });
    }
    expect((await world.browser('layla').post(`${path}/ticket`, { tabId: 'tab-number-one' })).status).toBe(
      401,
    );
  });

  test('no command and no ticket from another site, or by a plain form', async () => {
    await room.greeting();
    const { meetingId, seatId } = room.at('layla');
    const path = `/api/meetings/${meetingId}/seats/${seatId}/commands`;
    const leave = { name: 'seat.leave', body: {} };
    const { layla } = room.browsers;
    expect(await layla.post(path, leave, { origin: 'http://evil.example' })).toMatchObject({
      code: 'request.cross-site',
    });
    expect(await layla.post(path, leave, { 'sec-fetch-site': 'cross-site' })).toMatchObject({
      code: 'request.cross-site',
    });
    expect(await layla.post(path, leave, { 'content-type': 'text/plain' })).toMatchObject({
      code: 'request.not-json',
    });
    expect(room.view('layla').kind).toBe('client');
  });
});
