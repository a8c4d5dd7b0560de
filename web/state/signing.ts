import { fromBase64, toBase64, type Bytes } from './signing.bytes.ts';
import { attestWith, makeSigningKey, type SigningKey } from './signing.key.ts';
import type { TurnOffer } from './signing.offer.ts';
import { faultOfTurn, paperAsShown, type OnScreen, type PaperAsShown } from './signing.paper.ts';
import { Store } from './store.ts';

/** A yes with what was asked for, or a refusal by its code. */
export type Answer<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly code: string };

/** How signing talks to the server: the meeting's commands, put in from outside. */
export interface SigningTransport {
  /** A fresh text that the key signs to prove itself. */
  challenge(): Promise<Answer<{ readonly challenge: string }>>;
  /** Base64 in and out; the signer's certificate first, then those above it. */
  certificate(request: { readonly publicKey: string; readonly proof: string }): Promise<
    Answer<{
      readonly certificates: readonly string[];
      /** The document, for the signer who is given no page to hold: in memory, for this signature. */
      readonly document?: string;
    }>
  >;
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
  /**
   * The statement is with the server; the place in the PDF is still to come. `uncompared`: how many read cards this page
   * could not compare with the paper; left out when there are none.
   */
  | { readonly step: 'waiting'; readonly uncompared?: number }
  | { readonly step: 'signed'; readonly uncompared?: number }
  /** A refusal of the server, or a `PaperFault` that this browser has found. The paper was not signed. */
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
  readonly screen: OnScreen;
  /** The document that belongs to what the person was shown; null for the interpreter, who keeps no copy. */
  readonly held: Bytes | null;
  /** SHA-256 (hex) of this signer's earlier statement, whose key was lost. */
  readonly replaces?: string;
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
  let run: { key: SigningKey | null } | null = null;

  /** Nothing is said in the person's name, and for who holds the paper no key made, before the paper is compared. */
  async function compare(held: Bytes, screen: OnScreen): Promise<PaperAsShown> {
    const paper = await paperAsShown(held, screen);
    if (!paper.ok) throw new Refused(paper.code);
    return paper;
  }

  async function certify(mine: SigningKey) {
    const { challenge } = granted(await transport.challenge());
    const proof = toBase64(await mine.prove(challenge));
    return granted(await transport.certificate({ publicKey: toBase64(mine.publicKey), proof }));
  }

  async function attest(
    mine: SigningKey,
    { screen, replaces }: Wanted,
    { sha256, statement }: PaperAsShown,
    certificates: readonly string[],
  ): Promise<void> {
    const { choice, lang } = screen;
    const at = now().toISOString();
    const said = { summarySha256: sha256, statement, choice, lang, at, ...(replaces && { replaces }) };
    granted(await transport.attest(await attestWith(mine, said, certificates)));
  }

  /** A turn that ran out before the signature arrived is asked for again: it has gone to the end of the queue. */
  async function append(
    mine: SigningKey,
    { role }: OnScreen,
    paper: PaperAsShown,
    certificate: Bytes,
  ): Promise<void> {
    for (let done = false; !done;) {
      const { offer } = granted(await transport.turn(paper.held.length));
      const fault = await faultOfTurn(paper, role, offer, certificate);
      if (fault) throw new Refused(fault);
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
      // After `stop` the run is no longer this one, and what still comes in concerns nobody.
      const mine = (run = { key: null as SigningKey | null });
      const tell = (next: SigningState): void => {
        if (run === mine) state.set(next);
      };
      try {
        const held = wanted.held && (await compare(wanted.held, wanted.screen));
        const key = (mine.key = await makeSigningKey());
        if (run !== mine) return;
        const { certificates, document } = await certify(key);
        const paper = held ?? (await compare(fromBase64(document ?? ''), wanted.screen));
        await attest(key, wanted, paper, certificates);
        const told = paper.uncompared > 0 ? { uncompared: paper.uncompared } : {};
        tell({ step: 'waiting', ...told });
        await append(key, wanted.screen, paper, fromBase64(certificates[0] ?? ''));
        tell({ step: 'signed', ...told });
      } catch (error) {
        tell({ step: 'failed', code: error instanceof Refused ? error.code : 'service.unavailable' });
      } finally {
        mine.key?.forget();
      }
    },
    stop() {
      run?.key?.forget();
      run = null;
      state.set({ step: 'ready' });
    },
  };
}

/** Lets a yes through; a refusal leaves the sequence of steps. */
function granted<T>(answer: Answer<T>): { readonly ok: true } & T {
  if (!answer.ok) throw new Refused(answer.code);
  return answer;
}
