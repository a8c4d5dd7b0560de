import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '../cases/events.ts';
import { isOpenCase, openMeeting } from '../cases/decide.ts';
import { type Case, foldCase } from '../cases/fold.ts';
import type { CaseId } from '../ids.ts';
import type { Append } from '../ledger.ts';
import { type MeetingPlay, nameOf } from '../testing/meeting.ts';
import { asked, disclosure, joint, read, sign, signing } from '../testing/walk.ts';
import { besideOf } from './beside.ts';
import { over } from './decide/seats.ts';
import type { MeetingEvent } from './events.ts';

/** What goes beside a command, and then it happens. */
function beside(play: MeetingPlay, happens: () => readonly MeetingEvent[]): readonly Append[] {
  const before = play.meeting;
  return besideOf(before, happens());
}

const short = (appends: readonly Append[]) =>
  appends.map(({ stream, expectedHead, events, shred }) => [
    stream,
    expectedHead,
    events.map(({ type }) => type).join(),
    shred ?? false,
  ]);

const streamOf = (play: MeetingPlay) => `case/${play.meeting.invitedCaseId ?? ''}`;

const again = (play: MeetingPlay) => {
  play.must('layla', 'company.continue-alone');
  play.must('mikko', 'presence.ask');
  read(play);
  return beside(play, () => play.must('layla', 'presence.answer', { answer: 'yes' }));
};

const sealing = (play: MeetingPlay): readonly MeetingEvent[] => [
  { type: 'summary.sealed/1', body: { increment: 'c2VhbA', sha256: 'x', appendices: {} } },
  ...over(play.meeting),
];

describe.each(['county', 'kela'] as const)('%s invites', (initiator) => {
  test('CO-10 PA-4 a yes opens a case of the invited authority, without the identity code', () => {
    const play = asked({ initiator });
    read(play);
    const appends = beside(play, () => play.must('layla', 'presence.answer', { answer: 'yes' }));
    expect(short(appends)).toEqual([[streamOf(play), 0, 'case.opened/1,case.meeting-opened/1', false]]);
    expect(JSON.stringify(appends)).toContain(nameOf.layla);
    expect(JSON.stringify(appends)).toContain(`"authority":"${play.meeting.invited}"`);
    expect(JSON.stringify(appends)).not.toContain('9991');
  });

  test('CO-10 a withdrawal and a last topic closed end the case; a first no has none to end', () => {
    const withdrawn = joint(['asuminen'], { initiator });
    expect(short(beside(withdrawn, () => withdrawn.must('layla', 'consent.withdraw')))).toEqual([
      [streamOf(withdrawn), null, 'case.ended/1', false],
    ]);
    const closed = disclosure({ initiator });
    const answers = closed.meeting.scopes.map(({ domain }) =>
      beside(closed, () => closed.must('layla', 'scope.answer', { domain, answer: 'no' })),
    );
    expect(answers.map(short)).toEqual([[], [], [[streamOf(closed), null, 'case.ended/1', false]]]);
    const no = asked({ initiator });
    expect(beside(no, () => no.must('layla', 'presence.answer', { answer: 'no' }))).toEqual([]);
  });
});

test('CO-10 a new yes opens a new case, and a no before it ends nothing twice', () => {
  const play = joint();
  const first = streamOf(play);
  play.must('layla', 'consent.withdraw');
  play.must('layla', 'company.continue-alone');
  play.must('mikko', 'presence.ask');
  expect(beside(play, () => play.must('layla', 'presence.answer', { answer: 'no' }))).toEqual([]);
  expect(short(again(play))).toEqual([[streamOf(play), 0, 'case.opened/1,case.meeting-opened/1', false]]);
  expect(streamOf(play)).not.toBe(first);
});

test('CO-10 without a sealed copy every case of the meeting loses its key at the end', () => {
  const play = joint();
  const first = streamOf(play);
  play.must('layla', 'consent.withdraw');
  again(play);
  expect(short(beside(play, () => play.must('mikko', 'meeting.close')))).toEqual([
    [first, null, '', true],
    [streamOf(play), null, 'case.ended/1', true],
  ]);
});

test('CO-10 at the seal the case with a copy ends and keeps it; after a withdrawal there is none to keep', () => {
  const play = signing();
  expect(short(besideOf(play.meeting, sealing(play)))).toEqual([
    [streamOf(play), null, 'case.ended/1', false],
  ]);
  play.must('layla', 'signing.choose', { choice: 'accept', ownView: null });
  sign(play, 'layla');
  play.must('layla', 'consent.withdraw');
  expect(short(besideOf(play.meeting, sealing(play)))).toEqual([[streamOf(play), null, '', true]]);
});

test('CO-10 a case that has ended keeps its copies and nothing of the client, and opens no meeting', () => {
  const play = asked();
  read(play);
  const opened = beside(play, () => play.must('layla', 'presence.answer', { answer: 'yes' }));
  const caseId: CaseId = play.meeting.invitedCaseId ?? 'cas_0';
  const copy: CaseEvent = {
    type: 'case.summary-taken/1',
    body: { meetingId: play.meeting.meetingId, sha256: 'abc', json: '{}', pdf: 'cGRm', appendix: null },
  };
  const end = besideOf(play.meeting, play.must('layla', 'consent.withdraw'));
  const all = [...opened.flatMap(({ events }) => events), copy, ...end.flatMap(({ events }) => events)];
  const found = all.reduce<Case | null>(
    (state, event, index) =>
      foldCase(caseId, state, { ...(event as CaseEvent), seq: index + 1, at: play.now, actor: 'meeting' }),
    null,
  );
  if (!found) throw new Error('no case');
  expect(isOpenCase(found)).toBe(false);
  expect(found).toMatchObject({ client: null, externalCaseId: null, summaries: [{ sha256: 'abc' }] });
  expect(JSON.stringify(found)).not.toMatch(/Layla|1991/);
  const decided = openMeeting({
    meetingId: 'mtg_00000000000000000000000002',
    case: found,
    officialAuthority: 'kela',
    openedBy: 'per_00000000000000000000000002',
    invitedContactId: 'per_00000000000000000000000001',
    invitedUnitId: 'unit-county',
    parties: play.meeting.parties,
    templateCode: 'vuokravelka',
    language: 'ar',
    interpreterName: null,
    minutes: 45,
    startsAt: play.now,
    cards: ['asuminen'],
    invitations: [],
  });
  expect(decided).toMatchObject({ ok: false, code: 'case.ended', rule: 'CO-10' });
});
