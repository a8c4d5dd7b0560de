import * as v from 'valibot';
import type { VariableName } from './config.variables.ts';
import { isAddressOrRange } from './http/client-address.ts';

export type Env = Readonly<Partial<Record<string, string>>>;

/** A shape and the end of the sentence that says what is wrong when a variable does not have it. */
export interface Kind<S extends v.GenericSchema> {
  readonly schema: S;
  readonly wrong: string;
}

const kind = <S extends v.GenericSchema>(schema: S, wrong: string): Kind<S> => ({ schema, wrong });

/** Reads variables one by one and collects a sentence for each wrong one. */
export class EnvReader {
  readonly problems: string[] = [];
  readonly #env: Env;
  constructor(env: Env) {
    this.#env = env;
  }

  /** An empty variable is an unset one: shells and containers make them so. */
  has(name: VariableName): boolean {
    return (this.#env[name] ?? '') !== '';
  }

  say(name: VariableName, sentence: string): void {
    this.problems.push(`${name} ${sentence}`);
  }

  optional<S extends v.GenericSchema>(name: VariableName, { schema, wrong }: Kind<S>) {
    if (!this.has(name)) return undefined;
    const result = v.safeParse(schema, this.#env[name]);
    if (result.success) return result.output;
    this.say(name, wrong);
    return undefined;
  }

  required<S extends v.GenericSchema>(name: VariableName, kind: Kind<S>, missing: string) {
    if (!this.has(name)) this.say(name, missing);
    return this.optional(name, kind);
  }

  refused(name: VariableName, why: string): void {
    if (this.has(name)) this.say(name, why);
  }
}

const protocol = (...protocols: readonly string[]) =>
  v.pipe(
    v.string(),
    v.url(),
    v.check((text) => protocols.includes(new URL(text).protocol)),
  );

const isThisMachine = (host: string) => /(^|\.)localhost$|^127\.|^\[::1\]$|^0\.0\.0\.0$/.test(host);

const elsewhere = v.pipe(
  protocol('https:'),
  v.check((text) => !isThisMachine(new URL(text).hostname)),
);

export const mode = kind(v.picklist(['demo', 'production']), 'must be demo or production.');
export const port = kind(
  v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/), v.transform(Number), v.maxValue(65_535)),
  'must be a port number from 1 to 65535.',
);
export const logLevel = kind(
  v.picklist(['error', 'warn', 'info', 'debug']),
  'must be error, warn, info or debug.',
);
export const text = kind(v.pipe(v.string(), v.trim(), v.nonEmpty()), 'must not be blank.');
export const phone = kind(
  v.pipe(v.string(), v.trim(), v.regex(/^\+?\d[\d ()-]{1,28}\d$/)),
  'must be a phone number: digits and spaces, a + before them if need be.',
);
export const list = kind(
  v.pipe(
    v.string(),
    v.transform((joined) => joined.split(',').map((item) => item.trim())),
    v.array(v.pipe(v.string(), v.nonEmpty())),
  ),
  'must be values separated by commas.',
);
/** An empty list for `none`. */
export const proxies = kind(
  v.union([
    v.pipe(
      v.literal('none'),
      v.transform((): string[] => []),
    ),
    v.pipe(
      v.string(),
      v.transform((joined) => joined.split(',').map((item) => item.trim())),
      v.array(v.pipe(v.string(), v.check(isAddressOrRange))),
    ),
  ]),
  'must be none, or addresses and ranges (10.0.0.7, 10.0.0.0/8, 2001:db8::/48) separated by commas.',
);
export const secret = kind(v.pipe(v.string(), v.minLength(32)), 'must be at least 32 characters long.');
export const mediaUrl = kind(
  protocol('ws:', 'wss:', 'http:', 'https:'),
  'must be an address that begins with ws, wss, http or https.',
);
export const foreignUrl = kind(elsewhere, 'must be an https:// address of another machine.');
/** An origin and nothing behind it: `https://kerralla.example.fi`. */
export const publicOrigin = kind(
  v.pipe(
    elsewhere,
    v.check((text) => new URL(text).origin === text),
  ),
  'must be an https:// address without a path, and not of localhost.',
);
