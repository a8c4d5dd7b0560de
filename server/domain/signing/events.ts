import type { Instant, SeatId } from '../ids.ts';
import type { Role } from '../people.ts';
import type { OwnWords } from '../plan/events.ts';

export type ClientChoice = 'accept' | 'own-view' | 'later';

/** One expected signer, fixed at the freeze: the paper says who was expected, so that a missing one shows. */
export interface ExpectedSigner {
  readonly role: Role;
  readonly seatId: SeatId;
  readonly name: string;
  readonly field: string;
}

export type SignerEnding = 'later' | 'declined' | 'left';

export type SigningEvent =
  | {
      readonly type: 'summary.frozen/1';
      readonly body: {
        readonly version: number;
        /** SHA-256 of the canonical JSON (RFC 8785), hex. */
        readonly sha256: string;
        readonly json: string;
        /** Base64 of the base document, before the first signature. */
        readonly pdf: string;
        readonly head: { readonly seq: number; readonly hash: string };
        readonly signers: readonly ExpectedSigner[];
      };
    }
  | {
      readonly type: 'summary.unfrozen/1';
      readonly body: { readonly why: 'own-view' | 'back' | 'withdrawn' };
    }
  | {
      readonly type: 'summary.chosen/1';
      readonly body: {
        readonly seatId: SeatId;
        readonly choice: ClientChoice;
        readonly ownView: OwnWords | null;
      };
    }
  | {
      readonly type: 'signer.certified/1';
      readonly body: {
        readonly role: Role;
        readonly seatId: SeatId;
        /** Base64 DER; a later one of the same signer names and replaces the earlier. */
        readonly certificate: string;
        readonly jws: string;
      };
    }
  | {
      readonly type: 'summary.signed/1';
      readonly body: {
        readonly role: Role;
        readonly seatId: SeatId;
        readonly field: string;
        /** Base64 of the bytes that follow the document so far. */
        readonly increment: string;
        readonly signedAt: Instant;
      };
    }
  | {
      readonly type: 'signer.ended/1';
      readonly body: { readonly role: Role; readonly how: SignerEnding; readonly item: string | null };
    }
  /** Who had left is back before the seal, and is waited for again. */
  | { readonly type: 'signer.returned/1'; readonly body: { readonly role: Role } }
  | {
      readonly type: 'summary.sealed/1';
      readonly body: {
        readonly increment: string;
        /** SHA-256 of the whole sealed file, hex. */
        readonly sha256: string;
        /** Base64 of the unsigned appendix of each who has one (SIGNING.md). */
        readonly appendices: Partial<Readonly<Record<Role, string>>>;
      };
    };
