import { dueOn } from '../../../server/domain/calendar/due-rules.ts';
import type { LocalDate } from '../../../server/domain/ids.ts';
import type { LifeDomain } from '../../../server/domain/life-domains.ts';
import type { SuggestedAction } from '../../../server/domain/plan-template.ts';
import { doerCodes } from '../../../server/domain/plan/definition.ts';
import type { RowValues } from '../../../server/domain/plan/events.ts';
import { hiddenNow, openDomains, type PlanDesk } from '../../state/plan-desk.ts';
import { textOf } from '../../state/plan-edits.fields.ts';
import { localisedWords } from '../../texts/codes.ts';

/** A row of the template that one tap adopts, with today's date and the people at this table. */
export interface Suggestion {
  readonly key: string;
  readonly title: string;
  readonly owner: string;
  readonly person: string | null;
  readonly due: LocalDate | null;
  readonly domain: LifeDomain;
  /** Shown beside it, never adopted. */
  readonly note: string | null;
  readonly values: RowValues;
}

/** What the template proposes and the plan does not have yet, in open topics only. */
export const suggestionsFor = (desk: PlanDesk): readonly Suggestion[] => {
  const open = new Set(
    openDomains(desk)
      .filter((topic) => hiddenNow(desk, topic).length === 0)
      .map(({ domain }) => domain),
  );
  const taken = new Set(desk.plan.rows.actions.map((row) => textOf(row.fields['title']?.value ?? null)));
  return (desk.reference?.template?.suggestedActions ?? [])
    .filter(({ domain }) => open.has(domain))
    .map((one, index) => suggestion(desk, one, `${index}`))
    .filter(({ title }) => !taken.has(title));
};

const suggestion = (desk: PlanDesk, one: SuggestedAction, key: string): Suggestion => {
  // What goes into the plan is Finnish, whatever language the official reads.
  const title = one.title.fi;
  const role = Object.entries(doerCodes).find(([, code]) => code === one.owner)?.[0];
  const named = desk.people.find((person) => person.role === role)?.name ?? one.ownerName?.fi ?? null;
  const due = dueOn(one.due, desk.today);
  const { owner, domain } = one;
  return {
    key,
    title,
    owner,
    person: named,
    due,
    domain,
    note: one.note && localisedWords(one.note),
    values: { title, owner, person: named, due, domain, help: one.helper?.fi ?? null },
  };
};
