import type { AdmissionId, SeatId } from '../domain/ids.ts';
import type { RefusalCode } from '../domain/refusals.ts';
import type { MediaRights } from './rooms.ts';

/** What the ledger says now about one admission. */
export type Standing =
  | ({
      readonly ok: true;
      /** Opaque name of the room of the meeting's space. */
      readonly room: string;
      /** Opaque, unguessable, one per admission, never used again. */
      readonly identity: string;
      readonly seatId: SeatId;
    } & MediaRights)
  | { readonly ok: false; readonly code: RefusalCode };

/** The port to the meetings: asked at every upgrade and every few seconds, never remembered. */
export interface Admissions {
  check(admissionId: AdmissionId): Standing;
  /** Identities of all admissions to `room` that live now; whoever else is inside is removed on sight. */
  liveIdentities(room: string): ReadonlySet<string>;
  /** Rooms of meetings that are on. */
  rooms(): readonly string[];
}
