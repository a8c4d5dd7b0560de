import type { RoomReference } from '../../server/domain/view/pages.ts';
import type { LocalDate } from '../../server/domain/ids.ts';
import type { LifeDomain } from '../../server/domain/life-domains.ts';
import type { Authority } from '../../server/domain/people.ts';
import type { PartOwner } from '../../server/domain/plan/state.ts';
import type { DomainView, PlanView } from '../../server/domain/plan/view.ts';
import type { Me, PersonView } from '../../server/domain/view/types.ts';
import type { Writer } from './meeting.writers.ts';
import type { PlanEdits } from './plan-edits.ts';

/** Everything that a part of the plan on an official's screen needs. */
export interface PlanDesk {
  readonly plan: PlanView;
  readonly edits: PlanEdits;
  readonly writers: ReadonlyMap<string, Writer>;
  readonly people: readonly PersonView[];
  readonly me: Me;
  readonly client: string;
  /** The client's language. */
  readonly language: string;
  readonly interpreted: boolean;
  readonly initiator: Authority;
  readonly invited: Authority;
  /** The invited authority is at the table: only then does it matter what it may not see. */
  readonly together: boolean;
  readonly today: LocalDate;
  readonly reference: RoomReference | null;
}

/** Topics in which this person may make a row. */
export const openDomains = ({ plan }: PlanDesk): readonly DomainView[] =>
  plan.domains.filter(({ state, asked }) => state === 'open' && asked);

/** What stands in a topic of the survey, own unsent texts included. */
export const isWritten = ({ plan, edits }: PlanDesk, domain: LifeDomain): boolean =>
  Object.keys(plan.fields).some((path) => path.startsWith(`survey/${domain}/`) && edits.value(path) !== null);

/** From whom a part is hidden while it matters: the client, and the other authority when it is at the table. */
export const hiddenNow = (
  { me, together }: PlanDesk,
  { hiddenFrom }: { readonly hiddenFrom: readonly PartOwner[] },
): readonly PartOwner[] => hiddenFrom.filter((role) => role === 'client' || (together && role !== me.role));
