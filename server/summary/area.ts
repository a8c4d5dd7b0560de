import type { Handlers } from '../http/seat-commands.ts';
import { chooseHow, freeze } from './freeze.usecases.ts';
import { Sealing, type SealDeps } from './seal.usecases.ts';
import type { PreparedSignature } from './signature.ts';
import { SignerKeys } from './signing.keys.ts';
import { attest, certify, challenge, sign, turn, type SigningDeps } from './signing.usecases.ts';
import { createTurns } from './turns.ts';

/** The commands of closing and signing, and the sealing that follows from them. */
export function createSummaryArea(deps: SealDeps): {
  readonly handlers: Handlers;
  readonly sealing: Sealing;
} {
  const signing: SigningDeps = {
    ...deps,
    keys: new SignerKeys(),
    turns: createTurns<PreparedSignature>({ clock: deps.world.monotonic }),
  };
  return {
    sealing: new Sealing(deps),
    handlers: {
      'summary.freeze': (sender) => freeze(deps, sender),
      'signing.choose': (sender, body) => chooseHow(deps, sender, body),
      'signing.challenge': (sender) => challenge(signing, sender),
      'signing.certify': (sender, body) => certify(signing, sender, body),
      'signing.attest': (sender, body) => attest(signing, sender, body),
      'signing.turn': (sender, body) => turn(signing, sender, body),
      'signing.sign': (sender, body) => sign(signing, sender, body),
    },
  };
}
