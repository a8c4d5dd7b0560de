import type { MeetingId, SeatId } from '../../server/domain/ids.ts';
import type { Lang } from '../../server/domain/texts/lang.ts';
import type { ClientCode } from './api.ts';
import type { CommandAnswer, Send } from './meeting.commands.ts';
import { fromBase64, hexOf, sha256, utf8, type Bytes } from './signing.bytes.ts';
import type { OnScreen, PaperFault } from './signing.paper.ts';
import {
  createSigning,
  type Answer,
  type Signing,
  type SigningState,
  type SigningTransport,
} from './signing.ts';
import { Store } from './store.ts';

/** What signing needs of the meeting: `MeetingSession` is one. */
export interface SigningSeat {
  readonly meetingId: MeetingId;
  readonly seatId: SeatId;
  readonly send: Send;
}

/** What the server says before anything is signed. */
interface Challenge {
  readonly challenge: string;
  /** What this signer confirms, in each language. */
  readonly statements: Readonly<Record<Lang, string>>;
  readonly summarySha256: string;
  readonly choice: 'accept' | 'own-view';
  /** The statement that this browser, or another, made before its key was lost. */
  readonly replaces: string | null;
}

type Turn =
  | { readonly state: 'waiting' }
  | {
      readonly state: 'yours';
      readonly byteRange: readonly [number, number, number, number];
      readonly signedAttributes: string;
      readonly tail: string;
    };

export type MeetingSigningState =
  | Exclude<SigningState, { step: 'failed' }>
  | { readonly step: 'failed'; readonly code: ClientCode | PaperFault };

/** The pause between two askings for one's turn. */
const askAgainMs = 1000;

/** How the document of this seat is fetched: the browser, or a test. */
export type FetchDocument = (path: string) => Promise<Response>;

/**
 * One person's signing in a meeting: asks what is confirmed, fetches the document that is signed, and then key,
 * certificate, statement, turn and signature. One for a page and a frozen paper; `stop` when the page leaves.
 */
export class MeetingSigning {
  private readonly seat: SigningSeat;
  private readonly fetchDocument: FetchDocument;
  private readonly store = new Store<MeetingSigningState>({ step: 'ready' });
  private inner: Signing | null = null;
  /** Counts what was started and stopped: a run that is not the last one goes no further. */
  private run = 0;

  constructor(
    seat: SigningSeat,
    fetchDocument: FetchDocument = (path) => fetch(path, { credentials: 'same-origin' }),
  ) {
    this.seat = seat;
    this.fetchDocument = fetchDocument;
  }

  get now(): MeetingSigningState {
    return this.store.now;
  }

  subscribe(listener: () => void): () => void {
    return this.store.subscribe(listener);
  }

  /** What this person would confirm; for the interpreter, who is given no page to read it from. */
  async statement(lang: Lang): Promise<string | null> {
    const asked = await this.challenge();
    return asked.ok ? asked.statements[lang] : null;
  }

  /**
   * Signs once what is on the screen, and nothing else (SU-12): a paper that has been frozen anew meanwhile is not
   * signed, nor one that holds anything but what is shown. Again after a failure.
   */
  async sign(screen: OnScreen): Promise<void> {
    if (this.now.step !== 'ready' && this.now.step !== 'failed') return;
    this.store.set({ step: 'preparing' });
    const run = (this.run += 1);
    const goesOn = () => run === this.run;
    const asked = await this.challenge();
    if (!goesOn()) return;
    if (!asked.ok) {
      this.fail(asked.code as ClientCode);
      return;
    }
    if (asked.summarySha256 !== screen.sha256) {
      this.fail('bytes-differ');
      return;
    }
    // What the server wants said must be what stands on the screen; the paper itself is asked next.
    if (asked.choice !== screen.choice) {
      this.fail('statement-differs');
      return;
    }
    const replaces = asked.replaces === null ? {} : { replaces: hexOf(await sha256(utf8(asked.replaces))) };
    const holds = screen.shown.kind === 'page';
    const held = holds ? await this.document() : null;
    if (!goesOn()) return;
    if (holds && !held) {
      this.fail('network.down');
      return;
    }
    const inner = createSigning({ transport: this.transport(asked, goesOn), now: () => new Date() });
    this.inner = inner;
    const unfollow = inner.state.subscribe(() => {
      this.store.set(inner.state.now as MeetingSigningState);
    });
    await inner.sign({ screen, held, ...replaces });
    unfollow();
  }

  /** Ends what is under way; the key is gone. */
  stop(): void {
    this.run += 1;
    this.inner?.stop();
    this.inner = null;
    this.store.set({ step: 'ready' });
  }

  private fail(code: ClientCode | PaperFault): void {
    this.store.set({ step: 'failed', code });
  }

  private async challenge(): Promise<Answer<Challenge>> {
    return said<Challenge>(await this.seat.send('signing.challenge', {}));
  }

  private async document(): Promise<Bytes | null> {
    const { meetingId, seatId } = this.seat;
    try {
      const response = await this.fetchDocument(`/api/meetings/${meetingId}/seats/${seatId}/document`);
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
    } catch {
      return null;
    }
  }

  private transport(asked: Challenge, goesOn: () => boolean): SigningTransport {
    const { send } = this.seat;
    let first = true;
    return {
      challenge: () => {
        if (!first) return this.challenge();
        first = false;
        return Promise.resolve({ ok: true, challenge: asked.challenge });
      },
      certificate: async (request) =>
        said<{ certificates: readonly string[]; document?: string }>(await send('signing.certify', request)),
      attest: async (jws) => said<object>(await send('signing.attest', { jws })),
      turn: async (have) => {
        while (goesOn()) {
          const answer = said<Turn>(await send('signing.turn', { have }));
          if (!answer.ok) return answer;
          if (answer.state === 'yours') {
            const { byteRange, signedAttributes, tail } = answer;
            return {
              ok: true,
              offer: { byteRange, signedAttributes: fromBase64(signedAttributes), tail: fromBase64(tail) },
            };
          }
          if (goesOn()) await new Promise((resolve) => setTimeout(resolve, askAgainMs));
        }
        return { ok: false, code: 'seat.ended' };
      },
      sign: async (signature) => said<object>(await send('signing.sign', { signature })),
    };
  }
}

/** The data of a yes beside it, as signing takes it. */
const said = <T extends object>(answer: CommandAnswer): Answer<T> =>
  answer.ok ? { ok: true, ...(answer.data as T) } : { ok: false, code: answer.code };
