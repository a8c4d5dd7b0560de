import type { PlanTemplate } from '../server/domain/plan-template.ts';
import { katkos } from './templates/katkos.ts';
import { nuori } from './templates/nuori.ts';
import { vastaMuuttanut } from './templates/vasta-muuttanut.ts';
import { vuokravelka } from './templates/vuokravelka.ts';

/**
 * The four situations of DOMAIN.md §4.4. What the source has and the plan of today has not (needs, attachments, exit
 * criterion, triggers) waits for its fields; benefit states such as "selvitetään" became notes, since a template puts
 * no fact into a plan.
 */
export const templates: readonly PlanTemplate[] = [vuokravelka, katkos, nuori, vastaMuuttanut];
