import { pino, type DestinationStream } from 'pino';
import type { Log } from './http/log-events.ts';

/** Ids, codes, route patterns, signals: one word without spaces or non-ASCII letters. A name or a text is neither. */
const harmless = /^[\w.:/*?@{}|+,-]{0,400}$/;

const safeValue = (value: string | number | boolean): string | number | boolean =>
  typeof value !== 'string' || harmless.test(value) ? value : '[withheld]';

const levelOf = (event: string) =>
  event.endsWith('.failed')
    ? 'error'
    : event.endsWith('.refused') || event.endsWith('.unsent')
      ? 'warn'
      : 'info';

/**
 * Structured lines, one JSON each: `{"level","time","event", …}`. Redaction is by construction: only the events and
 * fields of `log-events.ts` can be written, and a string that could be a name or a text is withheld.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const logger = destination ? pino(options, destination) : pino(options);
  return (event, fields) => {
    const safe = Object.entries(fields as Record<string, string | number | boolean>).map(
      ([key, value]) => [key, safeValue(value)] as const,
    );
    logger[levelOf(event)]({ event, ...Object.fromEntries(safe) });
  };
}
