import type { Attestation } from '../../server/domain/summary/attestation.ts';
import { fromBase64, toBase64, type Bytes } from './signing.bytes.ts';
import { attestWith, makeSigningKey, type SigningKey } from './signing.key.ts';
import { isWhatIHold, type TurnOffer } from './signing.offer.ts';
import { Store } from './store.ts';

/** A yes with what was asked for, or a refusal by its code. */
export type Answer<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly code: string };

/** How signing talks to the server: the meeting's commands, put in from outside. */
export interface SigningTransport {
  /** A fresh text that the key signs to prove itself. */
  challenge(): Promise<Answer<{ readonly challenge: string }>>;
  /** Base64 in and out; the signer's certificate first, then those above it. */
  certificate(request: {
    readonly publicKey: string;
    readonly proof: string;
  }): Promise<Answer<{ readonly certificates: readonly string[] }>>;
  attest(jws: string): Promise<Answer<object>>;
  /** Resolves when it is this signer's turn; that may take as long as the others need. `heldLength`: bytes held. */
  turn(heldLength: number): Promise<Answer<{ readonly offer: TurnOffer }>>;
  /** The signature, base64 of r‖s. */
  sign(signature: string): Promise<Answer<object>>;
}

export type SigningState =
  /** Nothing asked yet. */
  | { readonly step: 'ready' }
  /** Making the key, its certificate and the statement. */
  | { readonly step: 'preparing' }
  /** The statement is with the server; the place in the PDF is still to come. */
  | { readonly step: 'waiting' }
  | { readonly step: 'signed' }
  /** `bytes-differ`: what the server asked to sign is not what this browser holds. Nothing was signed. */
  | { readonly step: 'failed'; readonly code: string };

export interface Signing {
  readonly state: Store<SigningState>;
  /** Signs once. Again after a failure, with a new key. */
  sign(wanted: Wanted): Promise<void>;
  /** Ends what is under way; the key is gone. */
  stop(): void;
}

/** What the person has read and chosen. */
export interface Wanted {
  readonly attestation: Omit<Attestation, 'at'>;
  /** The document that the person was shown; empty for the interpreter, who keeps no copy. */
  readonly held: Bytes;
}

class Refused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** One person's signature under one paper: key, certificate, statement, a turn, the signature, and the key is gone. */
export function createSigning(deps: { transport: SigningTransport; now: () => Date }): Signing {
  const { transport, now } = deps;
  const state = new Store<SigningState>({ step: 'ready' });
  let key: SigningKey | null = null;

  async function prepare(mine: SigningKey, { attestation }: Wanted): Promise<Bytes> {
    const { challenge } = granted(await transport.challenge());
    const proof = toBase64(await mine.prove(challenge));
    const request = { publicKey: toBase64(mine.publicKey), proof };
    const { certificates } = granted(await transport.certificate(request));
    const said = { ...attestation, at: now().toISOString() };
    granted(await transport.attest(await attestWith(mine, said, certificates)));
    return fromBase64(certificates[0] ?? '');
  }

  /** A turn that ran out before the signature arrived is asked for again: it has gone to the end of the queue. */
  async function append(mine: SigningKey, held: Bytes, certificate: Bytes): Promise<void> {
    for (let done = false; !done;) {
      const { offer } = granted(await transport.turn(held.length));
      if (!(await isWhatIHold(held, offer, certificate))) throw new Refused('bytes-differ');
      const answer = await transport.sign(toBase64(await mine.sign(offer.signedAttributes)));
      done = answer.ok || answer.code !== 'signing.not-your-turn';
      if (done) granted(answer);
    }
  }

  return {
    state,
    async sign(wanted) {
      if (state.now.step !== 'ready' && state.now.step !== 'failed') return;
      state.set({ step: 'preparing' });
      const mine = (key = await makeSigningKey());
      // After `stop` the key is no longer this one, and what still comes in concerns nobody.
      const tell = (next: SigningState): void => {
        if (key === mine) state.set(next);
      };
      try {
        const certificate = await prepare(mine, wanted);
        tell({ step: 'waiting' });
        await append(mine, wanted.held, certificate);
        tell({ step: 'signed' });
      } catch (error) {
        tell({ step: 'failed', code: error instanceof Refused ? error.code : 'service.unavailable' });
      } finally {
        mine.forget();
      }
    },
    stop() {
      key?.forget();
      key = null;
      state.set({ step: 'ready' });
    },
  };
}

/** Lets a yes through; a refusal leaves the sequence of steps. */
function granted<T>(answer: Answer<T>): { readonly ok: true } & T {
  if (!answer.ok) throw new Refused(answer.code);
  return answer;
}
