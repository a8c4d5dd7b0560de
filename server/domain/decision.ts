import type { RefusalCode } from './refusals.ts';

/** No, with the rule of SPEC.md that says so. `detail` never holds case content beyond what the asker sent. */
export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly rule: string;
  readonly detail?: string;
}

/** Yes: these events, all of them, in this order. */
export interface Allowed<E> {
  readonly ok: true;
  readonly events: readonly E[];
}

export type Decision<E> = Allowed<E> | Refusal;

/** Yes, with what happened because of it. No events at all is also a yes: it was so already. */
export const allow = <const E extends readonly unknown[]>(...events: E): Allowed<E[number]> => ({
  ok: true,
  events,
});

/** No, by a code of the closed list and the rule of SPEC.md behind it. @param detail as `Refusal` allows it */
export const refuse = (code: RefusalCode, rule: string, detail?: string): Refusal =>
  detail === undefined ? { ok: false, code, rule } : { ok: false, code, rule, detail };

/** One named check: null lets the next one speak. */
export type Check<Facts> = (facts: Facts) => Refusal | null;

/** A decision reads as a table of checks: the first refusal wins. */
export function firstRefusal<Facts>(checks: readonly Check<Facts>[], facts: Facts): Refusal | null {
  for (const check of checks) {
    const refusal = check(facts);
    if (refusal) return refusal;
  }
  return null;
}
