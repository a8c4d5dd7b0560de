import { livingEdges } from '../consents/edges.ts';
import { cardUp } from '../meetings/cards.ts';
import type { Facts } from '../meetings/facts.ts';
import { isOver, seatOf } from '../meetings/state.ts';
import type { CardView, ConsentView } from './types.ts';

/** Presence, the scope cards and who has acknowledged. */
export function consentView({ meeting }: Facts): ConsentView {
  const living = livingEdges(meeting.edges, isOver(meeting)).filter((edge) => edge.scope !== 'presence');
  const current = meeting.card?.subject.kind === 'scope' ? meeting.card.subject.scope : null;
  const { presence } = meeting;
  return {
    presence: presence.status,
    presenceAt: presence.status === 'unasked' ? null : presence.at,
    scopes: meeting.scopes.map(({ domain, answer, at, manner }) => ({
      domain,
      answer,
      at,
      manner,
      current: domain === current,
      acknowledged: living
        .filter((edge) => edge.scope === domain && edge.acknowledged !== null)
        .map((edge) => edge.discloser),
    })),
    acknowledgements: [meeting.initiator, meeting.invited].map((authority) => {
      const own = living.filter((edge) => edge.discloser === authority);
      const last = own.every((edge) => edge.acknowledged) ? own.at(-1)?.acknowledged : null;
      return {
        authority,
        by: last ? (seatOf(meeting, last.by)?.name ?? null) : null,
        at: last?.at ?? null,
      };
    }),
  };
}

/** The card that is being read now, and whether it has been confirmed. */
export function cardView({ meeting }: Facts): CardView | null {
  const card = cardUp(meeting);
  if (!card) return null;
  const { cardId, subject, texts, terms, hash } = card;
  const confirmed = meeting.confirmations.findLast((one) => one.cardId === cardId && one.hash === hash);
  return { cardId, subject, texts, terms, hash, confirmedAt: confirmed?.at ?? null };
}
