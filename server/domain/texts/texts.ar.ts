import { changesAr } from './ar/changes.ts';
import { choicesAr } from './ar/choices.ts';
import { closingAr } from './ar/closing.ts';
import { domainsAr } from './ar/domains.ts';
import { languagesAr } from './ar/languages.ts';
import { messagesAr } from './ar/messages.ts';
import { paperAr } from './ar/paper.ts';
import { partiesAr } from './ar/parties.ts';
import { planAr } from './ar/plan.ts';
import { summaryAr } from './ar/summary.ts';
import type { TextId } from './texts.fi.ts';

/** Unchecked by a native reader; notices carry the same mark in their data. */
export const textsAr: Record<TextId, string> = {
  ...domainsAr,
  ...partiesAr,
  ...planAr,
  ...choicesAr,
  ...changesAr,
  ...closingAr,
  ...summaryAr,
  ...paperAr,
  ...messagesAr,
  ...languagesAr,
};
