import type { EdgeId, Instant, SeatId } from '../ids.ts';
import { countyOnlyDomains, type LifeDomain } from '../life-domains.ts';
import type { Authority } from '../people.ts';
import type { EdgeScope, Manner, NoticeRef } from './events.ts';

/**
 * One directed consent edge: `discloser` may tell `recipient` about `scope`. Two of them make one answered
 * card, since consent is expressed to each discloser (DOMAIN.md 2.2). Oral: it dies with the meeting.
 */
export interface Edge {
  readonly edgeId: EdgeId;
  readonly discloser: Authority;
  readonly recipient: Authority;
  readonly scope: EdgeScope;
  readonly manner: Manner;
  readonly notice: NoticeRef;
  readonly interpreterSeat: SeatId | null;
  readonly givenAt: Instant;
  /** By the discloser's own official; a presence edge is acknowledged by the tap that lets the other in. */
  readonly acknowledged: { readonly by: SeatId; readonly at: Instant } | null;
  readonly endedAt: Instant | null;
}

/** Edges that have not ended; `over` ends them all, because oral consent does not outlive the meeting (CO-9). */
export const livingEdges = (edges: readonly Edge[], over: boolean): readonly Edge[] =>
  over ? [] : edges.filter((edge) => edge.endedAt === null);

/** The presence edge that lives now, if any. */
export const presenceEdge = (edges: readonly Edge[], over: boolean): Edge | null =>
  livingEdges(edges, over).find((edge) => edge.scope === 'presence') ?? null;

/** The only input to plan rights: an edge that lives and that its discloser has acknowledged (CO-6). */
export function edgeOpens(
  edges: readonly Edge[],
  over: boolean,
  discloser: Authority,
  recipient: Authority,
  domain: LifeDomain,
): boolean {
  if (countyOnlyDomains.has(domain)) return false;
  return livingEdges(edges, over).some(
    (edge) =>
      edge.scope === domain &&
      edge.discloser === discloser &&
      edge.recipient === recipient &&
      edge.acknowledged !== null,
  );
}

/** Core fields open to the invited authority with the first acknowledged yes. */
export const anyAcknowledged = (edges: readonly Edge[], over: boolean, recipient: Authority): boolean =>
  livingEdges(edges, over).some(
    (edge) => edge.scope !== 'presence' && edge.recipient === recipient && edge.acknowledged !== null,
  );
