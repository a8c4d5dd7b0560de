import type { ConsentEvent, EdgeScope, NoticeRef } from '../consents/events.ts';
import type {
  AdmissionId,
  CardId,
  CaseId,
  EdgeId,
  Instant,
  InvitationId,
  LocalDate,
  MeetingId,
  PersonId,
  SeatId,
} from '../ids.ts';
import type { LifeDomain } from '../life-domains.ts';
import type { Authority, Role } from '../people.ts';
import type { PlanEvent } from '../plan/events.ts';
import type { SigningEvent } from '../signing/events.ts';

/** Phases in their order (ARCHITECTURE.md *Meeting*). `handed-over` and `erased` come after both copies are taken. */
export type Phase =
  'scheduled' | 'greeting' | 'presence' | 'disclosure' | 'joint' | 'closing' | 'signing' | 'closed';

export interface Party {
  readonly organisation: string;
  readonly unit: string;
  readonly unitId: string;
}

/** How we know who it is. `login`: organisation's OIDC; `code`: told apart; `vouched`: an official recognised. */
export type Evidence =
  | { readonly method: 'login'; readonly acr: string }
  | { readonly method: 'code' }
  | { readonly method: 'vouched'; readonly by: SeatId };

/** What the chair tapped at the door. */
export type Recognised = 'known' | 'code' | 'login';

/** On what an admission to the room rests: no live ground, no token. */
export type Ground =
  | { readonly kind: 'own-client' }
  | { readonly kind: 'own-matter' }
  | { readonly kind: 'booking'; readonly secrecy: NoticeRef }
  | { readonly kind: 'consent'; readonly edges: readonly EdgeId[] };

/**
 * How a seat ended. `refused`: the client said no to the other authority's presence; `not-allowed`: no to every
 * topic; `moved`: the person came in on another device.
 */
export type SeatEnding =
  'left' | 'removed' | 'denied' | 'withdrawn' | 'refused' | 'not-allowed' | 'moved' | 'over';

/** What is read aloud now: the only thing of a meeting's content that an interpreter's browser gets. */
export interface CardText {
  readonly title: string;
  readonly text: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

export type CardSubject =
  | { readonly kind: 'greeting' }
  | { readonly kind: 'presence' }
  | { readonly kind: 'scope'; readonly scope: EdgeScope }
  | { readonly kind: 'read-back'; readonly part: string };

export interface Term {
  readonly fi: string;
  readonly other: string;
}

export interface CardShown {
  readonly cardId: CardId;
  readonly subject: CardSubject;
  /** Finnish first, the client's language after it where there is such a text. */
  readonly texts: readonly CardText[];
  readonly terms: readonly Term[];
  /** SHA-256 over the canonical form of `texts`: what was confirmed is what was read. */
  readonly hash: string;
}

export interface MeetingOpened {
  readonly meetingId: MeetingId;
  readonly caseId: CaseId;
  readonly initiator: Authority;
  readonly invited: Authority;
  readonly initiatorUnitId: string;
  readonly invitedUnitId: string;
  readonly parties: Readonly<Record<Authority, Party>>;
  readonly openedBy: PersonId;
  readonly invitedContactId: PersonId;
  readonly templateCode: string;
  /** The client's language (BCP 47). */
  readonly language: string;
  readonly interpreted: boolean;
  readonly interpreterName: string | null;
  readonly minutes: number;
  readonly startsAt: Instant;
  /** The life domains that will be asked, three to six (ARCHITECTURE.md *Consent*). */
  readonly cards: readonly LifeDomain[];
  readonly client: { readonly name: string; readonly birthDate: LocalDate };
}

type MeetingOwnEvent =
  | { readonly type: 'meeting.opened/1'; readonly body: MeetingOpened }
  | { readonly type: 'phase.moved/1'; readonly body: { readonly to: Phase } }
  | {
      readonly type: 'invitation.made/1';
      readonly body: {
        readonly invitationId: InvitationId;
        readonly role: 'client' | 'interpreter';
        readonly name: string;
        readonly language: string;
        /** SHA-256 of the link's secret and of the six-digit code (keyed by the link): neither is kept. */
        readonly linkHash: string;
        readonly codeHash: string;
        readonly expiresAt: Instant;
      };
    }
  | { readonly type: 'invitation.ended/1'; readonly body: { readonly invitationId: InvitationId } }
  | {
      readonly type: 'seat.opened/1';
      readonly body: {
        readonly seatId: SeatId;
        readonly role: Role;
        readonly name: string;
        readonly title: string;
        readonly personId: PersonId | null;
        readonly invitationId: InvitationId | null;
        /** Hash of the device's cookie: code or vouching binds this device to the invitation. */
        readonly deviceHash: string | null;
        readonly evidence: Evidence | null;
      };
    }
  | {
      readonly type: 'seat.recognised/1';
      readonly body: {
        readonly seatId: SeatId;
        readonly evidence: Evidence;
        /** The device's new cookie, where it got one with the code; absent where an official has vouched. */
        readonly deviceHash?: string;
      };
    }
  | { readonly type: 'seat.waiting/1'; readonly body: { readonly seatId: SeatId } }
  | {
      readonly type: 'seat.secrecy-affirmed/1';
      readonly body: { readonly seatId: SeatId; readonly notice: NoticeRef };
    }
  | {
      readonly type: 'seat.admitted/1';
      readonly body: {
        readonly seatId: SeatId;
        readonly by: SeatId;
        readonly recognised: Recognised;
        readonly ground: Ground;
      };
    }
  | { readonly type: 'seat.away/1'; readonly body: { readonly seatId: SeatId } }
  | { readonly type: 'seat.back/1'; readonly body: { readonly seatId: SeatId } }
  | {
      readonly type: 'seat.ended/1';
      readonly body: { readonly seatId: SeatId; readonly how: SeatEnding };
    }
  /** One admission to the media, for one page load; a newer one of the same seat replaces it. */
  | {
      readonly type: 'media.admitted/1';
      readonly body: {
        readonly admissionId: AdmissionId;
        readonly seatId: SeatId;
        readonly identity: string;
        readonly room: string;
        readonly ground: Ground;
        readonly expiresAt: Instant;
      };
    }
  /** From now on somebody interprets on the telephone, on a loudspeaker, who has promised secrecy aloud (IN-4). */
  | { readonly type: 'interpreting.by-phone/1'; readonly body: { readonly by: SeatId } }
  /** From now on the client is on the telephone, on a loudspeaker: the chair has called her (ME-13). */
  | { readonly type: 'client.by-phone/1'; readonly body: { readonly by: SeatId } }
  /** Picture and sound of a seat stand again for which somebody was on the telephone (IN-4, ME-13). */
  | { readonly type: 'media.connected/1'; readonly body: { readonly seatId: SeatId } }
  | { readonly type: 'card.shown/1'; readonly body: CardShown }
  | {
      readonly type: 'card.confirmed/1';
      readonly body: {
        readonly cardId: CardId;
        readonly seatId: SeatId;
        readonly lang: string;
        readonly hash: string;
      };
    }
  | { readonly type: 'card.put-away/1'; readonly body: { readonly cardId: CardId } };

/** Events of `meeting/<id>`: one head to sign, one key to shred. */
export type MeetingEvent = MeetingOwnEvent | ConsentEvent | PlanEvent | SigningEvent;

/** An event as the ledger gives it back. */
export type Recorded<E> = E & { readonly seq: number; readonly at: Instant; readonly actor: string };
