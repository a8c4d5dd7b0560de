import { openMeeting } from '../cases/decide.ts';
import type { Decision } from '../decision.ts';
import type { Instant, NewId, PersonId, SeatId } from '../ids.ts';
import type { LifeDomain } from '../life-domains.ts';
import type { Command, CommandBody, CommandName } from '../meetings/commands.ts';
import { decide, isPure } from '../meetings/decide.ts';
import { askForSeat, enterWithCode, lookUp } from '../meetings/decide/arrive.ts';
import { backInMedia } from '../meetings/decide/interpreting.ts';
import { openOfficialSeat } from '../meetings/decide/open-seat.ts';
import { renewLink } from '../meetings/decide/renew-link.ts';
import type { MeetingEvent, Recorded } from '../meetings/events.ts';
import { foldAll, foldMeeting } from '../meetings/fold.ts';
import type { Meeting, Seat } from '../meetings/state.ts';
import { type Authority, otherAuthority } from '../people.ts';
import { dirOf, isLang } from '../texts/lang.ts';
import type { SeatView } from '../view/types.ts';
import { type ViewFacts, viewOf } from '../view/view.ts';

/** The people of every played meeting: an official of each authority, the client and the interpreter. */
export type Who = 'mikko' | 'satu' | 'layla' | 'ahmed';

export const roleOf = { mikko: 'county', satu: 'kela', layla: 'client', ahmed: 'interpreter' } as const;

export const nameOf: Readonly<Record<Who, string>> = {
  mikko: 'Mikko Laine',
  satu: 'Satu Niemi',
  layla: 'Layla Haddad',
  ahmed: 'Ahmed Saleh',
};

export const birthDate = '1991-03-14';

export interface Setting {
  readonly initiator: Authority;
  readonly interpreted: boolean;
  readonly language: string;
  readonly cards: readonly LifeDomain[];
}

/** County invites Kela, with an interpreter; money, housing and health are asked. */
const typical: Setting = {
  initiator: 'county',
  interpreted: true,
  language: 'ar',
  cards: ['toimeentulo', 'asuminen', 'terveys'],
};

/** A machine that does what it should. */
const well = {
  onHold: new Set<SeatId>(),
  mediaDown: new Map<SeatId, Instant | null>(),
  saving: [],
  hush: false,
  readOnly: false,
} as const;

/** A number as the digits of a ULID. */
export const idOf = <P extends string>(prefix: P, n: number): `${P}_${string}` =>
  `${prefix}_${String(n).padStart(26, '0')}`;

/** Not SHA-256, which the domain has not: but the same text has the same one, and another text another. */
export function fakeHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0').repeat(8);
}

const personOf = (who: Who): PersonId => idOf('per', ['mikko', 'satu', 'layla', 'ahmed'].indexOf(who) + 1);

/**
 * Plays a meeting in memory: real decisions, the real fold, a clock that goes one second with each event, and
 * ids that count. Every event stays in `events`, so that a test can fold them again.
 */
export class MeetingPlay {
  readonly events: Recorded<MeetingEvent>[] = [];
  meeting: Meeting;
  readonly connected = new Set<SeatId>();
  readonly lostSince = new Map<SeatId, Instant>();
  readonly mediaDown = new Map<SeatId, Instant | null>();
  writing: { seatId: SeatId; path: string }[] = [];
  #now = Date.UTC(2026, 10, 24, 8, 0, 0);
  #ids = 100;

  constructor(given: Partial<Setting> = {}) {
    const { initiator, interpreted, language, cards } = { ...typical, ...given };
    const invited = otherAuthority(initiator);
    const party = (authority: Authority) => ({
      organisation: authority === 'kela' ? 'Kela' : 'Pohjois-Pohjanmaan hyvinvointialue',
      unit: authority === 'kela' ? 'Kela Oulu' : 'Haukiputaan hyvinvointikeskus',
      unitId: `unit-${authority}`,
    });
    const invitation = (n: number, who: 'layla' | 'ahmed') => ({
      invitationId: idOf('inv', n),
      role: roleOf[who],
      name: nameOf[who],
      language: who === 'layla' ? language : 'fi',
      linkHash: `link-${who}`,
      codeHash: `code-${who}`,
    });
    const decided = openMeeting({
      meetingId: idOf('mtg', 1),
      case: {
        caseId: idOf('cas', 1),
        authority: initiator,
        unitId: `unit-${initiator}`,
        templateCode: 'maahanmuuttaja_tulkki',
        externalCaseId: 'X-1',
        client: { name: nameOf.layla, birthDate, language, hetu: '140391-9991' },
        openedAt: this.now,
        endedAt: null,
        byPermission: false,
        sent: [],
        meetings: [],
        summaries: [],
      },
      officialAuthority: initiator,
      openedBy: personOf(initiator === 'county' ? 'mikko' : 'satu'),
      invitedContactId: personOf(initiator === 'county' ? 'satu' : 'mikko'),
      invitedUnitId: `unit-${invited}`,
      parties: { county: party('county'), kela: party('kela') },
      templateCode: 'maahanmuuttaja_tulkki',
      language,
      interpreterName: interpreted ? nameOf.ahmed : null,
      minutes: 45,
      startsAt: this.now,
      cards,
      invitations: [invitation(1, 'layla'), ...(interpreted ? [invitation(2, 'ahmed')] : [])],
    });
    if (!decided.ok) throw new Error(decided.code);
    const [first, ...rest] = decided.events;
    if (!first) throw new Error('no meeting');
    this.meeting = foldMeeting(null, this.#stamp(first, 'system'));
    this.record(rest, 'system');
  }

  get now(): Instant {
    return new Date(this.#now).toISOString();
  }

  /** Seconds go by. */
  wait(seconds: number): void {
    this.#now += seconds * 1000;
  }

  readonly newId: NewId = (prefix) => idOf(prefix, ++this.#ids);

  /** The initiating and the invited official. */
  get chair(): Who {
    return this.meeting.initiator === 'county' ? 'mikko' : 'satu';
  }

  get guest(): Who {
    return this.meeting.initiator === 'county' ? 'satu' : 'mikko';
  }

  /** The newest seat of this person, living or ended. */
  seat(who: Who): Seat {
    const seat = this.meeting.seats.findLast((one) => one.role === roleOf[who]);
    if (!seat) throw new Error(`${who} has no seat`);
    return seat;
  }

  has(who: Who): boolean {
    return this.meeting.seats.some((one) => one.role === roleOf[who]);
  }

  byId(seatId: SeatId): Seat {
    const seat = this.meeting.seats.find((one) => one.seatId === seatId);
    if (!seat) throw new Error(`no seat ${seatId}`);
    return seat;
  }

  facts(who: Who | SeatId): ViewFacts {
    const seat = isWho(who) ? this.seat(who) : this.byId(who);
    return {
      meeting: this.meeting,
      seat,
      now: this.now,
      newId: this.newId,
      live: {
        connected: this.connected,
        writing: this.writing,
        lostSince: this.lostSince,
        since: this.meeting.openedAt,
        ...well,
        mediaDown: this.mediaDown,
      },
      notice: (noticeId, lang) =>
        isLang(lang)
          ? {
              title: `${noticeId} (${lang})`,
              text: `Text of ${noticeId} in ${lang}.`,
              lang,
              dir: dirOf(lang),
              ref: { noticeId, version: 1, lang, hash: fakeHash(`${noticeId}.${lang}`) },
            }
          : null,
      terms: (_, lang) => [{ fi: 'etuus', other: `etuus (${lang})` }],
      benefit: (code) =>
        code === 'yleinen_asumistuki'
          ? { fi: 'yleinen asumistuki', en: 'general housing allowance', ar: 'إعانة السكن العامة' }
          : null,
      sha256: fakeHash,
      helpPhone: '020 000 0000',
      questions: ['Mitä tästä tapaamisesta pitäisi seurata?'],
    };
  }

  /** Records events as the ledger would. */
  record(events: readonly MeetingEvent[], actor: string): void {
    for (const event of events) this.meeting = foldMeeting(this.meeting, this.#stamp(event, actor));
  }

  #stamp(event: MeetingEvent, actor: string): Recorded<MeetingEvent> {
    const recorded = { ...event, seq: this.events.length + 1, at: this.now, actor };
    this.events.push(recorded);
    this.#now += 1000;
    return recorded;
  }

  #take(decision: Decision<MeetingEvent>, actor: string): Decision<MeetingEvent> {
    if (decision.ok) this.record(decision.events, actor);
    return decision;
  }

  /** Decides and, on a yes, records. */
  try<N extends CommandName>(
    who: Who | SeatId,
    name: N,
    ...[body]: object extends CommandBody<N> ? [] : [CommandBody<N>]
  ): Decision<MeetingEvent> {
    return this.attempt(who, name, body ?? {});
  }

  /** The same, for a body that is put together as the play goes. */
  attempt(who: Who | SeatId, name: CommandName, body: unknown): Decision<MeetingEvent> {
    return this.#take(this.ask(who, name, body), isWho(who) ? this.seat(who).seatId : who);
  }

  /** Decides and records nothing. */
  ask(who: Who | SeatId, name: CommandName, body: unknown): Decision<MeetingEvent> {
    const command = { name, body } as Command;
    if (!isPure(command)) throw new Error(`${name} has a use case of its own`);
    return decide(this.facts(who), command);
  }

  /** For a test that counts on the yes. */
  must<N extends CommandName>(
    who: Who | SeatId,
    name: N,
    ...body: object extends CommandBody<N> ? [] : [CommandBody<N>]
  ): readonly MeetingEvent[] {
    const decision = this.try(who, name, ...body);
    if (!decision.ok) throw new Error(`${name} by ${who}: ${decision.code} (${decision.rule})`);
    return decision.events;
  }

  /** `code rule` of the refusal; `allowed` when there was none (and then it has happened). */
  refusal<N extends CommandName>(
    who: Who | SeatId,
    name: N,
    ...body: object extends CommandBody<N> ? [] : [CommandBody<N>]
  ): string {
    return said(this.try(who, name, ...body));
  }

  official(who: 'mikko' | 'satu', person: Who | PersonId = who): Decision<MeetingEvent> {
    const personId = isWho(person) ? personOf(person) : person;
    const asking = {
      personId,
      authority: roleOf[who],
      name: isWho(person) ? nameOf[person] : `Official ${person}`,
      title: 'etuusasiantuntija',
      acr: 'loa2',
    };
    const decision = this.#take(openOfficialSeat(this.meeting, asking, this.newId), personId);
    this.#connectAll();
    return decision;
  }

  /** Opens the link on a device and shows the code; without `code`, asks to be recognised. */
  arrives(
    who: 'layla' | 'ahmed',
    { device = `device-${who}`, code = true }: { device?: string; code?: boolean } = {},
  ): Decision<MeetingEvent> {
    const invitation = this.meeting.invitations.findLast((one) => one.role === roleOf[who]);
    if (!invitation) throw new Error(`nobody has invited ${who}`);
    const asked = { meeting: this.meeting, invitation, deviceHash: device, now: this.now };
    const found = lookUp(asked);
    // Typing takes its time.
    if (code && found.ok && !found.recognised) this.wait(1);
    const coming = { ...asked, now: this.now };
    const decision = this.#take(
      code ? enterWithCode(coming, device, this.newId) : askForSeat(coming, this.newId),
      'arrival',
    );
    this.#connectAll();
    return decision;
  }

  /** A new link and code are made for this person; what they are is no matter here. */
  newLink(who: 'layla' | 'ahmed'): Decision<MeetingEvent> {
    const fresh = {
      invitationId: this.newId('inv'),
      role: roleOf[who],
      name: nameOf[who],
      language: who === 'layla' ? this.meeting.language : 'fi',
      linkHash: `link-${who}-${this.events.length}`,
      codeHash: `code-${who}-${this.events.length}`,
    };
    return this.#take(renewLink(this.meeting, fresh, this.now), 'chair');
  }

  #connectAll(): void {
    for (const seat of this.meeting.seats)
      if (seat.status !== 'ended' && !this.lostSince.has(seat.seatId)) this.connected.add(seat.seatId);
  }

  /** The connection of this seat breaks, or comes back. */
  loses(who: Who): void {
    this.connected.delete(this.seat(who).seatId);
    this.lostSince.set(this.seat(who).seatId, this.now);
  }

  returns(who: Who): void {
    this.lostSince.delete(this.seat(who).seatId);
    this.connected.add(this.seat(who).seatId);
  }

  /** Sound and picture do not reach this seat from now on; `null`: they never have. */
  losesMedia(who: Who, since: Instant | null = this.now): void {
    this.mediaDown.set(this.seat(who).seatId, since);
  }

  /** They do again, and the service has seen it. */
  getsMedia(who: Who): void {
    this.mediaDown.delete(this.seat(who).seatId);
    const decided = backInMedia(this.facts(who));
    if (decided.ok) this.record(decided.events, 'service');
  }

  view(who: Who | SeatId): SeatView {
    return viewOf(this.facts(who));
  }

  /** The same events folded again from nothing. */
  foldedAgain(): Meeting | null {
    return foldAll(this.events);
  }
}

const isWho = (who: string): who is Who => Object.hasOwn(roleOf, who);

/** `code rule`, or `allowed`. */
export const said = (decision: Decision<MeetingEvent>): string =>
  decision.ok ? 'allowed' : `${decision.code} ${decision.rule}`;

/** Which types a decision recorded. */
export const types = (events: readonly MeetingEvent[]): readonly string[] =>
  events.map((event) => event.type);
