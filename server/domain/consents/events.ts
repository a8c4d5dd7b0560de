import type { CardId, CaseId, EdgeId, SeatId } from '../ids.ts';
import type { LifeDomain } from '../life-domains.ts';
import type { Authority } from '../people.ts';

/** The exact text that was shown or read: id, version, language and SHA-256 of the text. */
export interface NoticeRef {
  readonly noticeId: string;
  readonly version: number;
  readonly lang: string;
  readonly hash: string;
}

/** How the client said it: own press on own device, or aloud and marked by the chair. */
export type Manner = 'own-tap' | 'spoken';

/** What a consent opens: presence (name and clienthood), or one life domain. */
export type EdgeScope = 'presence' | LifeDomain;

/** One directed permission: the discloser may tell the recipient (DOMAIN.md 2.2, finding 2). */
export interface EdgeGiven {
  readonly edgeId: EdgeId;
  readonly discloser: Authority;
  readonly recipient: Authority;
}

/** The circumstances of an answer: who heard it, how, and which text was answered. */
export interface Given {
  readonly manner: Manner;
  readonly notice: NoticeRef;
  /** The interpreter who relayed the text and the answer, where there was one. */
  readonly interpreterSeat: SeatId | null;
  readonly witnesses: readonly SeatId[];
  /** The client said that she had read it herself, before it had been read aloud to her (IN-2). */
  readonly readMyself?: true;
}

/** Event types name no life domain: the types survive erasure, the bodies do not. */
export type ConsentEvent =
  | {
      readonly type: 'presence.asked/1';
      readonly body: { readonly cardId: CardId; readonly notice: NoticeRef };
    }
  | {
      readonly type: 'presence.given/1';
      readonly body: Given & { readonly edge: EdgeGiven; readonly invitedCaseId: CaseId };
    }
  | { readonly type: 'presence.refused/1'; readonly body: Given }
  | {
      readonly type: 'scope.answered/1';
      readonly body: Given & {
        readonly domain: LifeDomain;
        readonly answer: 'yes' | 'no';
        readonly edges: readonly EdgeGiven[];
      };
    }
  | {
      readonly type: 'consent.acknowledged/1';
      readonly body: {
        readonly authority: Authority;
        readonly seatId: SeatId;
        readonly edgeIds: readonly EdgeId[];
      };
    }
  | { readonly type: 'consent.withdrawn/1'; readonly body: { readonly manner: Manner } }
  /** Every card was answered no: the invited authority leaves before the plan opens (failure moment F1b). */
  | { readonly type: 'consent.nothing-allowed/1'; readonly body: Record<string, never> }
  | { readonly type: 'company.alone/1'; readonly body: Record<string, never> };
