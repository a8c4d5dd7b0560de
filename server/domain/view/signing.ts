import type { Facts } from '../meetings/facts.ts';
import { clientHasChosen, maySign, signerOf } from '../meetings/decide/signing.ts';
import type { Meeting, Seat } from '../meetings/state.ts';
import type { SignerView, SigningView } from './types.ts';

/** Where each expected signer is. */
export function signersView(meeting: Meeting, me: Seat): readonly SignerView[] {
  const { signing } = meeting;
  if (!signing) return [];
  return signing.signers.map((signer) => ({
    role: signer.role,
    name: signer.name,
    me: signerOf(meeting, me)?.role === signer.role,
    state:
      signer.role === 'client' && signer.state === 'waiting' && !clientHasChosen(meeting)
        ? 'choosing'
        : signer.state,
    at: signer.at,
  }));
}

/** The frozen summary as this seat may see it: the interpreter attests the interpretation and gets no page. */
export function signingView(facts: Facts): SigningView | null {
  const { meeting, seat } = facts;
  const { signing } = meeting;
  if (!signing) return null;
  return {
    version: signing.version,
    sha256: signing.sha256,
    frozenAt: signing.frozenAt,
    json: seat.role === 'interpreter' ? null : signing.json,
    choice: signing.choice,
    signers: signersView(meeting, seat),
    myTurnToChoose:
      signerOf(meeting, seat) !== null &&
      (seat.role === 'client' ? signing.choice === null : maySign(facts).ok),
    sealedAt: signing.sealed?.at ?? null,
    anySigned: signing.increments.length > 0,
  };
}
