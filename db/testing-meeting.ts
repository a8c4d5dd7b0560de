/** A meeting of a case, as the domain's events tell it: for tests of what follows from them. */
import type { CaseEvent } from '../server/domain/cases/events.ts';
import type { PersonId } from '../server/domain/ids.ts';
import type { Append, NewEvent } from '../server/domain/ledger.ts';
import type { MeetingEvent } from '../server/domain/meetings/events.ts';
import type { NoticeRef } from '../server/domain/consents/events.ts';

/** Personal values: none of them may stand anywhere in clear. */
export const secrets = ['Layla Haddad', '1988-03-14', '140388-912K', 'Ahmed Saleh', 'asianro-77'];
const [client, birthDate, hetu, interpreterName, externalCaseId] = secrets as [
  string,
  string,
  string,
  string,
  string,
];

export const countyCase = 'cas_COUNTY';
export const kelaCase = 'cas_KELA';
/** Kela's of an earlier yes that was taken back. */
export const refusedCase = 'cas_REFUSED';
export const meetingId = 'mtg_1';
const meeting = `meeting/${meetingId}`;

const caseOpened = (
  authority: 'kela' | 'county',
  unitId: string,
  openedBy: PersonId | 'seed' = 'seed',
): CaseEvent => ({
  type: 'case.opened/1',
  body: {
    authority,
    unitId,
    templateCode: 'vuokravelka_haato',
    externalCaseId,
    client: { name: client, birthDate, language: 'ar', hetu },
    openedBy,
  },
});

const meetingOpened: MeetingEvent = {
  type: 'meeting.opened/1',
  body: {
    meetingId,
    caseId: countyCase,
    initiator: 'county',
    invited: 'kela',
    initiatorUnitId: 'haukipudas',
    invitedUnitId: 'kela-pohjoinen',
    parties: {
      county: { organisation: 'Hyvinvointialue', unit: 'Haukipudas', unitId: 'haukipudas' },
      kela: { organisation: 'Kela', unit: 'Pohjoinen', unitId: 'kela-pohjoinen' },
    },
    openedBy: 'per_mikko',
    invitedContactId: 'per_satu',
    templateCode: 'vuokravelka_haato',
    language: 'ar',
    interpreted: true,
    interpreterName,
    minutes: 60,
    startsAt: '2026-11-25T08:00:00.000Z',
    cards: ['asuminen', 'toimeentulo', 'velat'],
    client: { name: client, birthDate },
  },
};

const invitation = (invitationId: `inv_${string}`, role: 'client' | 'interpreter'): MeetingEvent => ({
  type: 'invitation.made/1',
  body: {
    invitationId,
    role,
    name: role === 'client' ? client : interpreterName,
    language: 'ar',
    linkHash: `link-${role}`,
    codeHash: `code-${role}`,
    expiresAt: '2026-11-25T20:00:00.000Z',
  },
});

const notice: NoticeRef = { noticeId: 'presence', version: 1, lang: 'ar', hash: 'f'.repeat(64) };

const presenceGiven: MeetingEvent = {
  type: 'presence.given/1',
  body: {
    manner: 'own-tap',
    notice,
    interpreterSeat: 'sea_interpreter',
    witnesses: [],
    edge: { edgeId: 'edg_1', discloser: 'county', recipient: 'kela' },
    invitedCaseId: kelaCase,
  },
};

type SeatBody = Extract<MeetingEvent, { type: 'seat.opened/1' }>['body'];
const seatOpened = (
  body: Pick<SeatBody, 'seatId' | 'role' | 'personId' | 'invitationId' | 'deviceHash'>,
): MeetingEvent => ({
  type: 'seat.opened/1',
  body: { ...body, name: body.role === 'client' ? client : interpreterName, title: '', evidence: null },
});

const meetingNoted: CaseEvent = { type: 'case.meeting-opened/1', body: { meetingId } };
const ended = (why: 'over' | 'withdrawn'): CaseEvent => ({ type: 'case.ended/1', body: { meetingId, why } });

const by = (event: MeetingEvent | CaseEvent): NewEvent => ({ ...event, actor: 'per_mikko' });
const inMeeting = (expectedHead: number, ...events: MeetingEvent[]): Append => ({
  stream: meeting,
  expectedHead,
  events: events.map(by),
});
const inCase = (caseId: string, expectedHead: number, ...events: CaseEvent[]): Append => ({
  stream: `case/${caseId}`,
  expectedHead,
  events: events.map(by),
});

const official = { invitationId: null, deviceHash: null };
const participant = { personId: null };

/** In the order of the work; each inner list is one append. */
export const meetingHistory: readonly (readonly Append[])[] = [
  [inCase(countyCase, 0, caseOpened('county', 'haukipudas'))],
  [
    inMeeting(0, meetingOpened, invitation('inv_1', 'client'), invitation('inv_2', 'interpreter')),
    inCase(countyCase, 1, meetingNoted),
  ],
  [
    inMeeting(
      3,
      { type: 'phase.moved/1', body: { to: 'greeting' } },
      seatOpened({ ...official, seatId: 'sea_mikko', role: 'county', personId: 'per_mikko' }),
      seatOpened({ ...official, seatId: 'sea_satu', role: 'kela', personId: 'per_satu' }),
      seatOpened({
        ...participant,
        seatId: 'sea_client',
        role: 'client',
        invitationId: 'inv_1',
        deviceHash: 'phone',
      }),
      seatOpened({
        ...participant,
        seatId: 'sea_interpreter',
        role: 'interpreter',
        invitationId: 'inv_2',
        deviceHash: 'pad',
      }),
    ),
  ],
  [
    inMeeting(8, presenceGiven),
    inCase(kelaCase, 0, caseOpened('kela', 'kela-pohjoinen', 'per_satu'), meetingNoted),
  ],
  [
    inMeeting(
      9,
      { type: 'seat.ended/1', body: { seatId: 'sea_interpreter', how: 'removed' } },
      { type: 'invitation.ended/1', body: { invitationId: 'inv_2' } },
      { type: 'phase.moved/1', body: { to: 'closed' } },
    ),
    inCase(countyCase, 2, summaryTaken()),
    inCase(kelaCase, 2, summaryTaken()),
  ],
  [inCase(kelaCase, 3, ended('over'))],
  [inCase(refusedCase, 0, caseOpened('kela', 'kela-pohjoinen', 'per_satu'), meetingNoted)],
  [inCase(refusedCase, 2, ended('withdrawn'))],
];

function summaryTaken(): CaseEvent {
  const body = { meetingId, sha256: 'a'.repeat(64), json: client, pdf: '', appendix: null } as const;
  return { type: 'case.summary-taken/1', body };
}

/** A whole life of one of Kela's cases, with a copy at its end, in one append. */
export const endedCase = (caseId: string): Append =>
  inCase(caseId, 0, caseOpened('kela', 'kela-pohjoinen'), meetingNoted, summaryTaken(), ended('over'));
