import { countyOnlyDomains, type LifeDomain } from '../life-domains.ts';
import { authorities, type Authority, isAuthority, otherAuthority, type Role } from '../people.ts';
import type { PlanPath } from './paths.ts';
import { domainOf, type PartOwner, type PlanState, rowOf } from './state.ts';

/** What the consents open now, for everyone in the meeting. Made from the live, acknowledged edges only. */
export interface Rights {
  readonly initiator: Authority;
  /** Whether an acknowledged yes has opened the core to this authority. Not asked of the initiator. */
  readonly coreOpen: (authority: Authority) => boolean;
  /** Whether the acknowledged edge discloser → recipient for this life domain lives. */
  readonly edge: (discloser: Authority, recipient: Authority, domain: LifeDomain) => boolean;
}

/** One person's eyes: the rights, seen from a role. */
export interface Reader extends Rights {
  readonly role: Role;
}

/** What decides who may see a part of the plan: whose it is and what it is about. */
export type Part = { readonly owner: 'core' } | { readonly owner: PartOwner; readonly domain: LifeDomain };

/** Who sees a part of the plan (ARCHITECTURE.md *Consent*; SPEC.md PL-8 … PL-11). */
export function maySee(reader: Reader, part: Part): boolean {
  const { role, initiator } = reader;
  if (isCountyOnly(part)) return role === 'county' && maySee(reader, { owner: 'core' });
  if (role === 'client') return true;
  if (!isAuthority(role)) return false;
  if (part.owner === 'core') return role === initiator || reader.coreOpen(role);
  if (part.owner === role) return true;
  if (part.owner === 'client') return role === initiator || reader.edge(initiator, role, part.domain);
  return reader.edge(part.owner, role, part.domain);
}

/** PL-11: safety, whoever has recorded it. */
export const isCountyOnly = (part: Part): boolean =>
  part.owner !== 'core' && countyOnlyDomains.has(part.domain);

/**
 * Whether a person may speak of a life domain here at all. To the invited authority only what the client has
 * allowed the initiator to tell is open; safety to the county alone.
 */
export function domainOpenTo(reader: Reader, domain: LifeDomain): boolean {
  return maySee(reader, { owner: 'client', domain });
}

/** The authority that did not call the meeting. */
export const invitedOf = (rights: Rights): Authority => otherAuthority(rights.initiator);

const readers: readonly PartOwner[] = ['client', ...authorities];

/** Who may not see a part, whether or not they are in the meeting; the interpreter, who sees none, is not told of. */
export const hiddenFrom = (rights: Rights, part: Part): readonly PartOwner[] =>
  readers.filter((role) => !maySee({ ...rights, role }, part));

/** The part to which a path belongs; null when it names a row that is not there. */
export function partOf(plan: PlanState, path: PlanPath): Part | null {
  if (path.kind === 'core') return { owner: 'core' };
  if (path.kind === 'survey') return { owner: ownerOf(path), domain: path.domain };
  const row = rowOf(plan, path.rows, path.rowId);
  return row ? { owner: row.owner, domain: domainOf(row) } : null;
}

function ownerOf({ field }: PlanPath): PartOwner {
  if (field.owner === 'core' || field.owner === 'row')
    throw new Error(`${field.pattern} has no owner of its own`);
  return field.owner;
}
