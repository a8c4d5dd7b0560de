import type { Instant } from '../ids.ts';
import type { Head } from '../ledger.ts';
import { readBack } from '../meetings/read-back.ts';
import type { Facts } from '../meetings/facts.ts';
import { expectedRoles, isInside, type Meeting, type Seat, insideSeats } from '../meetings/state.ts';
import { isAuthority, type Role } from '../people.ts';
import type { ExpectedSigner } from '../signing/events.ts';
import { sharedPlan } from '../plan/shared.ts';
import type { OwnWords } from '../plan/events.ts';
import type { Localised } from '../reference.ts';
import { text } from '../texts/text.ts';
import { tableOf } from '../view/plan-part.ts';
import type {
  ConsentFacts,
  InterpretationFacts,
  Participant,
  PartyFacts,
  Signer,
  SummaryDocument,
} from './document.ts';
import { notADecisionOf, words } from './document.ts';
import { actionsFrom, benefitsFrom, followUpFrom, leadFrom, surveyFrom } from './from-plan.ts';

/** What the document needs and no stream knows. */
export interface SummaryInput {
  readonly facts: Facts;
  readonly head: Head;
  readonly service: string;
  /** Name of the template's topic. */
  readonly topic: Localised;
  /** The client's own view, when she accepts with one. */
  readonly ownView: OwnWords | null;
}

/**
 * The summary as it is frozen: folded from the meeting at `head`, never from what a browser sent. It holds only
 * what every signing party may see (SU-10).
 */
export function summaryFrom({ facts, head, service, topic, ownView }: SummaryInput): SummaryDocument {
  const { meeting, now } = facts;
  const table = tableOf(meeting);
  const parties = partiesOf(meeting);
  const shared = sharedPlan(meeting.plan, table);
  const goal = shared.fields['goal']?.value;
  const { fi: topicName, ...translations } = topic;
  return {
    schema: 'kerralla.summary/1',
    service,
    notADecision: notADecisionOf(parties),
    meeting: {
      id: meeting.meetingId,
      head,
      frozenAt: now,
      startedAt: startOf(meeting),
      endedAt: now,
      language: meeting.language,
      interpreted: meeting.interpreted,
    },
    topic: { template: meeting.templateCode, name: topicName, translations },
    parties,
    participants: participantsOf(meeting),
    consent: consentOf(meeting),
    sharedGoal: words(typeof goal === 'string' ? goal : ''),
    survey: surveyFrom(shared),
    actions: actionsFrom(shared),
    benefits: benefitsFrom(shared, facts.benefit),
    leadPerson: leadFrom(shared, meeting),
    followUp: followUpFrom(shared),
    interpretation: interpretationOf(facts),
    ownView: ownView ? words(ownView.text, ownView.lang) : null,
    appendix: mayHaveAppendix(meeting),
    signers: expectedSigners(meeting).map(({ role, name }): Signer => ({
      field: role,
      role,
      name,
      organisation: isAuthority(role) ? meeting.parties[role].organisation : null,
    })),
  };
}

/**
 * Whether to say that the rest stands elsewhere. It hangs on the answers alone: by the plan it would tell the one
 * authority that the other has written something that it may not see, and the client that the county has written of
 * safety.
 */
const mayHaveAppendix = ({ company, scopes }: Meeting): boolean =>
  company === 'together' && scopes.some((scope) => scope.answer === 'no');

const startOf = (meeting: Meeting): Instant =>
  meeting.seats.reduce<Instant>(
    (first, seat) => {
      const at = admittedAt(seat);
      return at !== null && at < first ? at : first;
    },
    meeting.seats.length > 0 ? '9' : meeting.startsAt,
  );

const admittedAt = (seat: Seat): Instant | null =>
  isInside(seat) || seat.status === 'ended' ? seat.admittedAt : null;

/** Who signs: of each expected role the one who is inside (SU-4). */
export function expectedSigners(meeting: Meeting): readonly ExpectedSigner[] {
  const order: readonly Role[] = ['client', 'kela', 'county', 'interpreter'];
  const expected = new Set(expectedRoles(meeting));
  return order.flatMap((role) => {
    const seat = expected.has(role) ? insideSeats(meeting).find((one) => one.role === role) : undefined;
    return seat ? [{ role, seatId: seat.seatId, name: seat.name, field: role }] : [];
  });
}

function partiesOf(meeting: Meeting): readonly PartyFacts[] {
  const { initiator, invited, parties } = meeting;
  const present = meeting.company === 'together' ? [initiator, invited] : [initiator];
  return present.map((authority) => ({
    authority,
    organisation: parties[authority].organisation,
    unit: parties[authority].unit,
  }));
}

/**
 * Everyone who was let in: one line a person, though going and coming back made several seats. From the first time in
 * to the last time out.
 */
function participantsOf(meeting: Meeting): readonly Participant[] {
  const visits = Map.groupBy(
    meeting.seats.filter((seat) => admittedAt(seat) !== null),
    (seat) => `${seat.role} ${seat.personId ?? seat.invitationId ?? seat.seatId}`,
  );
  return [...visits.values()].flatMap((seats): Participant[] => {
    const [first, last] = [seats[0], seats.at(-1)];
    const joinedAt = first ? admittedAt(first) : null;
    if (!last || joinedAt === null) return [];
    const recognised = isInside(last) || last.status === 'ended' ? last.recognised : null;
    if (recognised === null) return [];
    return [
      {
        role: last.role,
        name: last.name,
        title: isAuthority(last.role) ? last.title : null,
        organisation: isAuthority(last.role) ? meeting.parties[last.role].organisation : null,
        joinedAt,
        leftAt: last.status === 'ended' ? last.at : null,
        recognised,
      },
    ];
  });
}

function consentOf(meeting: Meeting): ConsentFacts {
  const presence = meeting.edges.findLast((edge) => edge.scope === 'presence');
  return {
    presence: presence
      ? { answer: 'yes', at: presence.givenAt, manner: presence.manner, notice: presence.notice }
      : null,
    cards: meeting.scopes.flatMap(({ domain, answer, at, manner, notice }) =>
      answer && at && manner && notice ? [{ domain, answer, at, manner, notice }] : [],
    ),
    acknowledgements: [meeting.initiator, meeting.invited].flatMap((authority) => {
      const edge = meeting.edges.findLast((one) => one.discloser === authority && one.acknowledged !== null);
      const seat = meeting.seats.find((one) => one.seatId === edge?.acknowledged?.by);
      return edge?.acknowledged && seat ? [{ authority, official: seat.name, at: edge.acknowledged.at }] : [];
    }),
    withdrawnAt: meeting.presence.status === 'withdrawn' ? meeting.presence.at : null,
    statutory: words(text('law.county', 'fi')),
  };
}

function interpretationOf(facts: Facts): InterpretationFacts | null {
  const { meeting, now } = facts;
  if (!meeting.interpreted) return null;
  const seat =
    meeting.seats.findLast((one) => one.role === 'interpreter' && admittedAt(one) !== null) ?? null;
  const first = meeting.seats.find(
    (one) => one.role === 'interpreter' && one.name === seat?.name && admittedAt(one) !== null,
  );
  return {
    name: seat?.name ?? null,
    from: 'fi',
    to: meeting.language,
    startedAt: (first && admittedAt(first)) ?? now,
    endedAt: seat?.status === 'ended' ? seat.at : now,
    byPhone: meeting.byPhone,
    secrecy: seat?.secrecy?.notice ?? null,
    readBack: readBack(facts).map(({ texts, hash }) => ({
      title: texts[0]?.text ?? '',
      hash,
      lang: meeting.language,
      confirmedAt: meeting.confirmations.findLast((one) => one.hash === hash)?.at ?? null,
    })),
  };
}
