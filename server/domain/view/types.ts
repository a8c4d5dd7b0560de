import type { Manner } from '../consents/events.ts';
import type { CardId, CaseId, Instant, LocalDate, MeetingId, SeatId } from '../ids.ts';
import type { LifeDomain } from '../life-domains.ts';
import type { CommandName } from '../meetings/commands.ts';
import type { Saving } from '../meetings/facts.ts';
import type { CardSubject, CardText, Phase, Recognised, SeatEnding, Term } from '../meetings/events.ts';
import type { Authority, Role } from '../people.ts';
import type { OwnWords } from '../plan/events.ts';
import type { Missing } from '../plan/missing.ts';
import type { PlanView } from '../plan/view.ts';
import type { ClientChoice } from '../signing/events.ts';

/** The five steps that people see (ARCHITECTURE.md *Meeting*). */
export type Step = 'greeting' | 'permission' | 'together' | 'summary' | 'signing';

/** Facts that say nothing of the client: topic, language, length, time. */
export interface MeetingFacts {
  readonly meetingId: MeetingId;
  readonly templateCode: string;
  readonly language: string;
  readonly interpreted: boolean;
  readonly minutes: number;
  readonly startsAt: Instant;
  readonly initiator: Authority;
  readonly invited: Authority;
  readonly helpPhone: string;
}

export interface Me {
  readonly seatId: SeatId;
  readonly role: Role;
  readonly name: string;
}

/** A person in the room, as the others see them. `identity` ties a media track to the seat; null until in the media. */
export interface PersonView {
  readonly seatId: SeatId;
  readonly role: Role;
  readonly name: string;
  readonly title: string;
  readonly state: 'present' | 'away' | 'connection-lost';
  readonly identity: string | null;
  readonly me: boolean;
  /** Officials only: how the person was recognised at the door. */
  readonly recognised?: Recognised;
  /** Officials only: the reader may remove this person (SE-6). */
  readonly mayRemove?: true;
  /** The page of this person gives no sign of life: nothing reaches it and nothing comes from it until it does. */
  readonly hearing?: 'on-hold';
  /** For five seconds now neither sound nor picture has reached this person (ME-13). */
  readonly media?: 'down';
}

/** Somebody at the door, as the chair sees them. */
export interface DoorView {
  readonly seatId: SeatId;
  readonly role: Role;
  /** Null until recognised: an unrecognised person has no name. */
  readonly name: string | null;
  readonly evidence: 'login' | 'code' | 'vouched' | null;
  readonly secrecyAffirmedAt: Instant | null;
  readonly waitingSince: Instant;
  readonly connected: boolean;
  /** Admission is possible now; else the refusal that stands in the way. */
  readonly mayAdmit: boolean;
  readonly whyNot: string | null;
  /** Somebody of this role is inside already; null when nobody is. */
  readonly inside: { readonly seatId: SeatId; readonly name: string } | null;
  /** Letting in ends the seat of who is inside: the tap has to name it (SE-4). */
  readonly replaces: boolean;
}

/** The newest link of a role, and that a new one with a new code may take its place (SE-14). */
export interface LinkView {
  readonly role: 'client' | 'interpreter';
  readonly madeAt: Instant;
}

/** A party that is expected and not in the room: an empty chair. */
export interface EmptyChair {
  readonly role: Role;
  readonly name: string | null;
  readonly where: 'not-arrived' | 'testing' | 'door' | 'outside' | 'away' | 'left';
}

export interface CardView {
  readonly cardId: CardId;
  readonly subject: CardSubject;
  readonly texts: readonly CardText[];
  readonly terms: readonly Term[];
  readonly hash: string;
  readonly confirmedAt: Instant | null;
}

export interface ScopeView {
  readonly domain: LifeDomain;
  readonly answer: 'yes' | 'no' | null;
  readonly at: Instant | null;
  readonly manner: Manner | null;
  /** This card is the one being asked now. */
  readonly current: boolean;
  /** By discloser: whether the yes has been acknowledged. */
  readonly acknowledged: readonly Authority[];
}

export interface ConsentView {
  readonly presence: 'unasked' | 'asked' | 'given' | 'refused' | 'withdrawn';
  readonly presenceAt: Instant | null;
  readonly scopes: readonly ScopeView[];
  readonly acknowledgements: readonly {
    readonly authority: Authority;
    readonly by: string | null;
    readonly at: Instant | null;
  }[];
}

/** Who is at the table: `waiting` for the question, `together`, or without the invited authority. */
export type Company = 'waiting' | 'together' | 'alone-pending' | 'alone';

export type PlanPart =
  { readonly open: true; readonly view: PlanView } | { readonly open: false; readonly why: PlanLock };
export type PlanLock = 'before-consent' | 'disclosure' | 'client-decides' | 'paused' | 'no-right' | 'over';

export interface ReadBackPart {
  readonly part: string;
  /** The Finnish sentence that is read. */
  readonly title: string;
  readonly optional: boolean;
  readonly read: boolean;
  readonly current: boolean;
}

export interface ClosingView {
  readonly missing: readonly Missing[];
  readonly readBack: readonly ReadBackPart[];
  /** Seats whose people still write in what the reader may see. */
  readonly stillWriting: readonly { readonly seatId: SeatId; readonly path: string | null }[];
}

export type SignerState = 'waiting' | 'choosing' | 'certified' | 'signed' | 'later' | 'declined' | 'left';

export interface SignerView {
  readonly role: Role;
  readonly name: string;
  readonly me: boolean;
  readonly state: SignerState;
  readonly at: Instant | null;
}

export interface SigningView {
  readonly version: number;
  readonly sha256: string;
  readonly frozenAt: Instant;
  /** The exact summary; null for the interpreter, who attests the interpretation and gets no page. */
  readonly json: string | null;
  readonly choice: ClientChoice | null;
  readonly signers: readonly SignerView[];
  /** Something can be signed by me now. */
  readonly myTurnToChoose: boolean;
  readonly sealedAt: Instant | null;
  readonly anySigned: boolean;
}

/** What every seat that is inside sees. */
interface Inside {
  /** Nothing can be written now: what stands here is safe, and new things wait (AU-7). */
  readonly readOnly?: true;
  readonly saving?: Saving;
  /**
   * Nobody knows yet whether somebody who must not be there still hears: until this goes, the page sends neither sound
   * nor picture.
   */
  readonly hush?: true;
  readonly facts: MeetingFacts;
  readonly me: Me;
  readonly phase: Phase;
  readonly step: Step;
  readonly people: readonly PersonView[];
  /** Why the matter is not handled just now; null when it may be. */
  readonly paused: 'client-away' | 'interpreter-away' | 'official-away' | null;
  /** Somebody interprets on the telephone (IN-4). */
  readonly byPhone: boolean;
  /** The client is on the telephone (ME-13). */
  readonly clientByPhone?: true;
  readonly interpreterEndsAt: Instant | null;
  readonly card: CardView | null;
  readonly may: readonly CommandName[];
}

export interface OfficialView extends Inside {
  readonly kind: 'official';
  readonly authority: Authority;
  readonly chair: boolean;
  readonly client: { readonly name: string; readonly birthDate: LocalDate };
  readonly caseId: CaseId | null;
  readonly door: readonly DoorView[];
  /** The chair's: for whom a new link and code can be made now. */
  readonly links: readonly LinkView[];
  readonly chairs: readonly EmptyChair[];
  readonly company: Company;
  readonly consent: ConsentView;
  readonly plan: PlanPart;
  readonly closing: ClosingView | null;
  readonly signing: SigningView | null;
}

export interface ClientView extends Inside {
  readonly kind: 'client';
  readonly company: Company;
  readonly consent: ConsentView;
  readonly plan: PlanPart;
  readonly signing: SigningView | null;
  /** What `En jatka` can mean now. */
  readonly stop: readonly ('withdraw' | 'pause' | 'end')[];
}

export interface InterpreterView extends Inside {
  readonly kind: 'interpreter';
  /** Never alone with the client: no official connected takes picture and sound away. */
  readonly onHold: boolean;
  readonly signing: SigningView | null;
}

/** At the door, before the room: who is inside by role, and what happens next. */
export interface WaitingView {
  readonly kind: 'waiting';
  readonly readOnly?: true;
  readonly saving?: Saving;
  readonly facts: MeetingFacts;
  readonly me: Me;
  readonly phase: Phase;
  readonly step: Step;
  /** Testing devices, or said to be ready. */
  readonly at: 'testing' | 'door';
  readonly inside: readonly Role[];
  readonly secrecy: { readonly needed: boolean; readonly affirmedAt: Instant | null };
  /** For the invited authority: what the client has said; no name in any of them. */
  readonly answer: 'not-asked' | 'asked' | 'yes' | null;
  readonly questions: readonly string[];
  /** What `En jatka` can mean at the door; empty for everybody but the client. */
  readonly stop: readonly ('withdraw' | 'end')[];
  readonly may: readonly CommandName[];
}

/** Not yet recognised: language, device test, own picture, phone number; no roles, no names. */
export interface UnrecognisedView {
  readonly kind: 'unrecognised';
  readonly seatId: SeatId;
  readonly role: 'client' | 'interpreter';
  readonly helpPhone: string;
  readonly asked: boolean;
  readonly may: readonly CommandName[];
}

/** The client took a break: sends and receives nothing until one tap. */
export interface AwayView {
  readonly kind: 'away';
  readonly readOnly?: true;
  readonly saving?: Saving;
  readonly facts: MeetingFacts;
  readonly me: Me;
  /** The summary is being signed: a break holds nobody up longer than a minute (SU-9). */
  readonly signing: boolean;
  readonly stop: readonly ('withdraw' | 'end')[];
  readonly may: readonly CommandName[];
}

/** The seat has ended. Nothing of the meeting remains in it. */
export interface EndedView {
  readonly kind: 'ended';
  readonly saving?: Saving;
  readonly role: Role;
  readonly how: SeatEnding;
  readonly helpPhone: string;
  /** The client after the seal: her copy waits on a page of its own. */
  readonly copy: boolean;
  /**
   * The client's permission: `open` when it lives and can be withdrawn from here, `over` when there is none. `elsewhere`
   * tells nothing: this device speaks for nobody any more. Always `over` for others.
   */
  readonly permission: 'open' | 'elsewhere' | 'over';
  readonly meetingId: MeetingId;
}

/** The meeting is closed and sealed. */
export interface ClosedView {
  readonly kind: 'closed';
  readonly facts: MeetingFacts;
  readonly me: Me;
  readonly sealedAt: Instant | null;
  /** To the invited authority the client has no name any more: it is empty (CO-10). */
  readonly signers: readonly SignerView[];
  readonly sha256: string | null;
  /** Where this person's copy is; null for the interpreter, who keeps none. */
  readonly copy: boolean;
  readonly appendix: boolean;
  /** Null where there is nothing to find in it. */
  readonly caseId: CaseId | null;
  /** The exact summary, for the client, who has no case to find it in. */
  readonly summary: string | null;
}

/** Everything that a seat's browser ever gets of a meeting's state. */
export type SeatView =
  | OfficialView
  | ClientView
  | InterpreterView
  | WaitingView
  | UnrecognisedView
  | AwayView
  | EndedView
  | ClosedView;

/** The client's own view, when she accepts with one. */
export type OwnView = OwnWords;
