import { readDemo } from './config.demo.ts';
import { EnvReader, mode, type Env } from './config.env.ts';
import { readProduction } from './config.production.ts';
import type { Authority } from './domain/people.ts';

/** A media server of one's own, or one that we start and stop. */
export type LivekitConfig =
  | { readonly kind: 'external'; readonly url: string; readonly apiKey: string; readonly apiSecret: string }
  | { readonly kind: 'child'; readonly program: string | undefined };

export interface Issuer {
  readonly issuer: string;
  readonly clientId: string;
}

export interface CaseSystem {
  readonly url: string;
  readonly secret: string;
}

interface Common {
  readonly port: number;
  /** Addresses to listen on. */
  readonly listen: readonly string[];
  /** Addresses and CIDR ranges of the servers that stand before this one; of any other the socket's address counts. */
  readonly trustedProxies: readonly string[];
  readonly dataDir: string;
  readonly keyDir: string;
  /** Phone number of last resort; a page that fails shows it. */
  readonly helpPhone: string;
  readonly logLevel: 'error' | 'warn' | 'info' | 'debug';
}

export interface DemoConfig extends Common {
  readonly mode: 'demo';
  /** The port in the addresses that browsers see. */
  readonly frontPort: number;
  readonly livekit: LivekitConfig;
}

export interface ProductionConfig extends Common {
  readonly mode: 'production';
  readonly publicOrigin: string;
  readonly livekit: LivekitConfig & { readonly kind: 'external' };
  readonly issuers: Readonly<Record<Authority, Issuer>>;
  readonly acr: readonly string[];
  readonly clientKeyFile: string;
  readonly caseSystems: Readonly<Record<Authority, CaseSystem>>;
}

export type Config = DemoConfig | ProductionConfig;

/** Every wrong variable has one sentence, which begins with its name. */
export class ConfigError extends Error {
  readonly sentences: readonly string[];
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'ConfigError';
    this.sentences = sentences;
  }
}

/**
 * Reads the environment once; the result is frozen. `config.variables.ts` is the table of what there is.
 * @throws ConfigError with one sentence for each wrong variable.
 */
export function readConfig(variables: Env): Config {
  const env = new EnvReader(variables);
  const wanted = env.optional('KERRALLA_MODE', mode) ?? 'demo';
  // A misspelt mode is the only thing wrong: its variables cannot be judged.
  if (env.problems.length > 0) throw new ConfigError(env.problems);
  const config = wanted === 'production' ? readProduction(env) : readDemo(env);
  if (env.problems.length > 0) throw new ConfigError(env.problems);
  return deepFreeze(config);
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part) deepFreeze(part as object);
  return Object.freeze(value);
}
