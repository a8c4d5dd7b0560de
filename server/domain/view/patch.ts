/** One difference between two values: at this path stands this now; without `v` there is nothing now. */
export interface Patch {
  readonly p: readonly (string | number)[];
  readonly v?: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Differences from `a` to `b`, both plain JSON. Lists of another length are sent whole. */
export function diff(a: unknown, b: unknown, path: readonly (string | number)[] = []): readonly Patch[] {
  if (Object.is(a, b)) return [];
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length)
    return b.flatMap((value, i) => diff(a[i], value, [...path, i]));
  if (isObject(a) && isObject(b)) {
    const gone = Object.keys(a)
      .filter((key) => !(key in b))
      .map((key) => ({ p: [...path, key] }));
    const changed = Object.keys(b).flatMap((key) =>
      key in a ? diff(a[key], b[key], [...path, key]) : [{ p: [...path, key], v: b[key] }],
    );
    return [...gone, ...changed];
  }
  return [{ p: path, v: b }];
}

/** The value after these differences; the old one is left as it was. */
export const patched = <T>(value: T, patches: readonly Patch[]): T =>
  patches.reduce<unknown>((now, { p, v }) => at(now, p, v), value) as T;

function at(value: unknown, [key, ...rest]: readonly (string | number)[], v: unknown): unknown {
  if (key === undefined) return v;
  if (Array.isArray(value)) return value.map((item: unknown, i) => (i === key ? at(item, rest, v) : item));
  const object = isObject(value) ? value : {};
  if (rest.length === 0 && v === undefined)
    return Object.fromEntries(Object.entries(object).filter(([name]) => name !== String(key)));
  return { ...object, [key]: at(object[key], rest, v) };
}
