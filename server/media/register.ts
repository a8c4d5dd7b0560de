import type { AdmissionId, SeatId } from '../domain/ids.ts';
import type { RefusalCode } from '../domain/refusals.ts';
import type { Admissions, Standing } from './admissions.ts';
import type { Line } from './line.ts';
import type { MediaRights } from './rooms.ts';
import { sentTracks, type SentTracks } from './sent-tracks.ts';

/** Where an admission stands in the media server. */
export interface Place {
  readonly admissionId: AdmissionId;
  readonly seatId: SeatId;
  readonly room: string;
  readonly identity: string;
}

/** What the gate itself remembers; who may be where is the ledger's to say. */
export interface Register {
  readonly lines: Set<Line>;
  /** Of every admission that was ever let in or looked at, until it is revoked. */
  readonly places: Map<AdmissionId, Place>;
  /** What each of them sends. */
  readonly sent: Map<AdmissionId, SentTracks>;
  /** Revoked while a dial was under way, or faster than the ledger's reader. */
  readonly revoked: Set<AdmissionId>;
}

/** A register in which nobody is on the line. */
export const emptyRegister = (): Register => ({
  lines: new Set(),
  places: new Map(),
  sent: new Map(),
  revoked: new Set(),
});

/** What this person sends, remembered over all their lines. */
export function sentBy({ sent }: Register, admissionId: AdmissionId): SentTracks {
  const known = sent.get(admissionId) ?? sentTracks();
  sent.set(admissionId, known);
  return known;
}

export type Let = { readonly ok: true; readonly place: Place; readonly rights: MediaRights };
export type Refused = { readonly ok: false; readonly code: RefusalCode };

/** What the ledger says now, with our own memory on top. No ledger, no media. */
export function standing(
  admissions: Admissions,
  register: Register,
  admissionId: AdmissionId,
): Let | Refused {
  if (register.revoked.has(admissionId)) return { ok: false, code: 'seat.removed' };
  const now = ask(admissions, admissionId);
  if (!now.ok) return now;
  const { room, identity, seatId, publish, subscribe } = now;
  return { ok: true, place: { admissionId, seatId, room, identity }, rights: { publish, subscribe } };
}

function ask(admissions: Admissions, admissionId: AdmissionId): Standing {
  try {
    return admissions.check(admissionId);
  } catch {
    return { ok: false, code: 'media.unavailable' };
  }
}
