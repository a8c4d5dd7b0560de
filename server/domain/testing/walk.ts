import type { CardId, SeatId } from '../ids.ts';
import type { LifeDomain } from '../life-domains.ts';
import { putAway } from '../meetings/cards.ts';
import { mayFreeze } from '../meetings/decide/closing.ts';
import { over } from '../meetings/decide/seats.ts';
import { maySign, signerOf } from '../meetings/decide/signing.ts';
import type { MeetingEvent } from '../meetings/events.ts';
import { insideAlready } from '../meetings/state.ts';
import { readBack } from '../meetings/read-back.ts';
import type { PlanOp } from '../plan/op.ts';
import { expectedSigners } from '../summary/from-meeting.ts';
import { fakeHash, MeetingPlay, nameOf, roleOf, said, type Setting, type Who } from './meeting.ts';

/** The way of a meeting, a stretch each: what a test is not about has happened before it. */

/** The chair lets in whoever waits there, recognised by the code or the login. */
export function letIn(play: MeetingPlay, who: Who, by: Who = play.chair): void {
  const seat = play.seat(who);
  const { seatId, evidence } = seat;
  const recognised = evidence?.method === 'login' ? 'login' : evidence?.method === 'code' ? 'code' : 'known';
  const inside = insideAlready(play.meeting, seat);
  play.must(by, 'seat.admit', { seatId, recognised, ...(inside && { replaces: inside.seatId }) });
}

/** The interpreter affirms secrecy in the text's current version. */
export function promiseSecrecy(play: MeetingPlay): void {
  const hash = play.facts('ahmed').notice('secrecy', 'fi')?.ref.hash ?? '';
  play.must('ahmed', 'seat.affirm-secrecy', { hash });
}

/** Everyone has come: the chair, the client and the interpreter inside, the invited official outside. */
export function greeting(setting: Partial<Setting> = {}): MeetingPlay {
  const play = new MeetingPlay(setting);
  play.official(play.chair as 'mikko' | 'satu');
  play.official(play.guest as 'mikko' | 'satu');
  play.arrives('layla');
  play.must('layla', 'seat.wait');
  letIn(play, 'layla');
  if (play.meeting.interpreted) {
    play.arrives('ahmed');
    promiseSecrecy(play);
    play.must('ahmed', 'seat.wait');
    letIn(play, 'ahmed');
  }
  return play;
}

/** The card on the table has been read aloud. */
export function read(play: MeetingPlay): void {
  const { card } = play.meeting;
  if (!card) throw new Error('no card is up');
  const reader = play.meeting.interpreted ? 'ahmed' : play.chair;
  play.must(reader, 'card.confirm', { cardId: card.cardId, hash: card.hash });
}

/** The chair has asked whether the invited authority may join. */
export function asked(setting: Partial<Setting> = {}): MeetingPlay {
  const play = greeting(setting);
  play.must(play.chair, 'presence.ask');
  return play;
}

/** The client has said no to the invited authority. */
export function refused(setting: Partial<Setting> = {}): MeetingPlay {
  const play = asked(setting);
  play.must('layla', 'presence.answer', { answer: 'no' });
  return play;
}

/** The client has gone on without the invited authority. */
export function alone(setting: Partial<Setting> = {}): MeetingPlay {
  const play = refused(setting);
  play.must('layla', 'company.continue-alone');
  return play;
}

/** The yes stands; the invited official still waits at the door. */
export function given(setting: Partial<Setting> = {}): MeetingPlay {
  const play = asked(setting);
  read(play);
  play.must('layla', 'presence.answer', { answer: 'yes' });
  return play;
}

/** The invited official is in, and the first card is read. */
export function disclosure(setting: Partial<Setting> = {}): MeetingPlay {
  const play = given(setting);
  letIn(play, play.guest);
  return play;
}

/** Every card has its answer: yes for those named. */
export function answered(yes: readonly LifeDomain[], setting: Partial<Setting> = {}): MeetingPlay {
  const play = disclosure(setting);
  for (const { domain } of play.meeting.scopes) {
    read(play);
    play.must('layla', 'scope.answer', { domain, answer: yes.includes(domain) ? 'yes' : 'no' });
  }
  return play;
}

/** Both have acknowledged: the plan is open. */
export function joint(
  yes: readonly LifeDomain[] = ['toimeentulo', 'asuminen'],
  setting: Partial<Setting> = {},
): MeetingPlay {
  const play = answered(yes, setting);
  play.must(play.chair, 'consent.acknowledge');
  play.must(play.guest, 'consent.acknowledge');
  return play;
}

/** Somebody writes in the plan, and is allowed to. */
export const plan = (play: MeetingPlay, who: Who, op: PlanOp): void => {
  play.must(who, 'plan.apply', { op });
};

/** The op that sets a field; `baseRev` is the revision that its writer saw. */
export const set = (path: string, value: Extract<PlanOp, { kind: 'set' }>['value'], baseRev = 0): PlanOp => ({
  kind: 'set',
  path,
  value,
  baseRev,
});

/** The op that adds an action which the client does by the first of December. */
export const action = (domain: LifeDomain, title: string): PlanOp => ({
  kind: 'insert',
  rows: 'actions',
  after: null,
  values: { domain, title, owner: 'asiakas', due: '2026-12-01' },
});

/** The five mandatory things. */
export function fill(play: MeetingPlay): void {
  const { chair } = play;
  plan(play, chair, set('goal', 'Vuokra maksuun ja raha-asiat järjestykseen'));
  plan(play, chair, action('toimeentulo', 'Hae toimeentulotuki'));
  plan(play, chair, set('lead/authority', roleOf[chair]));
  plan(play, chair, set('lead/name', nameOf[chair]));
  plan(play, chair, set('followUp/date', '2026-12-15'));
}

/** In the closing, with everything written that is mandatory. */
export function closing(
  yes: readonly LifeDomain[] = ['toimeentulo', 'asuminen'],
  setting: Partial<Setting> = {},
): MeetingPlay {
  const play = joint(yes, setting);
  fill(play);
  play.must(play.chair, 'closing.begin');
  return play;
}

/** Reads every card that is unread. */
export function readAll(play: MeetingPlay): void {
  const next = () => readBack(play.facts(play.chair)).find((one) => !one.read);
  for (let card = next(); card; card = next()) {
    if (play.meeting.card?.hash !== card.hash) play.must(play.chair, 'closing.read', { part: card.part });
    read(play);
  }
}

/** The summary is frozen, as its use case does after the domain's yes; the paper is no paper. */
export function freeze(play: MeetingPlay): void {
  const may = mayFreeze(play.facts(play.chair));
  if (!may.ok) throw new Error(said(may));
  const { meeting } = play;
  const json = JSON.stringify({ goal: meeting.plan.fields['goal']?.value ?? null });
  play.record(
    [
      {
        type: 'summary.frozen/1',
        body: {
          version: meeting.versions + 1,
          sha256: fakeHash(json),
          json,
          pdf: 'cGRm',
          head: { seq: play.events.length, hash: fakeHash(String(play.events.length)) },
          signers: expectedSigners(meeting),
        },
      },
      ...putAway(meeting),
      { type: 'phase.moved/1', body: { to: 'signing' } },
    ],
    play.seat(play.chair).seatId,
  );
}

/**
 * The summary is frozen, and everyone may sign.
 * @param yes the life domains that the client allowed
 */
export function signing(
  yes: readonly LifeDomain[] = ['toimeentulo', 'asuminen'],
  setting: Partial<Setting> = {},
): MeetingPlay {
  const play = closing(yes, setting);
  readAll(play);
  freeze(play);
  return play;
}

/** One person signs, as the use cases of signing do after the domain's yes. */
export function sign(play: MeetingPlay, who: Who): void {
  const facts = play.facts(who);
  const may = maySign(facts);
  if (!may.ok) throw new Error(`${who}: ${said(may)}`);
  const signer = signerOf(play.meeting, facts.seat);
  if (!signer) throw new Error(`${who} is not expected`);
  const { role, field } = signer;
  const { seatId } = facts.seat;
  play.record(
    [
      { type: 'signer.certified/1', body: { role, seatId, certificate: 'Y2VydA', jws: 'jws' } },
      {
        type: 'summary.signed/1',
        body: { role, seatId, field, increment: 'aW5j', signedAt: play.now },
      },
    ],
    seatId,
  );
}

/** The service seals, and the meeting is over. */
export function seal(play: MeetingPlay): void {
  const sealed: MeetingEvent = {
    type: 'summary.sealed/1',
    body: { increment: 'c2VhbA', sha256: fakeHash('sealed'), appendices: {} },
  };
  play.record([sealed, ...over(play.meeting)], 'service');
}

/** Signed by all and sealed. */
export function closed(setting: Partial<Setting> = {}): MeetingPlay {
  const play = signing(['toimeentulo', 'asuminen'], setting);
  play.must('layla', 'signing.choose', { choice: 'accept', ownView: null });
  const signers: readonly Who[] = ['layla', 'mikko', 'satu', 'ahmed'];
  for (const who of signers) if (play.has(who)) sign(play, who);
  seal(play);
  return play;
}

/** Ids for commands that name something unknown. */
export const noSeat: SeatId = 'sea_00000000000000000000000999';
export const noCard: CardId = 'crd_00000000000000000000000999';
