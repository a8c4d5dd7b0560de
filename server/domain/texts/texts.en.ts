import { changesEn } from './en/changes.ts';
import { choicesEn } from './en/choices.ts';
import { closingEn } from './en/closing.ts';
import { domainsEn } from './en/domains.ts';
import { languagesEn } from './en/languages.ts';
import { messagesEn } from './en/messages.ts';
import { paperEn } from './en/paper.ts';
import { partiesEn } from './en/parties.ts';
import { planEn } from './en/plan.ts';
import { summaryEn } from './en/summary.ts';
import type { TextId } from './texts.fi.ts';

export const textsEn: Record<TextId, string> = {
  ...domainsEn,
  ...partiesEn,
  ...planEn,
  ...choicesEn,
  ...changesEn,
  ...closingEn,
  ...summaryEn,
  ...paperEn,
  ...messagesEn,
  ...languagesEn,
};
