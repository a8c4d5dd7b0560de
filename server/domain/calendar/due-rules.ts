import type { LocalDate } from '../ids.ts';
import { addDays, addMonths } from './local-date.ts';
import { addWorkingDays, onWorkingDay } from './working-days.ts';

/** Things that only life dates: the official picks the day, the rule says from what. */
export type DueEvent = 'kehotus_plus_1kk' | 'hakuajan_paattyminen' | 'ennen_alentamista';

/** When a suggested action is due, counted from the day of the meeting. */
export type DueRule =
  | { readonly kind: 'today' }
  /** "heti": the same day or the next working day, for what cannot wait */
  | { readonly kind: 'at-once' }
  | { readonly kind: 'working-days'; readonly count: number }
  | { readonly kind: 'weeks'; readonly count: number }
  | { readonly kind: 'months'; readonly count: number }
  | { readonly kind: 'event'; readonly event: DueEvent };

/**
 * The day that a rule proposes, or null where a person must choose one. Weeks and months that end on a free day move
 * to the next working day: nobody answers on Christmas Eve.
 */
export function dueOn(rule: DueRule, today: LocalDate): LocalDate | null {
  switch (rule.kind) {
    case 'today':
      return today;
    case 'at-once':
      return onWorkingDay(today);
    case 'working-days':
      return addWorkingDays(today, rule.count);
    case 'weeks':
      return onWorkingDay(addDays(today, 7 * rule.count));
    case 'months':
      return onWorkingDay(addMonths(today, rule.count));
    case 'event':
      return null;
  }
}
