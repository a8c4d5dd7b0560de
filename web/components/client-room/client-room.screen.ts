import type { LifeDomain } from '../../../server/domain/life-domains.ts';
import type { ClientView } from '../../../server/domain/view/types.ts';
import type { Apart } from '../client-apart/client-apart.words.ts';
import { pauseOf, type Pause } from '../client-pause/client-pause.words.ts';

/** The one thing that the client meets now. */
export type Screen =
  /** The other authority is not here, and she has not yet said how to go on. */
  | { readonly kind: 'apart'; readonly apart: Apart }
  /** May the other authority come in? */
  | { readonly kind: 'presence' }
  /** May this be talked about? The `at`th of `of`. */
  | { readonly kind: 'topic'; readonly topic: LifeDomain; readonly at: number; readonly of: number }
  | { readonly kind: 'greeting' }
  /** Nothing: a question waits for who is missing, and the pause says for whom. */
  | { readonly kind: 'resting' }
  /** She said yes; the other authority is on its way in. */
  | { readonly kind: 'coming-in' }
  /** She has answered everything; the authorities say that they heard. */
  | { readonly kind: 'acknowledging' }
  /** The plan and her permission. */
  | { readonly kind: 'together' }
  | { readonly kind: 'signing' };

/** What the client meets now. Nothing is asked of her while nobody is there to read it or to answer her. */
export const screenOf = (
  view: ClientView,
  now: number,
): { readonly screen: Screen; readonly pause: Pause | null } => {
  const pause = view.phase === 'signing' ? null : pauseOf(view, now);
  return { screen: screen(view, pause), pause };
};

const screen = (view: ClientView, pause: Pause | null): Screen => {
  const { phase, company, consent } = view;
  if (company === 'alone-pending') return { kind: 'apart', apart: apartOf(view) };
  const asked = pause ? null : questionOf(view);
  if (asked) return asked;
  switch (phase) {
    case 'scheduled':
    case 'greeting':
      return { kind: 'greeting' };
    case 'presence':
      return { kind: consent.presence === 'given' ? 'coming-in' : 'resting' };
    case 'disclosure':
      return { kind: consent.scopes.every(({ answer }) => answer !== null) ? 'acknowledging' : 'resting' };
    case 'joint':
    case 'closing':
      return { kind: 'together' };
    case 'signing':
    case 'closed':
      return { kind: 'signing' };
  }
};

const questionOf = ({ card, consent }: ClientView): Screen | null => {
  if (card?.subject.kind === 'presence' && consent.presence === 'asked') return { kind: 'presence' };
  if (card?.subject.kind !== 'scope') return null;
  const at = consent.scopes.findIndex(({ current }) => current);
  const scope = consent.scopes[at];
  return scope ? { kind: 'topic', topic: scope.domain, at: at + 1, of: consent.scopes.length } : null;
};

/** Why the other authority is not at the table while she has not yet said how to go on. */
export const apartOf = ({ consent, phase }: ClientView): Apart => {
  // Taken back before the other authority was let in: there is nothing that it has heard.
  if (consent.presence === 'refused' || phase === 'presence') return 'refused';
  return consent.presence === 'given' ? 'nothing-allowed' : 'withdrawn';
};
