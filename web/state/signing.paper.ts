import type { Attestation } from '../../server/domain/summary/attestation.ts';
import type { Role } from '../../server/domain/people.ts';
import type { SummaryDocument } from '../../server/domain/summary/document.ts';
import { statementOf } from '../../server/domain/summary/statements.ts';
import type { Lang } from '../../server/domain/texts/lang.ts';
import { attachedSummary } from './signing.attachment.ts';
import { hexOf, joined, sameBytes, sha256, utf8, type Bytes } from './signing.bytes.ts';
import type { ShownCards } from './signing.cards.ts';
import { isWhatIHold, type TurnOffer } from './signing.offer.ts';
import { reasonOf } from './signing.reason.ts';

/** What a person has before them when they sign: the only thing that their browser signs. */
export interface OnScreen {
  readonly lang: Lang;
  readonly role: Role;
  readonly choice: Attestation['choice'];
  /** The digest that came with it; only to tell a paper that was frozen anew, never as a proof. */
  readonly sha256: string;
  readonly shown:
    /** The JSON from which the page is drawn. */
    | { readonly kind: 'page'; readonly json: string }
    /** The interpreter gets no page: the statement, and the cards that stood on the screen before. */
    | { readonly kind: 'cards'; readonly statement: string; readonly cards: ShownCards };
}

/**
 * Why nothing is signed. `bytes-differ`: the paper was made anew, or what is to be signed are other bytes than those
 * held here. `paper-differs`: the JSON in them is not the one on the screen. `statement-differs`: other words than
 * those shown. `cards-differ`: other cards than those that were read.
 */
export type PaperFault = 'bytes-differ' | 'paper-differs' | 'statement-differs' | 'cards-differ';

/** A paper that holds what the screen shows. */
export interface PaperAsShown {
  readonly ok: true;
  readonly held: Bytes;
  readonly json: Bytes;
  /** SHA-256 of the JSON inside, by this browser. */
  readonly sha256: string;
  /** What the person confirms, in the language that was read. */
  readonly statement: string;
  /** The same in Finnish: the reason that the signature has to give. */
  readonly reason: string;
  /** How many read cards this page could not compare. */
  readonly uncompared: number;
}

type No = { readonly ok: false; readonly code: PaperFault };
const no = (code: PaperFault): No => ({ ok: false, code });

/** Whether these bytes carry exactly what the person sees (SU-12). Nothing that the server says of them counts. */
export async function paperAsShown(held: Bytes, screen: OnScreen): Promise<PaperAsShown | No> {
  const { shown, role, lang } = screen;
  const json = await attachedSummary(held);
  if (!json || (shown.kind === 'page' && !sameBytes(json, utf8(shown.json)))) return no('paper-differs');
  const document = documentIn(json);
  if (!document?.signers.some((signer) => signer.role === role)) return no('paper-differs');
  const digest = hexOf(await sha256(json));
  if (digest !== screen.sha256) return no('paper-differs');
  const statement = statementOf(document, role, lang);
  if (shown.kind === 'cards' && shown.statement !== statement) return no('statement-differs');
  const cards = shown.kind === 'cards' ? await shown.cards.compareWith(document.interpretation) : null;
  if (cards && !cards.same) return no('cards-differ');
  return {
    ok: true,
    held,
    json,
    sha256: digest,
    statement,
    reason: statementOf(document, role, 'fi'),
    uncompared: cards?.uncompared ?? 0,
  };
}

/**
 * Why the increment of this turn is not signed; null when it may be. The whole file is read as it will stand, so that
 * no later part of it puts another attachment before the one that was compared.
 */
export async function faultOfTurn(
  paper: PaperAsShown,
  role: Role,
  offer: TurnOffer,
  certificate: Bytes,
): Promise<PaperFault | null> {
  if (!(await isWhatIHold(paper.held, offer, certificate))) return 'bytes-differ';
  const whole = joined(paper.held, offer.tail);
  const json = await attachedSummary(whole);
  if (!json || !sameBytes(json, paper.json)) return 'paper-differs';
  // Not here yet, by order of the plan: that the rest of the tail is, byte for byte, what our own writer makes.
  return reasonOf(whole, role, offer.byteRange) === paper.reason ? null : 'statement-differs';
}

/** Null for what is no summary of the kind that this page can read. */
function documentIn(json: Bytes): SummaryDocument | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(json);
    const document = JSON.parse(text) as Omit<SummaryDocument, 'schema'> & { readonly schema: string };
    return document.schema === 'kerralla.summary/1' ? { ...document, schema: document.schema } : null;
  } catch {
    return null;
  }
}
