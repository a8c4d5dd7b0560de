import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DownFrame } from '../meetings/frames.ts';
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
  await world.stop();
});

/** Everything that this person's browser has received: bodies and frames. */
const received = (who: Who): string =>
  [...room.browsers[who].received, ...room.browsers[who].tabs.flatMap((tab) => tab.raw)].join('\n');

const clients = /Layla|Haddad|1990-09-01/;

const set = (path: string, value: unknown, baseRev = 0) =>
  ({ op: { kind: 'set', path, value, baseRev } }) as const;

async function write(who: Who, path: string, value: unknown, baseRev = 0): Promise<void> {
  await room.tab(who).ask('plan.apply', set(path, value, baseRev));
  await room.settled();
}

describe('what reaches the invited authority', () => {
  test('CO-1 before the yes no frame and no body holds the client’s name, birth date or case, whatever happens', async () => {
    await room.browsers.satu.get('/api/meetings');
    await room.asked();
    // She comes and goes, writes, is written about, pauses; the browser at the door is told nothing of her.
    await write('mikko', 'goal', 'Laylan vuokra kuntoon');
    room.tab('layla').send({ t: 'writing', path: 'goal' });
    room.tab('layla').send({ t: 'writing', path: null });
    room.tab('mikko').send({ t: 'writing', path: 'goal' });
    room.tab('mikko').send({ t: 'writing', path: null });
    await room.act('layla', 'seat.pause');
    await room.act('layla', 'seat.return');
    room.tab('ahmed').terminate();
    await room.arrives('ahmed');
    for (const name of [
      'presence.ask',
      'consent.acknowledge',
      'consent.withdraw',
      'closing.begin',
      'meeting.close',
    ])
      await room.tab('satu').ask(name);
    await room.tab('satu').ask('plan.apply', set('goal', 'x'));
    await room.browsers.satu.get(`/api/cases/${await world.caseOf('Layla Haddad')}`);
    await room.browsers.satu.get('/api/meetings');
    await room.settled();
    expect(room.view('satu')).toMatchObject({ kind: 'waiting', answer: 'asked' });
    expect(received('satu')).not.toMatch(clients);
    expect(received('satu')).not.toMatch(/vuokra|cas_/);

    await room.read();
    await room.act('layla', 'presence.answer', { answer: 'yes' });
    expect(received('satu')).not.toMatch(clients);
    await room.letIn('satu', 'login');
    expect(received('satu')).toMatch(/Layla Haddad/);
  });

  test('CO-3 after a no nothing of her ever comes, and the seat outside ends', async () => {
    await room.asked();
    await room.act('layla', 'presence.answer', { answer: 'no' });
    expect(await room.tab('satu').closed).toBe(4410);
    expect(room.view('satu')).toMatchObject({ kind: 'ended', how: 'refused' });
    expect(await room.browsers.satu.post(`/api/meetings/${room.meetingId}/seat`, {})).toMatchObject({
      code: 'presence.not-given',
    });
    expect(received('satu')).not.toMatch(clients);
  });

  test('PL-9 what stands in a closed life domain never comes, in no frame, and neither does who writes there', async () => {
    await room.joint(['toimeentulo']);
    const secret = 'Sairaanhoitajan lausunto puuttuu';
    await write('mikko', 'survey/terveys/countyView', secret);
    await write('layla', 'survey/terveys/ownWords', { lang: 'ar', text: secret });
    await room.tab('mikko').ask('plan.apply', {
      op: { kind: 'insert', rows: 'actions', after: null, values: { domain: 'terveys', title: secret } },
    });
    room.tab('layla').send({ t: 'writing', path: 'survey/terveys/ownWords' });
    await room.settled();
    expect(received('mikko')).toContain(secret);
    expect(received('mikko')).toContain('"t":"writing"');
    expect(received('satu')).not.toContain(secret);
    expect(received('satu')).not.toContain('"t":"writing"');
    expect(received('ahmed')).not.toContain(secret);
    expect(received('ahmed')).not.toContain('"t":"writing"');
  });

  test('PL-11 what the county writes of safety, and that it writes, makes no frame at all for anybody else', async () => {
    await room.joint();
    await room.settled();
    const others = ['layla', 'satu', 'ahmed'] as const;
    const before = others.map((who) => room.tab(who).frames.length);
    const secret = 'Turvakoti on varattu';
    room.tab('mikko').send({ t: 'writing', path: 'survey/turva/countyView' });
    await write('mikko', 'survey/turva/countyView', secret);
    await write('mikko', 'survey/turva/state', 'kasitelty');
    for (const rows of ['actions', 'benefits'] as const)
      await room.tab('mikko').ask('plan.apply', {
        op: { kind: 'insert', rows, after: null, values: { domain: 'turva', title: secret } },
      });
    room.tab('mikko').send({ t: 'writing', path: null });
    await room.settled();
    expect(received('mikko')).toContain(secret);
    for (const [index, who] of others.entries()) {
      const since = room.tab(who).frames.slice(before[index]);
      expect(since.filter(({ t }) => t !== 'pong')).toEqual([]);
      expect(received(who)).not.toMatch(/Turvakoti|turva\//);
    }
  });

  test('CO-8 a closed topic leaves in a whole view, not in differences', async () => {
    await room.joint();
    await write('mikko', 'survey/asuminen/countyView', 'Vuokra on myöhässä');
    expect(received('satu')).toContain('Vuokra on myöhässä');
    const before = room.tab('satu').frames.length;
    await room.act('layla', 'scope.answer', { domain: 'asuminen', answer: 'no' });
    const since = room.tab('satu').frames.slice(before);
    expect(since.map((frame) => frame.t)).toEqual(['view']);
    expect(JSON.stringify(room.view('satu'))).not.toContain('Vuokra on myöhässä');
  });
});

describe('who writes where', () => {
  const writing = (who: Who) =>
    room
      .tab(who)
      .frames.filter((frame): frame is Extract<DownFrame, { t: 'writing' }> => frame.t === 'writing')
      .map(({ role, path }) => [role, path]);

  test('is told to those who see the field, and its end to those who were told', async () => {
    await room.joint(['toimeentulo']);
    const layla = room.tab('layla');
    for (const path of ['goal', 'survey/terveys/ownWords', 'goal', null]) layla.send({ t: 'writing', path });
    await layla.settled();
    await room.settled();
    expect(writing('mikko')).toEqual([
      ['client', 'goal'],
      ['client', 'survey/terveys/ownWords'],
      ['client', 'goal'],
      ['client', null],
    ]);
    // In the field that Satu may not see she is nowhere.
    expect(writing('satu')).toEqual([
      ['client', 'goal'],
      ['client', null],
      ['client', 'goal'],
      ['client', null],
    ]);
    expect(writing('ahmed')).toEqual([]);
  });

  test('SU-3 nobody outside, and nobody in a field that they do not see, holds up the freeze', async () => {
    await room.joint(['toimeentulo']);
    const stranger = world.browser('layla');
    const { seatId } = await room.asks('layla', stranger);
    const tab = await stranger.open({ meetingId: room.meetingId, seatId });
    tab.send({ t: 'writing', path: 'goal' });
    room.tab('ahmed').send({ t: 'writing', path: 'goal' });
    room.tab('satu').send({ t: 'writing', path: 'survey/terveys/ownWords' });
    room.tab('satu').send({ t: 'writing', path: 'made/up' });
    for (const path of ['constructor', '__proto__', 'toString', 'actions/constructor', 'rows/actions'])
      room.tab('mikko').send({ t: 'writing', path });
    await tab.settled();
    await room.settled();
    expect(world.state.live.of(room.meetingId).writing).toEqual([]);
    expect(writing('mikko')).toEqual([]);
    expect(writing('layla')).toEqual([]);
  });
});

describe('views over the wire', () => {
  const all: readonly Who[] = ['mikko', 'satu', 'layla', 'ahmed'];

  /** Each browser has made, from snapshots and differences, what the server would show now. */
  async function agrees(): Promise<void> {
    await room.settled();
    for (const who of all) {
      const tab = room.tabs.get(who);
      if (!tab?.view || tab.socket.readyState !== 1) continue;
      expect(tab.gap).toBe(false);
      expect(tab.view).toEqual(world.serverView(room.meetingId, room.at(who).seatId));
    }
  }

  test('a browser’s view is the server’s at every step of a meeting', async () => {
    await room.greeting();
    await agrees();
    await room.act('mikko', 'presence.ask');
    await agrees();
    await room.read();
    await room.act('layla', 'presence.answer', { answer: 'yes' });
    await agrees();
    await room.letIn('satu', 'login');
    for (const domain of ['toimeentulo', 'asuminen', 'kieli', 'terveys'] as const) {
      if (domain !== 'terveys') await room.read();
      await room.act('layla', 'scope.answer', { domain, answer: domain === 'terveys' ? 'no' : 'yes' });
      await agrees();
    }
    await room.act('satu', 'consent.acknowledge');
    await agrees();
    await room.act('mikko', 'consent.acknowledge');
    await agrees();
    await write('mikko', 'goal', 'Tavoite');
    await agrees();
    await write('layla', 'goal', 'Toinen tavoite', 1);
    for (const [who, domain] of [
      ['mikko', 'terveys'],
      ['satu', 'toimeentulo'],
      ['mikko', 'asuminen'],
    ] as const) {
      await room.tab(who).ask('plan.apply', {
        op: {
          kind: 'insert',
          rows: 'actions',
          after: null,
          values: { domain, title: `Toimenpide ${domain}` },
        },
      });
      await agrees();
    }
    await room.act('layla', 'seat.pause');
    await agrees();
    await room.act('layla', 'seat.return');
    await agrees();
    room.tab('ahmed').terminate();
    await room.tab('layla').until((view) => JSON.stringify(view).includes('connection-lost'));
    await agrees();
    await room.arrives('ahmed');
    await agrees();
    await room.act('mikko', 'closing.begin');
    await room.act('mikko', 'closing.read', { part: 'goal' });
    await agrees();
    await room.act('layla', 'consent.withdraw');
    await agrees();
    expect(room.view('satu')).toMatchObject({ kind: 'ended' });
    await room.act('layla', 'company.continue-alone');
    await agrees();
    await room.act('mikko', 'meeting.close');
    await agrees();
    expect(room.view('layla').kind).toBe('closed');
  });

  test('what changes without rights changing comes as a difference that holds the change alone', async () => {
    await room.joint();
    await write('mikko', 'goal', 'Tavoite');
    const before = room.tab('satu').frames.length;
    await write('mikko', 'goal', 'Toinen tavoite', 1);
    const [frame] = room.tab('satu').frames.slice(before);
    expect(frame?.t).toBe('diff');
    expect(JSON.stringify(frame).length).toBeLessThan(900);
  });

  test('PL-21 a change in a hidden part sends the other authority nothing at all', async () => {
    await room.joint(['toimeentulo']);
    const before = room.tab('satu').frames.length;
    await room.tab('mikko').ask('plan.apply', set('survey/terveys/countyView', 'Salaista'));
    await room.tab('satu').settled();
    expect(
      room
        .tab('satu')
        .frames.slice(before)
        .map((frame) => frame.t),
    ).toEqual(['pong']);
  });

  test('a reload begins with the whole view, counted from one', async () => {
    await room.joint();
    const again = await room.browsers.layla.open(room.at('layla'));
    await again.until(() => true);
    expect(again.frames.slice(0, 2)).toMatchObject([{ t: 'hello' }, { t: 'view', n: 1 }]);
    expect(again.view).toEqual(world.serverView(room.meetingId, room.at('layla').seatId));
  });
});

describe('the picture at the door', () => {
  test('goes to the chair alone, from somebody at the door alone', async () => {
    await room.official('mikko');
    await room.official('satu');
    const { seatId } = await room.asks('layla', room.browsers.layla);
    const tab = await room.sit('layla', seatId);
    const jpeg = Buffer.from('a small picture').toString('base64');
    tab.send({ t: 'picture', jpeg });
    await tab.settled();
    await room.settled();
    expect(room.tab('mikko').frames).toContainEqual({ t: 'picture', seatId, jpeg });
    expect(received('satu')).not.toContain(jpeg);
    await room.act('layla', 'seat.wait');
    await room.letIn('layla', 'known');
    const before = room.tab('mikko').frames.length;
    tab.send({ t: 'picture', jpeg });
    await room.settled();
    expect(
      room
        .tab('mikko')
        .frames.slice(before)
        .map((frame) => frame.t),
    ).toEqual([]);
  });
});

test('logs hold no name, code, link, ticket, cookie or text of a whole meeting', async () => {
  await room.joint();
  await write('mikko', 'goal', 'Vuokravelka hoidetaan');
  const ticket = await room.browsers.layla.ticket(room.at('layla'));
  await room.browsers.layla.command(room.at('layla'), 'consent.withdraw');
  await room.browsers.layla.post('/api/arrivals/code', {
    link: room.invitation('layla').link,
    code: '000000',
  });
  const log = JSON.stringify(world.logged);
  const { layla, mikko } = room.browsers;
  const secrets = [
    'Layla',
    'Haddad',
    'Mikko',
    'Ahmed',
    '1990-09-01',
    '010990Y9581',
    'Vuokravelka',
    ticket,
    ...(['layla', 'ahmed'] as const).flatMap((who) => Object.values(room.invitation(who))),
    ...layla.cookies.values(),
    ...mikko.cookies.values(),
  ];
  expect(world.logged.length).toBeGreaterThan(10);
  for (const secret of secrets) expect(log).not.toContain(secret);
});
