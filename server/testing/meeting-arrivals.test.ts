import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAttemptStore } from '../../db/attempts.ts';
import { people } from '../../seeds/officials.ts';
import type { CasePage } from '../domain/view/pages.ts';
import { newSecret } from '../http/secrets.ts';
import { CodeTries } from '../meetings/code-tries.ts';
import type { MeetingBrowser } from './meeting-browser.ts';
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
  test('SE-3 arriving says where the link leads, and writes nothing', async () => {
    const layla = world.browser('layla');
    const { link } = room.invitation('layla');
    const before = { meeting: await world.meeting(room.meetingId), stored: world.stored() };
    const answer = await layla.post('/api/arrivals', { link });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({
      meetingId: room.meetingId,
      seatId: null,
      role: 'client',
      language: 'ar',
      recognised: false,
      over: false,
      permission: false,
    });
    for (let n = 0; n < 30; n++) await world.browser('layla').post('/api/arrivals', { link });
    expect(await world.meeting(room.meetingId)).toEqual(before.meeting);
    expect(world.stored().equals(before.stored)).toBe(true);
  });

  test('SE-3 asking opens a seat that nobody has recognised, once, and tells nothing of the matter', async () => {
    const layla = world.browser('layla');
    const { link } = room.invitation('layla');
    const answer = await layla.post('/api/arrivals/ask', { link });
    expect(answer.text).not.toMatch(/Layla|Mikko|Satu|maahanmuuttaja|Haukipu/);
    const at = await room.asks('layla', layla);
    expect(JSON.parse(answer.text)).toMatchObject({ seatId: at.seatId, recognised: false });
    expect((await world.meeting(room.meetingId)).seats).toHaveLength(1);
    expect(JSON.parse((await layla.post('/api/arrivals', { link })).text)).toMatchObject({
      seatId: at.seatId,
    });
    const tab = await room.sit('layla', at.seatId, layla);
    expect(tab.view).toEqual({
      kind: 'unrecognised',
      seatId: room.at('layla').seatId,
      role: 'client',
      helpPhone: '020 000 0000',
      asked: false,
      may: ['seat.wait', 'seat.leave'],
    });
  });

  test('SE-3 who has asked and then shows the code keeps the seat', async () => {
    const layla = world.browser('layla');
    const at = await room.asks('layla', layla);
    const tab = await layla.open(at);
    await tab.must('seat.wait');
    expect(await layla.must('/api/arrivals/code', room.invitation('layla'))).toMatchObject({
      seatId: at.seatId,
      recognised: true,
    });
    expect((await layla.open(at)).view).toMatchObject({ kind: 'waiting', at: 'door' });
    expect((await world.meeting(room.meetingId)).seats).toHaveLength(1);
  });

  test('SE-3 who was recognised, left and comes back gets a seat without the code', async () => {
    await room.greeting();
    const { layla } = room.browsers;
    await room.tab('layla').must('seat.leave');
    const { link } = room.invitation('layla');
    expect(JSON.parse((await layla.post('/api/arrivals', { link })).text)).toMatchObject({
      seatId: null,
      recognised: true,
    });
    const again = await room.asks('layla', layla);
    expect((await layla.open(again)).view).toMatchObject({ kind: 'waiting', at: 'testing' });
    expect(JSON.parse((await layla.post('/api/arrivals', { link })).text)).toMatchObject({
      seatId: again.seatId,
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
    const seat = await room.asks('layla', stranger);
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
  const tries = async (browser: MeetingBrowser, times: number) => {
    const { link, code } = room.invitation('layla');
    const said = [];
    for (let n = 0; n < times; n++)
      said.push((await browser.post('/api/arrivals/code', { link, code: wrong(code) })).code);
    return said;
  };

  test('SE-13 five wrong ones by one device, then that device waits 1, 2, 4, 8 and 15 minutes', async () => {
    const browser = world.browser('layla');
    const { link, code } = room.invitation('layla');
    expect(await tries(browser, 4)).toEqual(Array.from({ length: 4 }, () => 'code.wrong'));
    for (const minutes of [1, 2, 4, 8, 15, 15]) {
      const fifth = await browser.post('/api/arrivals/code', { link, code: wrong(code) });
      expect(fifth).toMatchObject({ code: 'code.wrong', retryAfter: String(minutes * 60) });
      // While it waits nothing is compared and nothing is counted, however often it is sent.
      for (let n = 0; n < 3; n++)
        expect(await browser.post('/api/arrivals/code', { link, code })).toMatchObject({
          status: 429,
          code: 'code.wait',
        });
      world.world.advance(minutes);
    }
    expect((await browser.post('/api/arrivals/code', { link, code })).status).toBe(200);
  });

  test('SE-13 another device’s wrong ones refuse no right code', async () => {
    for (let n = 0; n < 3; n++) await tries(world.browser('layla'), 5);
    await tries(world.browser('layla'), 4);
    expect((await world.browser('layla').post('/api/arrivals/code', room.invitation('layla'))).status).toBe(
      200,
    );
  });

  test('SE-13 twenty by one link end the code, not the link: who comes is recognised by sight', async () => {
    await room.official('mikko');
    const said = [];
    for (let n = 0; n < 20; n++) said.push(...(await tries(world.browser('layla'), 1)));
    expect(said).toEqual([...Array.from({ length: 19 }, () => 'code.wrong'), 'code.ended']);
    const layla = world.browser('layla');
    const { link, code } = room.invitation('layla');
    expect(await layla.post('/api/arrivals/code', { link, code })).toMatchObject({
      status: 410,
      code: 'code.ended',
    });
    expect((await layla.post('/api/arrivals', { link })).status).toBe(200);
    const at = await room.asks('layla', layla);
    await room.sit('layla', at.seatId, layla);
    await room.act('layla', 'seat.wait');
    await room.letIn('layla', 'known');
    expect(room.view('layla').kind).toBe('client');
    // The other link has a code of its own, and a new link has a new one.
    expect((await world.browser('ahmed').post('/api/arrivals/code', room.invitation('ahmed'))).status).toBe(
      200,
    );
    await room.act('mikko', 'invitation.renew', { role: 'client' });
    expect((await world.browser('layla').post('/api/arrivals/code', room.invitation('layla'))).status).toBe(
      200,
    );
  });

  test('SE-13 tries that come at once are counted one by one, each once', async () => {
    const { link, code } = room.invitation('layla');
    const said = await Promise.all(
      Array.from({ length: 25 }, () =>
        world.browser('layla').post('/api/arrivals/code', { link, code: wrong(code) }),
      ),
    );
    const count = (wanted: string) => said.filter((one) => one.code === wanted).length;
    expect([count('code.wrong'), count('code.ended')]).toEqual([19, 6]);
  });

  test('SE-13 a restart forgives no wrong one', async () => {
    const { meeting, invitation } = await worldOf();
    const anew = new CodeTries(createAttemptStore(world.database), world.world);
    await tries(world.browser('layla'), 4);
    for (let n = 0; n < 15; n++) await anew.wrong(meeting, invitation, `device ${n}`, () => false);
    expect(await tries(world.browser('layla'), 1)).toEqual(['code.ended']);
  });

  const worldOf = async () => {
    const meeting = await world.meeting(room.meetingId);
    const invitation = meeting.invitations.find(({ role }) => role === 'client');
    if (!invitation) throw new Error('nobody is invited');
    return { meeting, invitation };
  };

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

describe('a new link and code', () => {
  const renewed = (who: keyof typeof people | null, role = 'client', host?: 'mikko' | 'satu') =>
    world.caseOf('Layla Haddad').then((caseId) => {
      const path = `/api/cases/${caseId}/meetings/${room.meetingId}/invitations`;
      const browser = who === null ? world.browser('mikko') : world.official(who, host);
      return browser.post(path, { role });
    });

  test('SE-14 from the room: the old link opens no more, who is inside by it stays, and the new one is sent', async () => {
    await room.greeting();
    const old = room.invitation('layla');
    const sent = world.messages.length;
    await room.act('mikko', 'invitation.renew', { role: 'client' });
    expect(world.messages).toHaveLength(sent + 1);
    expect(room.view('layla').kind).toBe('client');
    expect((await room.browsers.layla.post('/api/arrivals', { link: old.link })).status).toBe(200);
    const phone = world.browser('layla');
    for (const path of ['/api/arrivals', '/api/arrivals/ask'])
      expect(await phone.post(path, { link: old.link })).toMatchObject({ code: 'link.over' });
    expect(await phone.post('/api/arrivals/code', old)).toMatchObject({ code: 'link.over' });
    expect((await phone.post('/api/arrivals/code', room.invitation('layla'))).status).toBe(200);
    expect((await world.meeting(room.meetingId)).seats.filter(({ role }) => role === 'client')).toHaveLength(
      2,
    );
  });

  test('SE-14 a newer code at an old link is no wrong one: the link is over, and no try is lost', async () => {
    const mikko = await room.official('mikko');
    const layla = world.browser('layla');
    const { link } = room.invitation('layla');
    const { seatId } = await room.asks('layla', layla);
    await mikko.must('invitation.renew', { role: 'client' });
    const fresh = room.invitation('layla');
    for (let n = 0; n < 6; n++)
      expect(await layla.post('/api/arrivals/code', { link, code: fresh.code })).toMatchObject({
        code: 'link.over',
      });
    expect(world.attemptKeys().filter((key) => key.startsWith('code:'))).toEqual([]);
    expect(await layla.must('/api/arrivals', { link })).toMatchObject({ seatId });
    expect(await layla.must('/api/arrivals/code', fresh)).toMatchObject({ recognised: true });
  });

  test('SE-14 in the room it is the chair’s, and nothing is sent for anybody else', async () => {
    await room.greeting();
    const sent = world.messages.length;
    for (const who of ['satu', 'layla', 'ahmed'] as const)
      expect(await room.tab(who).said('invitation.renew', { role: 'client' })).not.toBe('allowed');
    expect(world.messages).toHaveLength(sent);
  });

  test('SE-14 from the case page, with nobody at the door and nobody in the room', async () => {
    const old = room.invitation('ahmed');
    expect(await renewed('elina', 'interpreter')).toMatchObject({ status: 200 });
    expect(room.invitation('ahmed').link).not.toBe(old.link);
    expect(await world.browser('ahmed').post('/api/arrivals/code', old)).toMatchObject({ code: 'link.over' });
    expect((await world.browser('ahmed').post('/api/arrivals/code', room.invitation('ahmed'))).status).toBe(
      200,
    );
    const events = await world.ledger.read(`meeting/${room.meetingId}`);
    expect(events.slice(-3, -1).map(({ type, actor }) => [type, actor])).toEqual([
      ['invitation.ended/1', people.elina.id],
      ['invitation.made/1', people.elina.id],
    ]);
  });

  test('SE-14 PA-5 by nobody but the officials of the case that the meeting was opened from', async () => {
    await room.disclosure();
    const sent = world.messages.length;
    expect(await renewed(null)).toMatchObject({ status: 401 });
    for (const who of ['timo', 'satu', 'anne'] as const)
      expect(await renewed(who)).toMatchObject({ status: 404, code: 'case.not-yours' });
    const kelas = (await world.meeting(room.meetingId)).invitedCaseId ?? '';
    const path = `/api/cases/${kelas}/meetings/${room.meetingId}/invitations`;
    expect(await room.browsers.satu.post(path, { role: 'client' })).toMatchObject({
      status: 404,
      code: 'meeting.not-yours',
    });
    const page = JSON.parse((await room.browsers.satu.get(`/api/cases/${kelas}`)).text) as CasePage;
    expect(page.meetings).toMatchObject([{ links: [] }]);
    expect(world.messages).toHaveLength(sent);
    await room.act('mikko', 'seat.remove', { seatId: room.at('ahmed').seatId });
    expect(await renewed('mikko', 'interpreter')).toMatchObject({ status: 409, code: 'link.not-renewable' });
    await room.act('mikko', 'meeting.close');
    expect(await renewed('mikko')).toMatchObject({ code: 'meeting.over' });
    expect(world.messages).toHaveLength(sent);
  });

  test('SE-14 nothing is sent that is not in the ledger', async () => {
    const sent = world.messages.length;
    world.database.sqlite.exec(
      `CREATE TRIGGER full BEFORE INSERT ON events BEGIN SELECT RAISE(FAIL, 'no more'); END`,
    );
    expect((await renewed('mikko')).status).toBeGreaterThanOrEqual(500);
    expect(world.messages).toHaveLength(sent);
    world.database.sqlite.exec('DROP TRIGGER full');
    expect((await renewed('mikko')).status).toBe(200);
    expect(world.messages).toHaveLength(sent + 1);
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
    expect(Object.keys(meetings[0] ?? {}).toSorted()).toEqual([
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
