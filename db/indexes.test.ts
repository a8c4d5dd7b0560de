import { beforeEach, expect, test } from 'vitest';
import { createIndexes, type Indexes } from './indexes.ts';
import { createLedger } from './ledger.ts';
import { openDatabase } from './open.ts';
import { countyCase, kelaCase, meetingHistory, meetingId } from './testing-meeting.ts';
import { at, testKeys } from './testing.ts';

let indexes: Indexes;
let play: (appends: number) => Promise<void>;
beforeEach(() => {
  const database = openDatabase(':memory:');
  const ledger = createLedger(database, testKeys);
  indexes = createIndexes(database);
  play = async (appends) => {
    for (const append of meetingHistory.slice(0, appends)) await ledger.append(append, at);
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

test("a meeting is found by the invited unit and contact before the client's yes, without the case of either", async () => {
  await play(2);
  const row = { meetingId, phase: 'scheduled', language: 'ar', minutes: 60, interpreted: true };
  expect(indexes.meetingsForInvitedUnit('kela-pohjoinen')).toMatchObject([{ ...row, invitedCaseId: null }]);
  expect(indexes.meetingsForInvitedContact('per_satu')).toMatchObject([row]);
  expect(indexes.meetingsForInvitedUnit('haukipudas')).toEqual([]);
  expect(indexes.meetingsForInvitedContact('per_mikko')).toEqual([]);
  expect(indexes.meetingsOfCase(kelaCase)).toEqual([]);
  expect(indexes.meetingsOfCase(countyCase)).toMatchObject([row]);
});

test("after the yes the meeting is found from the invited authority's own case, and follows the phase", async () => {
  await play(5);
  expect(indexes.meetingsOfCase(kelaCase)).toMatchObject([{ meetingId, phase: 'closed' }]);
  expect(indexes.meetingById(meetingId)?.invitedCaseId).toBe(kelaCase);
  expect(indexes.meetingById('mtg_none')).toBeNull();
});

test('the copies of a summary are found from each case', async () => {
  await play(4);
  expect(indexes.summariesOfCase(countyCase)).toMatchObject([{ meetingId, summaryTakenAt: null }]);
  expect(indexes.summariesOfCase(kelaCase)).toEqual([]);
});

test('the copies of a summary carry the time at which they were taken', async () => {
  await play(5);
  for (const id of [countyCase, kelaCase] as const) {
    expect(indexes.summariesOfCase(id)).toMatchObject([{ meetingId, summaryTakenAt: at }]);
  }
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
