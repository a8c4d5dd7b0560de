/** Says whether a value that a browser sent is one that a page of ours could have sent. */
export type Bound = (value: unknown) => boolean;

/** Text of which every part is named by the pattern; mind the anchors. */
export const text =
  (pattern: RegExp): Bound =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

/** Text of any characters, up to a length. */
export const anyText =
  (longest: number): Bound =>
  (value) =>
    typeof value === 'string' && value.length <= longest;

/** A whole number, or a long one, from 0 to `most`. */
export const upTo =
  (most: number): Bound =>
  (value) =>
    (typeof value === 'bigint' || Number.isSafeInteger(value)) && Number(value) >= 0 && Number(value) <= most;

/** Whatever can be true or false, can be. */
export const flag: Bound = (value) => typeof value === 'boolean';

/** A list of at most `most`, each within its own bound. */
export const list =
  (most: number, each: Bound): Bound =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(each);

/** The fields of a message that may be set, each within its bound. */
export type Fields<M> = {
  readonly [K in keyof M as M[K] extends (...args: never[]) => unknown ? never : K]?: Bound;
};

/** A message in which nothing is set but what is named. */
export const only =
  <M>(fields: Fields<M>): Bound =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(isWithin(new Map(entries(fields))));

const entries = (fields: object): [string, Bound][] => Object.entries(fields) as [string, Bound][];

const isWithin =
  (bounds: ReadonlyMap<string, Bound>) =>
  ([name, value]: [string, unknown]): boolean =>
    isUnset(value) || bounds.get(name)?.(value) === true;

/** As a message is before anybody has set a field: what is unset is not sent either. */
const isUnset = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  value === 0 ||
  value === 0n ||
  value === false ||
  (typeof value === 'object' && value !== null && isPlain(value) && Object.keys(value).length === 0);

/** A list, a map or bytes: an empty message is a message all the same. */
const isPlain = (value: object): boolean =>
  Array.isArray(value) || value instanceof Uint8Array || Object.getPrototypeOf(value) === Object.prototype;
