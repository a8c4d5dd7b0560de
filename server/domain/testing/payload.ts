import type { SeatView } from '../view/types.ts';

/**
 * A view as text for a snapshot: every key and every value of it, a line for each thing that can change by itself.
 * Fields of the plan that nobody has written are told together, by what may be done with them.
 */
export function payload(view: SeatView): string {
  return Object.entries(view)
    .flatMap(([key, value]: [string, unknown]) => (key === 'plan' ? planLines(value) : lines(key, value)))
    .join('\n');
}

const without = (value: object, keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !isList(value);

/** One line, or one for each entry when it would be long. */
function lines(key: string, value: unknown): string[] {
  const whole = `${key}: ${JSON.stringify(value)}`;
  if (whole.length <= 330) return [whole];
  if (isList(value) && value.every((one) => typeof one === 'string'))
    return [`${key}: ${value.length} texts`, ...wrapped(value.map((one) => JSON.stringify(one)))];
  const inner = isList(value)
    ? value.flatMap((one, index) => lines(String(index), one))
    : isObject(value)
      ? Object.entries(value).flatMap(([name, one]) => lines(name, one))
      : null;
  return inner ? [`${key}:`, ...inner.map((line) => `  ${line}`)] : [whole];
}

function planLines(plan: unknown): string[] {
  if (!isObject(plan) || !isObject(plan['view'])) return lines('plan', plan);
  const { fields, rows, ...view } = plan['view'];
  const rest = without(plan, ['view']);
  return [
    ...lines('plan', rest),
    ...Object.entries(view).flatMap(([name, value]) => lines(`plan.view.${name}`, value)),
    ...fieldLines('plan.view.fields', fields),
    ...Object.entries(isObject(rows) ? rows : {}).flatMap(([kind, list]) =>
      isList(list) && list.length > 0
        ? list.flatMap((row, i) => rowLines(`plan.view.rows.${kind}.${i}`, row))
        : [`plan.view.rows.${kind}: []`],
    ),
  ];
}

function rowLines(key: string, row: unknown): string[] {
  if (!isObject(row)) return lines(key, row);
  const { fields, ...rest } = row;
  return [`${key}: ${JSON.stringify(rest)}`, ...fieldLines(`${key}.fields`, fields)];
}

const unwritten = ({ value, rev, by, at }: Readonly<Record<string, unknown>>): boolean =>
  value === null && rev === 0 && by === null && at === null;

function fieldLines(key: string, fields: unknown): string[] {
  if (!isObject(fields)) return lines(key, fields);
  const groups = new Map<string, string[]>();
  const written: string[] = [];
  for (const [path, field] of Object.entries(fields)) {
    if (!isObject(field) || !unwritten(field)) written.push(`  ${path}: ${JSON.stringify(field)}`);
    else {
      const what = JSON.stringify(without(field, ['value', 'rev', 'by', 'at']));
      groups.set(what, [...(groups.get(what) ?? []), path]);
    }
  }
  return [
    `${key}:`,
    ...written,
    ...[...groups].flatMap(([what, paths]) => [`  unwritten ${what}:`, ...wrapped(paths)]),
  ];
}

function wrapped(words: readonly string[]): string[] {
  const out: string[] = [];
  for (const word of words) {
    const last = out.at(-1);
    if (last !== undefined && last.length + word.length < 180) out[out.length - 1] = `${last} ${word}`;
    else out.push(`    ${word}`);
  }
  return out;
}
