import { expect, test } from 'vitest';
import type { CaseId, Instant } from '../ids.ts';
import { MeetingPlay, said } from '../testing/meeting.ts';
import {
  isTheirCase,
  linkEnds,
  mayReadCase,
  type MeetingToOpen,
  openCase,
  openMeeting,
  sentToCase,
} from './decide.ts';
import type { CaseEvent } from './events.ts';
import { type Case, foldCase } from './fold.ts';

const caseId: CaseId = 'cas_00000000000000000000000001';
const at: Instant = '2026-11-24T08:00:00.000Z';
const client = {
  name: 'Layla Haddad',
  birthDate: '1991-03-14',
  language: 'ar',
  hetu: '140391-9991',
  phone: '040 000 0000',
};

const opened = (authority: 'county' | 'kela') =>
  openCase({
    authority,
    unitId: 'unit',
    templateCode: 'vuokravelka',
    externalCaseId: 'X-1',
    client,
    openedBy: 'seed',
  });

const fold = (events: readonly CaseEvent[]): Case | null =>
  events.reduce<Case | null>(
    (found, event, index) => foldCase(caseId, found, { ...event, seq: index + 1, at, actor: 'x' }),
    null,
  );

const caseOf = (authority: 'county' | 'kela'): Case => {
  const decided = opened(authority);
  const found = decided.ok ? fold(decided.events) : null;
  if (!found) throw new Error('no case');
  return found;
};

const wish = (authority: 'county' | 'kela'): MeetingToOpen => ({
  meetingId: 'mtg_00000000000000000000000001',
  case: caseOf(authority),
  officialAuthority: authority,
  openedBy: 'per_00000000000000000000000001',
  invitedContactId: 'per_00000000000000000000000002',
  invitedUnitId: 'other unit',
  parties: {
    county: { organisation: 'Hyvinvointialue', unit: 'Keskus', unitId: 'unit' },
    kela: { organisation: 'Kela', unit: 'Oulu', unitId: 'other unit' },
  },
  templateCode: 'vuokravelka',
  language: 'ar',
  interpreterName: null,
  minutes: 45,
  startsAt: at,
  cards: ['asuminen', 'velat', 'muu'],
  invitations: [],
});

test('PA-4 the personal identity code stays in the county’s case stream, and is in no meeting', () => {
  expect(JSON.stringify(opened('county'))).toContain('9991');
  expect(JSON.stringify(opened('kela'))).not.toContain('9991');
  for (const authority of ['county', 'kela'] as const) {
    expect(JSON.stringify(openMeeting(wish(authority)))).not.toMatch(/9991|040 000/);
  }
});

test('PA-1 a meeting has two different authorities; either may invite the other', () => {
  const pairs = (['county', 'kela'] as const).map((authority) => {
    const decided = openMeeting(wish(authority));
    const first = decided.ok ? decided.events[0] : undefined;
    return first?.type === 'meeting.opened/1' ? [first.body.initiator, first.body.invited] : null;
  });
  expect(pairs).toEqual([
    ['county', 'kela'],
    ['kela', 'county'],
  ]);
});

test('ME-1 a meeting is opened from a case of one’s own authority only, and says who, how long and in what language', () => {
  expect(said(openMeeting({ ...wish('county'), officialAuthority: 'kela' }))).toBe('case.not-yours ME-1');
  expect(new MeetingPlay().meeting).toMatchObject({
    phase: 'scheduled',
    templateCode: 'maahanmuuttaja_tulkki',
    language: 'ar',
    minutes: 45,
    invitedContactId: 'per_00000000000000000000000002',
  });
});

test('PA-2 a meeting without an interpreter has no invitation and no name of one', () => {
  const { meeting } = new MeetingPlay({ interpreted: false });
  expect(meeting).toMatchObject({ interpreted: false, interpreterName: null });
  expect(meeting.invitations.map((one) => one.role)).toEqual(['client']);
});

test('SE-9 a link ends twelve hours after the booked end', () => {
  expect(linkEnds('2026-11-24T08:00:00.000Z', 45)).toBe('2026-11-24T20:45:00.000Z');
});

test('CO-9 a case keeps its meetings and its copies, each with its own file', () => {
  const decided = opened('county');
  const found = fold([
    ...(decided.ok ? decided.events : []),
    { type: 'case.meeting-opened/1', body: { meetingId: 'mtg_00000000000000000000000001' } },
    {
      type: 'case.summary-taken/1',
      body: {
        meetingId: 'mtg_00000000000000000000000001',
        sha256: 'abc',
        json: '{}',
        pdf: 'cGRm',
        appendix: null,
      },
    },
  ]);
  expect(found?.meetings).toEqual(['mtg_00000000000000000000000001']);
  expect(found?.summaries).toMatchObject([{ sha256: 'abc', at }]);
  expect(() => fold([{ type: 'case.meeting-opened/1', body: { meetingId: 'mtg_1' } }])).toThrow(
    'before case.opened',
  );
});

test('PA-5 a case is read by its unit, and by whom the case system has sent', () => {
  const found = caseOf('county');
  const colleague = { personId: 'per_00000000000000000000000003', unitIds: ['unit'] } as const;
  const stranger = { personId: 'per_00000000000000000000000004', unitIds: ['another unit'] } as const;
  expect([mayReadCase(found, colleague), mayReadCase(found, stranger)]).toEqual([true, false]);
  const decided = sentToCase(found, stranger);
  const [event] = decided.ok ? decided.events : [];
  if (!event) throw new Error('nothing was decided');
  const after = foldCase(caseId, found, { ...event, seq: 2, at, actor: 'x' });
  expect(mayReadCase(after, stranger)).toBe(true);
  for (const [state, reader] of [
    [found, colleague],
    [after, stranger],
  ] as const)
    expect(sentToCase(state, reader)).toEqual({ ok: true, events: [] });
});

test('PA-5 an official of another organisation is a stranger, even in a unit of the same name', () => {
  const found = caseOf('county');
  const asker = {
    personId: 'per_00000000000000000000000003',
    unitIds: ['unit'],
    authority: 'county',
    organisationId: 'this county',
  } as const;
  expect(isTheirCase(found, 'this county', asker)).toBe(true);
  expect(isTheirCase(found, 'another county', asker)).toBe(false);
  expect(isTheirCase(found, null, asker)).toBe(false);
  expect(isTheirCase(found, 'this county', { ...asker, authority: 'kela' })).toBe(false);
  expect(isTheirCase(found, 'this county', { ...asker, unitIds: [] })).toBe(false);
});

test('PA-5 who opened it from the case system reads it, whatever their unit', () => {
  const decided = openCase({
    authority: 'county',
    unitId: 'unit',
    templateCode: 'vuokravelka',
    externalCaseId: 'X-2',
    client,
    openedBy: 'per_00000000000000000000000004',
  });
  const found = decided.ok ? fold(decided.events) : null;
  if (!found) throw new Error('no case');
  expect(mayReadCase(found, { personId: 'per_00000000000000000000000004', unitIds: [] })).toBe(true);
});
