import { SignalResponse } from '@livekit/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Person, type Stage } from './gate.stage.ts';

// One story in one room: each test goes on where the one before has stopped.

let stage: Stage;
let mikko: Person;
let layla: Person;
let ahmed: Person;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const patience = { timeout: 30_000, interval: 200 };
const everybody = () => [mikko, layla, ahmed];

async function enter(name: string, admission: `adm_${string}`): Promise<Person> {
  const person = await stage.person(name);
  stage.admissions.admit(admission, { room: 'main', identity: `id-${name}` });
  await person.enter(stage.gate.issueTicket(admission, person.owner));
  expect(await person.now()).toMatchObject({ connection: 'connected' });
  return person;
}

/** Pictures and sound go on arriving at `person` from now on. */
async function seesAndHears(person: Person): Promise<void> {
  const before = await person.received();
  await expect
    .poll(async () => (await person.received()).frames - before.frames, patience)
    .toBeGreaterThan(10);
  await expect
    .poll(async () => (await person.received()).energy - before.energy, patience)
    .toBeGreaterThan(0);
}

const peopleSeenBy = async (person: Person) =>
  (await person.now()).people.map(({ identity }) => identity).toSorted();

test('three people see and hear one another through the gate', async () => {
  mikko = await enter('mikko', 'adm_1');
  layla = await enter('layla', 'adm_2');
  ahmed = await enter('ahmed', 'adm_3');
  for (const person of everybody()) await seesAndHears(person);
  expect(await peopleSeenBy(mikko)).toEqual(['id-ahmed', 'id-layla']);
  const { firstRemoteFrameAt, enteredAt } = await ahmed.now();
  expect(firstRemoteFrameAt).toBeGreaterThan(enteredAt ?? Infinity);
});

test('a line that breaks is taken up again', async () => {
  stage.cut();
  for (const person of everybody()) {
    await expect.poll(async () => (await person.now()).connection, patience).toBe('connected');
    await seesAndHears(person);
  }
});

test('a person on hold neither sees nor is seen, and is back with one word', async () => {
  const ahmedMay = async (may: boolean) => {
    stage.admissions.admit('adm_3', { room: 'main', identity: 'id-ahmed', publish: may, subscribe: may });
    await stage.gate.look(['adm_3']);
  };
  await ahmedMay(false);
  await expect.poll(async () => (await ahmed.now()).maySend, patience).toBe(false);
  const ahmedSeenBy = async (person: Person) =>
    (await person.now()).people.find(({ identity }) => identity === 'id-ahmed');
  await expect.poll(() => ahmedSeenBy(layla), patience).toMatchObject({ picture: false, muted: true });
  await ahmedMay(true);
  await expect.poll(() => ahmedSeenBy(layla), patience).toMatchObject({ picture: true, muted: false });
  for (const person of [ahmed, layla]) await seesAndHears(person);
});

test('PG-2: whose page pauses sending is neither seen nor heard from then on, whatever the line does, and is back by itself', async () => {
  await ahmed.page.evaluate(() => {
    window.session.pauseSending(true);
  });
  const ahmedSeenBy = async (person: Person) =>
    (await person.now()).people.find(({ identity }) => identity === 'id-ahmed');
  await expect.poll(() => ahmedSeenBy(layla), patience).toMatchObject({ picture: false, muted: true });
  const sent = async () => (await ahmed.received()).sent;
  const before = await sent();
  stage.cut();
  for (const person of everybody()) {
    await expect.poll(async () => (await person.now()).connection, patience).toBe('connected');
  }
  await seesAndHears(ahmed);
  expect(await sent()).toBe(before);
  await ahmed.page.evaluate(() => {
    window.session.pauseSending(false);
  });
  await expect.poll(() => ahmedSeenBy(layla), patience).toMatchObject({ picture: true, muted: false });
  for (const person of [ahmed, layla]) await seesAndHears(person);
});

test('the media server is killed: everybody comes back', async () => {
  const pid = stage.media.pid() ?? expect.fail('no process');
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => stage.media.pid() ?? pid, patience).not.toBe(pid);
  for (const person of everybody()) await expect.poll(() => peopleSeenBy(person), patience).toHaveLength(2);
  for (const person of everybody()) await seesAndHears(person);
});

test('the media server hangs: it is started anew, and everybody comes back', async () => {
  const pid = stage.media.pid() ?? expect.fail('no process');
  process.kill(pid, 'SIGSTOP');
  await expect.poll(() => stage.media.pid() ?? pid, patience).not.toBe(pid);
  for (const person of everybody()) await expect.poll(() => peopleSeenBy(person), patience).toHaveLength(2);
  for (const person of everybody()) await seesAndHears(person);
});

test('a revoked person is out and stays out; the others go on', async () => {
  const tickets = layla.wire.tickets();
  stage.admissions.end('adm_2');
  await stage.gate.revoke(['adm_2']);
  await expect
    .poll(() => layla.now(), patience)
    .toMatchObject({ connection: 'removed', reason: 'seat.removed' });
  for (const person of [mikko, ahmed])
    await expect.poll(() => peopleSeenBy(person), patience).not.toContain('id-layla');
  expect((await stage.rooms.listParticipants('main')).map(({ identity }) => identity)).not.toContain(
    'id-layla',
  );
  for (const person of [mikko, ahmed]) await seesAndHears(person);

  // Every ticket that it was ever told, a fresh one given by mistake, and none at all.
  const mistake = stage.gate.issueTicket('adm_2', layla.owner);
  await layla.page.evaluate((ticket) => window.session.enter(ticket), mistake);
  expect(await layla.now()).toMatchObject({ connection: 'removed', reason: 'seat.removed' });
  await layla.page.evaluate((ticket) => window.session.enter(ticket), tickets.at(-1) ?? '');
  expect(await layla.now()).toMatchObject({ connection: 'lost', reason: 'ticket.unknown' });
  expect(tickets.length).toBeGreaterThan(2);
  for (const ticket of [...tickets, mistake, '']) expect(await dial(layla, ticket)).toBe('refused');
});

/** A bare socket from the page, as somebody would open it by hand. */
const dial = (person: Person, ticket: string): Promise<string> =>
  person.page.evaluate(
    (token) =>
      new Promise<string>((done) => {
        const socket = new WebSocket(`/media/rtc?access_token=${token}&sdk=js&protocol=16`);
        socket.onopen = () => {
          done('open');
        };
        socket.onerror = () => {
          done('refused');
        };
      }),
    ticket,
  );

test('no page was ever given a token, a foreign host or a reason to ask one', async () => {
  for (const person of everybody()) {
    expect(person.wire.frames.length).toBeGreaterThan(10);
    const greetings = person.wire.frames.flatMap((frame) => {
      expect(frame.toString('latin1')).not.toMatch(/eyJ[\w-]{8,}\.eyJ/);
      const { message } = SignalResponse.fromBinary(frame);
      return message.case === 'join' || message.case === 'reconnect' ? [message.value.iceServers] : [];
    });
    expect(greetings.length).toBeGreaterThan(1);
    expect(greetings.flat()).toEqual([]);
    expect(await person.iceServers()).toEqual([]);
    const own = new Set([stage.origin, stage.origin.replace('http', 'ws')]);
    expect(person.wire.requests.filter((address) => !own.has(new URL(address).origin))).toEqual([]);
    expect(person.wire.problems).toEqual([]);
  }
});
