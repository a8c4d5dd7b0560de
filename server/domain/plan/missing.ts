import { planFields, rowFields } from './definition.ts';
import type { MandatoryThing } from './field.ts';
import { rowPath } from './paths.ts';
import type { PlanExtract, RowExtract } from './shared.ts';

/** The five mandatory things of DOMAIN.md 4.1. */
export type MissingThing = MandatoryThing | 'action';

/** What is missing, and the field in which to give it; no path when an action is missing altogether. */
export interface Missing {
  readonly thing: MissingThing;
  readonly path: string | null;
}

/**
 * What must still be agreed before the summary, in the order of the sheet. Judged over the shared part alone:
 * that is what is signed, and an answer about a hidden action would tell that there is one. An action that was
 * called off counts for nothing.
 */
export function missingThings(shared: PlanExtract): readonly Missing[] {
  const actions = shared.rows.actions.filter(isOn);
  return [
    ...allOf(shared, 'goal'),
    ...(actions.length === 0 ? [{ thing: 'action', path: null } as const] : []),
    ...actions.flatMap(inAction),
    ...allOf(shared, 'lead'),
    ...oneOf(shared, 'follow-up'),
  ];
}

/** Whether an action still stands. */
export const isOn = (action: RowExtract): boolean => action.values['status']?.value !== 'peruttu';

const inAction = (action: RowExtract): Missing[] =>
  [...rowFields('actions')]
    .filter(([name, field]) => field.mandatory === 'owner-and-date' && !action.values[name])
    .map(([name]) => ({ thing: 'owner-and-date', path: `${rowPath('actions', action.id)}/${name}` }));

const allOf = ({ fields }: PlanExtract, thing: MandatoryThing): Missing[] =>
  pathsOf(thing)
    .filter((path) => !fields[path])
    .map((path) => ({ thing, path }));

/** A date, or the reason for none. */
function oneOf({ fields }: PlanExtract, thing: MandatoryThing): Missing[] {
  const paths = pathsOf(thing);
  return paths.some((path) => fields[path]) ? [] : paths.slice(0, 1).map((path) => ({ thing, path }));
}

const pathsOf = (thing: MandatoryThing): string[] =>
  planFields.filter((field) => field.mandatory === thing).map((field) => field.pattern);
