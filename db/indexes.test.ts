import { beforeEach, expect, test } from 'vitest';
import { createIndexes, type Indexes } from './indexes.ts';
import { createLedger } from './ledger.ts';
import { openDatabase } from './open.ts';
import type { CaseId } from '../server/domain/ids.ts';
import {
  countyCase,
  endedCase,
  kelaCase,
  meetingHistory,
  meetingId,
  refusedCase,
} from './testing-meeting.ts';
import { at, testKeys } from './testing.ts';

let indexes: Indexes;
let play: (appends: number) => Promise<void>;
let end: (caseId: CaseId, when: string) => Promise<void>;
beforeEach(() => {
  const database = openDatabase(':memory:');
  const ledger = createLedger(database, testKeys);
  indexes = createIndexes(database);
  let played = 0;
  play = async (appends) => {
    for (const append of meetingHistory.slice(played, appends)) await ledger.append(append, at);
    played = appends;
  };
  end = async (caseId, when) => {
    expect(await ledger.append([endedCase(caseId)], when)).toMatchObject({ ok: true });
  };
});

test('a case is found by its authority and unit', async () => {
  await play(4);
  const county = { caseId: countyCase, stream: `case/${countyCase}`, openedBy: 'seed', openedAt: at };
  expect(indexes.casesOf('county', ['tuira', 'haukipudas'])).toMatchObject([county]);
  expect(indexes.casesOf('county', ['kela-pohjoinen'])).toEqual([]);
  expect(indexes.casesOf('kela', ['haukipudas'])).toEqual([]);
  expect(indexes.casesOf('kela', [])).toEqual([]);
  expect(indexes.caseById(countyCase)).toMatchObject(county);
  expect(indexes.caseById('cas_NONE')).toBeNull();
});

test('CO-10 a meeting is found by the invited unit and contact, and leads to no case of the invited authority', async () => {
  await play(5);
  const row = { meetingId, phase: 'closed', language: 'ar', minutes: 60, interpreted: true };
  expect(indexes.meetingsForInvitedUnit('kela-pohjoinen')).toMatchObject([row]);
  expect(indexes.meetingsForInvitedContact('per_satu')).toMatchObject([row]);
  expect(indexes.meetingsForInvitedUnit('haukipudas')).toEqual([]);
  expect(indexes.meetingsForInvitedContact('per_mikko')).toEqual([]);
  expect(JSON.stringify(indexes.meetingById(meetingId))).not.toContain(kelaCase);
  expect(indexes.meetingById('mtg_none')).toBeNull();
});

test('the copies of a summary are found from each case', async () => {
  await play(4);
  expect(indexes.summariesOfCase(countyCase)).toMatchObject([{ meetingId, summaryTakenAt: null }]);
  expect(indexes.summariesOfCase(kelaCase)).toMatchObject([{ meetingId, summaryTakenAt: null }]);
  expect(indexes.summariesOfCase(refusedCase)).toEqual([]);
});

test('the copies of a summary carry the time at which they were taken', async () => {
  await play(5);
  for (const id of [countyCase, kelaCase] as const) {
    expect(indexes.summariesOfCase(id)).toMatchObject([{ meetingId, summaryTakenAt: at }]);
  }
});

const satu = { authority: 'kela', unitIds: [], personId: 'per_satu' } as const;
const colleague = { authority: 'kela', unitIds: ['kela-pohjoinen'], personId: 'per_2' } as const;

test('CO-10 the copy in a case that has ended is found by its unit and by whom it names, and by nobody else', async () => {
  await play(5);
  expect(indexes.copiesFor(colleague, null, 9)).toEqual([]);
  await play(6);
  const row = { caseId: kelaCase, unitId: 'kela-pohjoinen', templateCode: 'vuokravelka_haato', takenAt: at };
  expect(indexes.copiesFor(colleague, null, 9)).toEqual([row]);
  expect(indexes.copiesFor(satu, null, 9)).toEqual([row]);
  expect(indexes.copiesFor({ ...satu, personId: 'per_2' }, null, 9)).toEqual([]);
  expect(indexes.copiesFor({ ...colleague, authority: 'county' }, null, 9)).toEqual([]);
  expect(indexes.casesOf('kela', ['kela-pohjoinen'])).toEqual([]);
});

test('CO-10 copies come newest first, in parts that neither repeat nor leave out', async () => {
  const names = ['cas_A', 'cas_B', 'cas_C', 'cas_D', 'cas_E'] as const;
  for (const [index, id] of names.entries()) await end(id, `2026-11-2${Math.floor(index / 2)}T10:00:00.000Z`);
  const all = indexes.copiesFor(colleague, null, 9).map(({ caseId }) => caseId);
  expect(all).toEqual(['cas_E', 'cas_D', 'cas_C', 'cas_B', 'cas_A']);
  for (const [index, id] of all.entries())
    expect(indexes.copiesFor(colleague, id, 2).map(({ caseId }) => caseId)).toEqual(
      all.slice(index + 1, index + 3),
    );
});

test('a link leads to its invitation, and an ended one says so', async () => {
  await play(5);
  expect(indexes.invitationByLinkHash('link-client')).toMatchObject({
    invitationId: 'inv_1',
    meetingId,
    role: 'client',
    live: true,
  });
  expect(indexes.invitationByLinkHash('link-interpreter')).toMatchObject({ live: false });
  expect(indexes.invitationByLinkHash('link')).toBeNull();
  expect(indexes.invitationsOf(meetingId)).toHaveLength(2);
});

test('a seat is found by device or person while it lives', async () => {
  await play(5);
  expect(indexes.seatsByDevice('phone')).toMatchObject([{ seatId: 'sea_client', meetingId, role: 'client' }]);
  expect(indexes.seatsByDevice('pad')).toEqual([]);
  // The one has ended.
  expect(['phone', 'pad', 'tablet'].map((hash) => indexes.knowsDevice(hash))).toEqual([true, true, false]);
  expect(indexes.seatOf(meetingId, 'per_mikko')).toMatchObject({ seatId: 'sea_mikko' });
  expect(indexes.seatOf(meetingId, 'per_nobody')).toBeNull();
  expect(indexes.seatOf('mtg_2', 'per_mikko')).toBeNull();
});
