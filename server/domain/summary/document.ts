import type { Manner, NoticeRef } from '../consents/events.ts';
import type { Instant, LocalDate, MeetingId } from '../ids.ts';
import type { Head } from '../ledger.ts';
import type { LifeDomain } from '../life-domains.ts';
import type { Recognised } from '../meetings/events.ts';
import type { Authority, Role } from '../people.ts';
import type { ActionOwner, FollowUpChannel } from '../plan-template.ts';
import type { Localised } from '../reference.ts';
import { dirOf } from '../texts/lang.ts';
import { text } from '../texts/text.ts';

/**
 * What is frozen, attached to the PDF as canonical JSON (RFC 8785), and signed.
 *
 * Two habits hold it together. Whatever a rule or a machine compares is a **code** (role, life domain, state):
 * its words come from the catalogue in `domain/texts/` when a page is set, so that each reader gets them in their
 * own language.
 * Whatever a person wrote or heard is **text** with its language and direction, letter for letter.
 * Names of organisations, benefits and topics are text too: they are dated data, and this paper is of its day. The
 * Finnish name is the one that is signed; translations lie beside it for those who read it on a screen.
 *
 * It holds only what every signing party may see. Timestamps, versions that replace one another, and the
 * printed checkpoint of the ledger come with later orders; `schema` tells them apart.
 */
export interface SummaryDocument {
  readonly schema: 'kerralla.summary/1';
  /** Name of the service that made it. */
  readonly service: string;
  /** In Finnish, from `notADecisionOf`: whoever reads only the JSON must see it as well. */
  readonly notADecision: string;
  readonly meeting: MeetingFacts;
  readonly topic: { readonly template: string; readonly name: string; readonly translations?: Translations };
  /** Equal owners of the meeting, the initiator first. After a no or a withdrawal there is one. */
  readonly parties: readonly PartyFacts[];
  readonly participants: readonly Participant[];
  readonly consent: ConsentFacts;
  readonly sharedGoal: Words;
  readonly survey: readonly SurveyTopic[];
  readonly actions: readonly Action[];
  readonly benefits: readonly Benefit[];
  readonly leadPerson: LeadPerson;
  readonly followUp: FollowUp;
  /** Null where no interpreter was booked. */
  readonly interpretation: InterpretationFacts | null;
  /** The client's own view, where she chose "accept with own view"; the choice itself is in her JWS and the seal. */
  readonly ownView: Words | null;
  /** True when parts that not everyone may see stand in an unsigned appendix. Never says which or how many. */
  readonly appendix: boolean;
  /** Fixed at the freeze: a signature that was cut off is found by comparing with this list. */
  readonly signers: readonly Signer[];
}

/** A Finnish name in the other languages of the interface, from the dated data; absent where somebody wrote the name. */
export type Translations = Omit<Localised, 'fi'>;

/** A text with its language (BCP 47) and direction. */
export interface Words {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly text: string;
}

export interface MeetingFacts {
  readonly id: MeetingId;
  /** Where in the ledger's stream `meeting/<id>` the plan was folded. */
  readonly head: Head;
  readonly frozenAt: Instant;
  readonly startedAt: Instant;
  /** The moment of closing: the summary is frozen while the people are still together. */
  readonly endedAt: Instant;
  /** The client's language. */
  readonly language: string;
  readonly interpreted: boolean;
}

export interface PartyFacts {
  readonly authority: Authority;
  readonly organisation: string;
  readonly unit: string;
}

export interface Participant {
  readonly role: Role;
  readonly name: string;
  /** Title or task ("sosiaalityöntekijä"); null for the client. */
  readonly title: string | null;
  readonly organisation: string | null;
  readonly joinedAt: Instant;
  /** Null when present to the end. */
  readonly leftAt: Instant | null;
  readonly recognised: Recognised;
}

export interface ConsentFacts {
  readonly presence: PresenceFacts | null;
  /** One for each card that was asked. What was not asked is no. */
  readonly cards: readonly CardAnswer[];
  readonly acknowledgements: readonly Acknowledgement[];
  /** Null, or when the client withdrew; the paper then is of one authority. */
  readonly withdrawnAt: Instant | null;
  /** The statutory lane that consent does not switch off, in words; null when there is none. */
  readonly statutory: Words | null;
}

export interface PresenceFacts {
  readonly answer: 'yes' | 'no';
  readonly at: Instant;
  readonly manner: Manner;
  readonly notice: NoticeRef;
}

export interface CardAnswer {
  readonly domain: LifeDomain;
  readonly answer: 'yes' | 'no';
  readonly at: Instant;
  readonly manner: Manner;
  readonly notice: NoticeRef;
}

/** Each discloser answers for itself (DOMAIN.md 2.2, finding 2). */
export interface Acknowledgement {
  readonly authority: Authority;
  readonly official: string;
  readonly at: Instant;
}

export const surveyStates = ['ei_kasitelty', 'kasitelty', 'ei_halua_puhua'] as const;
export type SurveyState = (typeof surveyStates)[number];

export interface SurveyTopic {
  readonly domain: LifeDomain;
  readonly ownWords: Words | null;
  /** What the interpreter or an official put into the officials' language. */
  readonly interpreted: Words | null;
  readonly kelaView: Words | null;
  readonly countyView: Words | null;
  readonly triedBefore: Words | null;
  /** 0 no hurry, 1 soon, 2 this week, 3 at once; null when not judged. */
  readonly urgency: 0 | 1 | 2 | 3 | null;
  /** Whether it was talked about; a topic that was left alone says so. */
  readonly state: SurveyState | null;
}

export const actionStates = ['sovittu', 'aloitettu', 'valmis', 'ei_onnistunut', 'peruttu'] as const;
export type ActionState = (typeof actionStates)[number];

export interface Action {
  readonly what: Words;
  readonly owner: ActionOwner | null;
  /** The person who does it, or the other party's name; null when only the organisation is known. */
  readonly person: string | null;
  /** Every action of a summary has one (SU-1); one of an appendix may lack it. */
  readonly due: LocalDate | null;
  /** Who helps, where somebody does. */
  readonly helper: Words | null;
  readonly domain: LifeDomain;
  readonly state: ActionState;
}

export const benefitStates = [
  'ei_haettu',
  'haetaan',
  'vireilla',
  'lisaselvitys',
  'myonnetty',
  'hylatty',
  'katkennut',
  'muutoksenhaku',
] as const;
export type BenefitState = (typeof benefitStates)[number];

export interface Benefit {
  readonly name: string;
  readonly translations?: Translations;
  readonly authority: Authority | null;
  readonly state: BenefitState | null;
  /** The day that was written beside the state. */
  readonly date: LocalDate | null;
  readonly domain: LifeDomain;
  readonly note: Words | null;
}

export interface LeadPerson {
  readonly authority: Authority;
  readonly name: string;
  readonly title: string | null;
  /** How and when the client reaches the person, in words. */
  readonly contact: Words | null;
}

export type FollowUp =
  | {
      readonly kind: 'date';
      readonly date: LocalDate;
      readonly channel: FollowUpChannel | null;
      readonly participants: Words | null;
    }
  | { readonly kind: 'none'; readonly reason: Words };

export interface InterpretationFacts {
  /** Null when the booked interpreter was never admitted. */
  readonly name: string | null;
  readonly from: string;
  readonly to: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  /** When somebody interpreted on the telephone in the seat's stead; `to` null means to the end. */
  readonly byPhone: readonly { readonly from: Instant; readonly to: Instant | null }[];
  /** The secrecy text that the interpreter affirmed before hearing anything. */
  readonly secrecy: NoticeRef | null;
  readonly readBack: readonly ReadBackCard[];
}

/** One card of the read-back and the moment when "luettu" was tapped; null when it was not read. */
export interface ReadBackCard {
  readonly title: string;
  /** SHA-256 of the card's text, hex. */
  readonly hash: string;
  readonly lang: string;
  readonly confirmedAt: Instant | null;
}

/** The reserved signature fields of the paper, in the order in which they stand in it. */
export type SignatureField = 'client' | 'county' | 'kela' | 'interpreter' | 'seal' | 'lateSeal' | 'archive';

export interface Signer {
  readonly field: SignatureField & Role;
  readonly role: Role;
  readonly name: string;
  readonly organisation: string | null;
}

/** Texts of officials are in Finnish unless the field says otherwise. */
export const words = (text: string, lang = 'fi'): Words => ({ lang, dir: dirOf(lang), text });

/** The sentence for `notADecision`, by the authorities that took part. */
export function notADecisionOf(parties: readonly PartyFacts[]): string {
  const [only, other] = parties;
  return text(only && !other ? `summary.notDecision.${only.authority}` : 'summary.notDecision', 'fi');
}
