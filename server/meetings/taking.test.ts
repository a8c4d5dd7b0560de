import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLedger } from '../../db/ledger.ts';
import { openDatabase } from '../../db/open.ts';
import { testKeys } from '../../db/testing.ts';
import type { AdmissionId } from '../domain/ids.ts';
import { type Ledger, LedgerUnavailable } from '../domain/ledger.ts';
import type { Command, CommandName } from '../domain/meetings/commands.ts';
import type { MeetingEvent } from '../domain/meetings/events.ts';
import { admitToMedia } from '../domain/meetings/decide/open-seat.ts';
import { type MeetingPlay, type Who } from '../domain/testing/meeting.ts';
import { joint } from '../domain/testing/walk.ts';
import { silentLog } from '../http/log-events.ts';
import { testWorld } from '../http/testing-world.ts';
import { createMeetingActs, openMeetings } from './area.ts';
import type { CutNote, CutsFile } from './cut-notes.ts';
import { Hub } from './hub.ts';
import { Lines } from './lines.ts';
import type { DownFrame, Wire } from './frames.ts';
import { mainSpace, roomOf } from './spaces.ts';

/** The real ledger on a machine that falls ill when a test wants it: nothing can be written, and the asker is told. */
function illLedger(real: Ledger) {
  let ill = false;
  let well = Promise.withResolvers<undefined>();
  const ledger: Ledger = {
    ...real,
    async append(appends, at, options) {
      if (!ill) return real.append(appends, at, options);
      options?.onWaiting?.();
      throw new LedgerUnavailable('the disk takes nothing now');
    },
  };
  return {
    ledger,
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
