import { cardForm } from '../../server/domain/meetings/card-form.ts';
import type { InterpretationFacts } from '../../server/domain/summary/document.ts';
import type { CardView } from '../../server/domain/view/types.ts';
import { hexOf, sha256, utf8 } from './signing.bytes.ts';

export type CardsCompared =
  /** `uncompared`: read cards of the paper that this page has not shown. */
  { readonly same: true; readonly uncompared: number } | { readonly same: false };

/**
 * The cards that the interpreter's page has shown since it was loaded, as hashes that it has made itself (SU-12): the
 * interpreter gets no page, and this is what the paper can be compared with. In memory, and nothing of it is shown.
 */
export class ShownCards {
  private readonly hashes = new Set<string>();
  /** The last one of each part: an earlier one was replaced because its text had changed. */
  private readonly latest = new Map<string, string>();
  /** The greeting comes before all (ME-4): who has shown it was there when the first card was read. */
  private fromTheStart = false;
  private last: CardView | null = null;
  /** Hashing takes a moment; one after the other, or an earlier text could count as the last. */
  private hashed: Promise<void> = Promise.resolve();

  /** A card stands on the screen. */
  show(card: CardView): void {
    if (card === this.last) return;
    this.last = card;
    const { subject, texts } = card;
    if (subject.kind === 'greeting') this.fromTheStart = true;
    if (subject.kind !== 'read-back') return;
    this.hashed = this.hashed.then(async () => {
      const hash = hexOf(await sha256(utf8(cardForm(texts))));
      this.hashes.add(hash);
      this.latest.set(subject.part, hash);
    });
  }

  /**
   * Whether the paper's read cards are those that stood here. One that did not stand here may have been read before a
   * reload, or by an interpreter on the telephone; not when this page was there all the time, and not in the place of
   * one that did stand here and is not in the paper. A card that is missing alone has been taken out of the plan.
   */
  async compareWith(facts: Pick<InterpretationFacts, 'readBack' | 'byPhone'> | null): Promise<CardsCompared> {
    await this.hashed;
    const cards = facts?.readBack ?? [];
    const unseen = cards.flatMap(({ hash, confirmedAt }) =>
      confirmedAt !== null && !this.hashes.has(hash) ? [confirmedAt] : [],
    );
    const byPhone = (at: string) =>
      facts?.byPhone.some(({ from, to }) => from <= at && (to === null || at <= to)) ?? false;
    const mustHaveStood = unseen.some((at) => !byPhone(at));
    const isMissing = [...this.latest.values()].some((hash) => cards.every((card) => card.hash !== hash));
    return mustHaveStood && (this.fromTheStart || isMissing)
      ? { same: false }
      : { same: true, uncompared: unseen.length };
  }
}
