import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLedger } from '../../db/ledger.ts';
import { openDatabase } from '../../db/open.ts';
import { testKeys } from '../../db/testing.ts';
import type { AdmissionId } from '../domain/ids.ts';
import { type Ledger, LedgerUnavailable } from '../domain/ledger.ts';
import type { Command, CommandName } from '../domain/meetings/commands.ts';
import { decide } from '../domain/meetings/decide.ts';
import type { MeetingEvent } from '../domain/meetings/events.ts';
import type { Facts } from '../domain/meetings/facts.ts';
import { admitToMedia } from '../domain/meetings/decide/open-seat.ts';
import { type MeetingPlay, type Who } from '../domain/testing/meeting.ts';
import { joint } from '../domain/testing/walk.ts';
import { silentLog } from '../http/log-events.ts';
import { testWorld } from '../http/testing-world.ts';
import { createMeetingActs } from './meeting-acts.ts';
import { openMeetings } from './open-meetings.ts';
import type { CutNote, CutsFile } from './cut-notes.ts';
import { Hub } from './hub.ts';
import { Lines } from './lines.ts';
import type { DownFrame, Wire } from './frames.ts';
import { mainSpace, roomOf } from './spaces.ts';

/** The real ledger on a machine that falls ill when a test wants it: nothing can be written, and the asker is told. */
function illLedger(real: Ledger) {
  let ill = false;
  let well = Promise.withResolvers<undefined>();
  let free: Promise<undefined> | null = null;
  let letGo = () => {};
  let held = 0;
  const ledger: Ledger = {
    ...real,
    async append(appends, at, options) {
      if (free) {
        held += 1;
        await free;
      }
      if (!ill) return real.append(appends, at, options);
      options?.onWaiting?.();
      throw new LedgerUnavailable('the disk takes nothing now');
    },
  };
  return {
    ledger,
    /** Whatever is to be written waits, as while another process holds the database. */
    holdUp() {
      const until = Promise.withResolvers<undefined>();
      free = until.promise;
      letGo = () => {
        free = null;
        until.resolve(undefined);
      };
    },
    held: () => held,
    letGo: () => {
      letGo();
    },
    fallIll() {
      ill = true;
      well = Promise.withResolvers();
    },
    recover() {
      ill = false;
      well.resolve(undefined);
    },
  };
}

function memoryFile() {
  const notes = new Map<string, CutNote>();
  let takes = true;
  const file: CutsFile = {
    pending: () => [...notes.values()],
    add(note) {
      if (takes) notes.set(note.id, note);
      return Promise.resolve(takes);
    },
    remove(id) {
      notes.delete(id);
      return Promise.resolve();
    },
  };
  return { file, notes, breaks: () => void (takes = false) };
}

const database = () => openDatabase(':memory:');

/** A played meeting in a ledger, with everybody in the media, and the process that holds it. */
async function stage(play: MeetingPlay, given = database(), file = memoryFile()) {
  const world = testWorld(play.now);
  const machine = illLedger(createLedger(given, testKeys));
  const { meetingId } = play.meeting;
  const stream = `meeting/${meetingId}`;
  if ((await machine.ledger.head(stream)) === null) {
    const events = play.events.map(({ type, actor, body }) => ({ type, actor, body }));
    await machine.ledger.append([{ stream, expectedHead: 0, events }], play.now);
  }
  const state = await openMeetings({ ledger: machine.ledger, world });
  const revoked: AdmissionId[] = [];
  const gate = {
    issueTicket: () => 'ticket',
    revoke: (ids: readonly AdmissionId[]) => {
      revoked.push(...ids);
      return Promise.resolve();
    },
    look: () => Promise.resolve(),
  };
  const { notice, terms, benefit } = play.facts('mikko');
  const texts = { notice, terms, benefit, questions: () => [] };
  const done = createMeetingActs({
    ...{ state, gate, texts, helpPhone: '', log: silentLog, cutsFile: file.file },
  });
  const lines = new Lines({ ...state, taken: () => undefined });
  const hub = new Hub({ ...done.deps, lines });
  return {
    ...{ state, done, machine, revoked, file, hub, lines, meetingId },
    seat: (who: Who) => ({ meetingId, seatId: play.seat(who).seatId }),
    take: (who: Who, name: CommandName, body: object = {}) =>
      done.taking.take({ meetingId, seatId: play.seat(who).seatId }, { name, body } as Command),
    last: async () => (await machine.ledger.read(stream)).at(-1)?.type,
    types: async () => (await machine.ledger.read(stream)).map(({ type }) => type),
    admission: (who: Who) =>
      state.store.known(meetingId)?.meeting.media.find((one) => one.seatId === play.seat(who).seatId)
        ?.admissionId ?? 'adm_none',
    stop() {
      machine.recover();
      done.taking.stop();
      done.holds.stop();
    },
  };
}

/** Everybody's page load has a place in the media. */
function inMedia(play: MeetingPlay): MeetingPlay {
  for (const who of ['mikko', 'satu', 'layla', 'ahmed'] as const) {
    const expiresAt = new Date(Date.parse(play.now) + 3_600_000).toISOString();
    const place = { identity: `p_${who}`, room: roomOf(play.meeting.meetingId, mainSpace), expiresAt };
    const decided = admitToMedia(play.meeting, play.seat(who), place, play.newId);
    if (decided.ok) play.record(decided.events, play.seat(who).seatId);
  }
  return play;
}

/** The same question, put by an earlier process. */
const decideAsIfThere = (facts: Facts) => {
  const connected = new Set(facts.meeting.seats.map(({ seatId }) => seatId));
  const there = { ...facts, live: { ...facts.live, connected, mediaDown: new Map() } };
  const decided = decide(there, { name: 'scope.ask', body: { domain: 'asuminen' } });
  return decided.ok ? decided.events : [];
};

const settled = () => new Promise((done) => setImmediate(done));
const until = async (holds: () => boolean | Promise<boolean>) => {
  while (!(await holds())) await settled();
};

let play: MeetingPlay;
let at: Awaited<ReturnType<typeof stage>>;
beforeEach(async () => {
  play = inMedia(joint());
  at = await stage(play);
});
afterEach(() => {
  at.stop();
});

const checks = (who: Who) => at.state.admissions.check(at.admission(who));

describe('while nothing can be written', () => {
  beforeEach(() => {
    at.machine.fallIll();
  });

  test('AU-3 CO-7 a withdrawal cuts the invited authority at once, is noted, and is durable when the machine is well', async () => {
    const satu = at.admission('satu');
    const answer = at.take('layla', 'consent.withdraw');
    await until(() => at.revoked.length > 0);
    expect(at.revoked).toEqual([satu]);
    expect(at.state.admissions.check(satu)).toMatchObject({ ok: false });
    expect(checks('mikko')).toMatchObject({ ok: true });
    expect(checks('layla')).toMatchObject({ ok: true });
    await until(() => at.file.notes.size > 0);
    expect([...at.file.notes.values()]).toMatchObject([{ kind: 'consent.withdraw', ...at.seat('layla') }]);
    expect(await at.types()).not.toContain('consent.withdrawn/1');
    at.machine.recover();
    expect(await answer).toEqual({ ok: true });
    expect(await at.types()).toContain('consent.withdrawn/1');
    expect(at.file.notes.size).toBe(0);
    expect(at.revoked).toEqual([satu]);
  });

  test.each([
    ['SE-7 leaving', 'satu', 'seat.leave', () => ({}), ['satu']],
    ['SE-8 a break', 'layla', 'seat.pause', () => ({}), ['layla']],
    [
      'SE-6 a removal',
      'mikko',
      'seat.remove',
      (): object => ({ seatId: play.seat('ahmed').seatId }),
      ['ahmed'],
    ],
  ] as const)('AU-3 %s cuts exactly what its event would end', async (_, who, name, body, out) => {
    const expected = out.map((one) => at.admission(one));
    void at.take(who, name, body());
    await until(() => at.revoked.length > 0);
    expect(at.revoked).toEqual(expected);
    const left = (['mikko', 'satu', 'layla', 'ahmed'] as const).filter((one) => checks(one).ok);
    expect(left).toEqual(
      (['mikko', 'satu', 'layla', 'ahmed'] as const).filter((one) => !(out as readonly Who[]).includes(one)),
    );
  });

  test('AU-3 what would be refused cuts nothing', async () => {
    expect(await at.take('ahmed', 'consent.withdraw')).toMatchObject({ ok: false });
    expect(await at.take('satu', 'seat.pause')).toMatchObject({ ok: false });
    expect(at.revoked).toEqual([]);
    expect(at.file.notes.size).toBe(0);
  });

  test('AU-3 the same word by two ways is one', async () => {
    const both = [at.take('layla', 'consent.withdraw'), at.take('layla', 'consent.withdraw')];
    await until(() => at.revoked.length > 0);
    at.machine.recover();
    expect(await Promise.all(both)).toEqual([{ ok: true }, { ok: true }]);
    expect((await at.types()).filter((type) => type === 'consent.withdrawn/1')).toHaveLength(1);
  });

  test('AU-3 what gives is refused meanwhile, and a new start finds what was taken away before anybody is let in', async () => {
    void at.take('layla', 'consent.withdraw').catch(() => undefined);
    await until(() => at.file.notes.size > 0);
    const before = at;
    at = await stage(play, openCopy(), before.file);
    at.machine.fallIll();
    await at.done.taking.again();
    await until(() => at.revoked.length > 0);
    expect(checks('satu')).toMatchObject({ ok: false });
    at.machine.recover();
    await until(async () => (await at.types()).includes('consent.withdrawn/1'));
    before.stop();
  });
});

/** The database as the earlier process left it: nothing of the withdrawal is in it. */
const openCopy = database;

describe('what is shown', () => {
  function watch(who: Who) {
    const seen: DownFrame[] = [];
    const { seatId } = play.seat(who);
    const wire: Wire = {
      ...{ meetingId: at.meetingId, seatId, owner: who, tabId: who, closed: false },
      send: (frame) => void seen.push(frame),
      offer: (frame) => void seen.push(frame),
      close: () => undefined,
      answers: () => Promise.resolve(false),
    };
    at.lines.take(wire);
    seen.length = 0;
    return seen;
  }

  test('AU-3 CO-8 a topic that she closes leaves the other authority’s page at once, and nobody else’s', async () => {
    const [satu, mikko] = [watch('satu'), watch('mikko')];
    for (const seen of [satu, mikko]) seen.length = 0;
    at.machine.fallIll();
    void at.take('layla', 'scope.answer', { domain: 'asuminen', answer: 'no' });
    await until(() => satu.length > 0);
    const shown = satu.at(-1);
    if (shown?.t !== 'view' || shown.view.kind !== 'official') throw new Error('no view');
    expect(shown.view.consent.scopes.find(({ domain }) => domain === 'asuminen')?.answer).toBe('no');
    expect(mikko.some((frame) => JSON.stringify(frame).includes('"answer":"no"'))).toBe(false);
  });

  test('AU-3 CO-7 who has been cut is shown an empty page, and may say nothing more', async () => {
    const satu = watch('satu');
    at.machine.fallIll();
    void at.take('layla', 'consent.withdraw');
    await until(() => satu.length > 0);
    expect(satu.at(-1)).toMatchObject({ t: 'view', view: { kind: 'ended', how: 'withdrawn' } });
  });

  test.each<[string, Who, CommandName, () => object]>([
    ['is just leaving', 'satu', 'seat.leave', () => ({})],
    ['closes a topic on her word', 'satu', 'scope.answer', () => ({ domain: 'asuminen', answer: 'no' })],
  ])('AU-3 CO-7 who %s is cut all the same by her withdrawal', async (_, who, name, body) => {
    if (name === 'scope.answer')
      await at.done.acts.act(at.seat('mikko'), (facts) => ({ ok: true, events: decideAsIfThere(facts) }));
    const satu = watch('satu');
    for (const one of ['mikko', 'layla', 'ahmed'] as const) watch(one);
    at.machine.fallIll();
    void at.take(who, name, body());
    await until(() => at.file.notes.size > 0);
    void at.take('layla', 'consent.withdraw');
    await until(() => at.file.notes.size > 0 && at.state.cuts.waiting(at.meetingId).length > 0);
    await settled();
    expect(at.hub.viewFor(at.meetingId, play.seat('satu').seatId)).toMatchObject({
      kind: 'ended',
      how: 'withdrawn',
    });
    expect(satu.at(-1)).toMatchObject({ t: 'view', view: { kind: 'ended', how: 'withdrawn' } });
  });

  test('AU-3 CO-7 who tells her withdrawal sees nothing more, as everybody else of that authority', async () => {
    const satu = watch('satu');
    at.machine.fallIll();
    void at.take('satu', 'consent.withdraw');
    await until(() => satu.length > 0);
    expect(satu.at(-1)).toMatchObject({ t: 'view', view: { kind: 'ended', how: 'withdrawn' } });
  });

  test('AU-3 SE-7 who leaves is told when it is durable', async () => {
    const satu = watch('satu');
    at.machine.fallIll();
    void at.take('satu', 'seat.leave');
    await until(() => satu.length > 0);
    expect(JSON.stringify(satu)).not.toContain('"kind":"ended"');
  });
});

test('ME-9 after a start a leaving that is not durable frees nobody of whom her page has not been heard', async () => {
  const before = at;
  at = await stage(play, database());
  before.stop();
  for (const who of ['mikko', 'satu', 'ahmed'] as const)
    at.state.live.sign(at.meetingId, play.seat(who).seatId);
  at.machine.fallIll();
  const left = at.take('layla', 'seat.leave');
  await until(() => at.revoked.length > 0);
  expect(checks('satu')).toMatchObject({ ok: true, subscribe: false });
  at.machine.recover();
  expect(await left).toEqual({ ok: true });
  expect(checks('satu')).toMatchObject({ ok: true, subscribe: true });
});

describe('her no that was said aloud', () => {
  /** Everybody is there, and a topic is asked again. */
  const asked = async () => {
    for (const who of ['mikko', 'satu', 'layla', 'ahmed'] as const)
      at.state.live.connect(at.meetingId, play.seat(who).seatId);
    await at.done.acts.act(at.seat('mikko'), (facts) => ({ ok: true, events: decideAsIfThere(facts) }));
  };
  const spoken = () => at.take('mikko', 'scope.answer', { domain: 'asuminen', answer: 'no' });
  const answerNow = () =>
    at.state.store.known(at.meetingId)?.meeting.scopes.find(({ domain }) => domain === 'asuminen')?.answer;

  test('AU-3 ME-6 stays said though her connection is lost before it is durable', async () => {
    await asked();
    at.machine.fallIll();
    const said = spoken();
    await until(() => at.file.notes.size > 0);
    at.state.live.disconnect(at.meetingId, play.seat('layla').seatId);
    at.machine.recover();
    expect(await said).toEqual({ ok: true });
    expect(answerNow()).toBe('no');
  });

  test('AU-3 ME-6 stays said though the service ends before it is durable, and nobody is back yet', async () => {
    await asked();
    at.machine.fallIll();
    void spoken();
    await until(() => at.file.notes.size > 0);
    const before = at;
    at = await stage(play, database(), before.file);
    before.done.taking.stop();
    await at.done.acts.act(at.seat('mikko'), (facts) => ({ ok: true, events: decideAsIfThere(facts) }));
    await at.done.taking.again();
    await until(() => at.file.notes.size === 0);
    expect(answerNow()).toBe('no');
    before.stop();
  });

  test('AU-3 SE-8 stays said though she takes a break while both wait', async () => {
    await asked();
    at.machine.fallIll();
    const pause = at.take('layla', 'seat.pause');
    await until(() => at.file.notes.size > 0);
    const said = at.take('layla', 'scope.answer', { domain: 'toimeentulo', answer: 'no' });
    await until(() => at.state.cuts.waiting(at.meetingId).length === 1 && !checks('layla').ok);
    await settled();
    at.machine.recover();
    expect(await Promise.all([pause, said])).toEqual([{ ok: true }, { ok: true }]);
    const meeting = at.state.store.known(at.meetingId)?.meeting;
    expect(meeting?.scopes.find(({ domain }) => domain === 'toimeentulo')?.answer).toBe('no');
    expect(meeting?.seats.find(({ role }) => role === 'client')?.status).toBe('away');
  });

  test('AU-3 what could not be said at all while she is away is still refused', async () => {
    await asked();
    at.state.live.disconnect(at.meetingId, play.seat('layla').seatId);
    expect(await spoken()).toMatchObject({ ok: false, code: 'meeting.paused' });
    expect(at.file.notes.size).toBe(0);
  });
});

test('AU-3 what still waits to be written when she withdraws is decided again after it', async () => {
  const seen: (string | undefined)[] = [];
  at.machine.holdUp();
  const given = at.done.acts.act(at.seat('mikko'), ({ meeting }) => {
    seen.push(meeting.company);
    return { ok: true, events: [{ type: 'phase.moved/1', body: { to: 'closing' } }] };
  });
  await until(() => at.machine.held() > 0);
  const withdrawn = at.take('layla', 'consent.withdraw');
  await until(() => at.revoked.length > 0);
  at.machine.letGo();
  expect(await Promise.all([given, withdrawn])).toEqual([{ ok: true }, { ok: true }]);
  expect(seen).toEqual(['together', 'alone-pending']);
  const types = await at.types();
  expect(types.indexOf('consent.withdrawn/1')).toBeLessThan(types.lastIndexOf('phase.moved/1'));
});

test('AU-3 a cut is lifted when the ledger refuses it for good', async () => {
  at.machine.fallIll();
  const answer = at.take('layla', 'scope.answer', { domain: 'asuminen', answer: 'no' });
  await until(() => at.file.notes.size > 0);
  // Meanwhile the meeting has ended, by another process.
  const stream = `meeting/${at.meetingId}`;
  const over: MeetingEvent = { type: 'phase.moved/1', body: { to: 'closed' } };
  const head = await at.machine.ledger.head(stream);
  at.machine.recover();
  await at.machine.ledger.append(
    [{ stream, expectedHead: head?.seq ?? 0, events: [{ ...over, actor: 'elsewhere' }] }],
    play.now,
  );
  expect(await answer).toMatchObject({ ok: false, code: 'meeting.over' });
  expect(at.state.cuts.waiting(at.meetingId)).toEqual([]);
  expect(at.file.notes.size).toBe(0);
});
