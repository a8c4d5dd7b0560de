import type { CaseId, Instant, LocalDate, MeetingId, PersonId, SeatId } from '../ids.ts';
import type { LifeDomain } from '../life-domains.ts';
import type { Phase } from '../meetings/events.ts';
import type { Presence } from '../meetings/state.ts';
import type { Authority } from '../people.ts';
import type { LinkView } from './types.ts';
import type { PlanTemplate } from '../plan-template.ts';
import type { Interpreter, Localised, SpokenLanguage } from '../reference.ts';

/**
 * What a page gets over HTTP, written once: the server declares that it answers so, the browser that it reads so.
 * (Over the meeting socket: `types.ts`.)
 */

/** Who is logged in here. */
export interface OfficialMe {
  readonly role: Authority;
  readonly name: string;
  /** Name of their (first) unit, in Finnish. */
  readonly unit: string;
}

/** A template as the case page offers it. Minutes depend on whether an interpreter comes. */
export interface TemplateChoice {
  readonly code: string;
  readonly title: Localised;
  /** What the meeting is for, in one line. */
  readonly summary: Localised;
  readonly minutes: number;
  readonly minutesInterpreted: number;
  /** The life domains that are asked, in order. */
  readonly cards: readonly LifeDomain[];
}

export interface Contact {
  readonly id: PersonId;
  readonly name: string;
  readonly unit: string;
  /** The name of the person for whom this one stands in. */
  readonly deputyOf: string | null;
}

/** A meeting of the case: what became of it, and the signed paper where there is one. */
export interface PastMeeting {
  readonly id: MeetingId;
  readonly startsAt: Instant | null;
  /** What it was about; null where the template is no longer known. */
  readonly topic: Localised | null;
  readonly phase: Phase;
  /** Who was asked to come; null where the meeting can no longer be read. */
  readonly invited: Authority | null;
  /** What the client has said of the invited authority's coming. */
  readonly presence: Presence['status'] | null;
  readonly summary: { readonly at: Instant; readonly appendix: boolean } | null;
  /** For whom a new link and code can be made from this case (SE-14). */
  readonly links: readonly LinkView[];
}

/** What opens a room. */
export interface NewMeeting {
  readonly templateCode: string;
  /** The client's (BCP 47). */
  readonly language: string;
  readonly interpreterId: PersonId | null;
  readonly minutes: number;
  readonly contactId: PersonId | null;
}

/** A case whose client's permission has ended: her copies stay, and her name is in them alone (CO-10). */
export interface EndedCasePage {
  readonly kind: 'ended';
  readonly case: { readonly id: CaseId; readonly unit: string; readonly authority: Authority };
  /** What it was about; null where the template is no longer known. */
  readonly topic: Localised | null;
  /** Newest first. */
  readonly copies: readonly {
    readonly meetingId: MeetingId;
    readonly at: Instant;
    readonly appendix: boolean;
  }[];
}

/** A row of the finished copies: date and topic, and no name. */
export interface FinishedCopy {
  readonly caseId: CaseId;
  readonly at: Instant;
  readonly topic: Localised;
}

/** Finished copies, newest first; `more` when older ones come after the last of them. */
export interface CopiesPage {
  readonly copies: readonly FinishedCopy[];
  readonly more: boolean;
}

export interface CasePage {
  readonly kind: 'open';
  /** A meeting can be opened from here; not from a case that rests on the client's permission (CO-10). */
  readonly mayOpen: boolean;
  readonly case: {
    readonly id: CaseId;
    readonly client: { readonly name: string; readonly birthDate: LocalDate };
    readonly unit: string;
    readonly authority: Authority;
  };
  readonly templates: readonly TemplateChoice[];
  readonly preset: NewMeeting;
  /** In which a meeting can be held, Finnish first. */
  readonly languages: readonly SpokenLanguage[];
  readonly contacts: readonly Contact[];
  readonly interpreters: readonly Interpreter[];
  readonly meetings: readonly PastMeeting[];
}

/** A row of the invited authority's list: topic, language, length, unit, time, and no name (CO-1). */
export interface QueueMeeting {
  readonly id: MeetingId;
  readonly startsAt: Instant;
  readonly topic: Localised;
  readonly language: string;
  readonly minutes: number;
  readonly unit: string;
  readonly interpreted: boolean;
  readonly phase: Phase;
  /** The room is open: it is time to go and wait. */
  readonly waiting: boolean;
  /** The client said no, or took the permission back: the meeting goes on, and nobody of this authority is awaited. */
  readonly withoutYou: boolean;
}

/** What a link leads to, once its holder has pressed the button. Nothing of the case, and nothing was written (SE-3). */
export interface Arrival {
  readonly meetingId: MeetingId;
  /** The seat of this device; null until the code, or asking to be recognised, has opened one. */
  readonly seatId: SeatId | null;
  readonly role: 'client' | 'interpreter';
  /** The language that was booked. */
  readonly language: string;
  /** This device has shown the code before, or an official knows the person: nothing is asked again. */
  readonly recognised: boolean;
  /** The meeting is over: there is nothing to test and nobody to wait for, only how it ended and the copy. */
  readonly over: boolean;
  /** The client is recognised and her permission lives: it can be withdrawn from here (CO-7). */
  readonly permission: boolean;
}

/** Has a seat. */
export type Seated = Arrival & { readonly seatId: SeatId };

export interface BenefitChoice {
  readonly code: string;
  readonly name: Localised;
  readonly authority: Authority;
  readonly domain: LifeDomain;
}

/** What does not change during a meeting: prompts, and the benefits of today. */
export interface RoomReference {
  readonly template: PlanTemplate | null;
  readonly benefits: readonly BenefitChoice[];
}

/** A consent or secrecy text, word for word as it is stored; `hash` names exactly this wording. */
export interface NoticeText {
  readonly title: string;
  readonly text: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly hash: string;
}
