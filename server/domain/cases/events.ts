import type { LocalDate, MeetingId, PersonId } from '../ids.ts';
import type { Authority } from '../people.ts';

/** The client as the owning authority knows her. The personal identity code stays in the county's stream only. */
export interface ClientFacts {
  readonly name: string;
  readonly birthDate: LocalDate;
  readonly language: string;
  readonly hetu?: string;
  readonly phone?: string;
}

/** Events of `case/<id>`: one authority's own view of one client's matter. */
export type CaseEvent =
  | {
      readonly type: 'case.opened/1';
      readonly body: {
        readonly authority: Authority;
        readonly unitId: string;
        readonly templateCode: string;
        readonly externalCaseId: string | null;
        readonly client: ClientFacts;
        readonly openedBy: PersonId | 'seed';
      };
    }
  /** An official of another unit, sent by the case system's own link: it says who works with the client. */
  | { readonly type: 'case.official-sent/1'; readonly body: { readonly personId: PersonId } }
  | { readonly type: 'case.meeting-opened/1'; readonly body: { readonly meetingId: MeetingId } }
  /** The client's permission has ended, and with it what this authority knew of her; its sealed copy stays (CO-10). */
  | {
      readonly type: 'case.ended/1';
      readonly body: {
        readonly meetingId: MeetingId;
        readonly why: 'refused' | 'withdrawn' | 'not-allowed' | 'over';
      };
    }
  | {
      readonly type: 'case.summary-taken/1';
      readonly body: {
        readonly meetingId: MeetingId;
        readonly sha256: string;
        readonly json: string;
        /** Base64 of the signed file, and of the unsigned appendix of this authority where there is one. */
        readonly pdf: string;
        readonly appendix: string | null;
      };
    };

/** Events of `handle/<sha256>`: a case handle is spent once, by an append that expects an empty stream. */
export interface HandleEvent {
  readonly type: 'handle.spent/1';
  readonly body: { readonly system: Authority; readonly by: PersonId };
}
