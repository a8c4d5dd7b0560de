import { changesFi } from './fi/changes.ts';
import { choicesFi } from './fi/choices.ts';
import { closingFi } from './fi/closing.ts';
import { domainsFi } from './fi/domains.ts';
import { languagesFi } from './fi/languages.ts';
import { messagesFi } from './fi/messages.ts';
import { paperFi } from './fi/paper.ts';
import { partiesFi } from './fi/parties.ts';
import { planFi } from './fi/plan.ts';
import { summaryFi } from './fi/summary.ts';

/** The source of every domain text. A new id goes into a file of its subject; without its translations nothing compiles. */
export const textsFi = {
  ...domainsFi,
  ...partiesFi,
  ...planFi,
  ...choicesFi,
  ...changesFi,
  ...closingFi,
  ...summaryFi,
  ...paperFi,
  ...messagesFi,
  ...languagesFi,
} as const;

/** Name of one domain text: dotted, English but for codes that officials know. */
export type TextId = keyof typeof textsFi;
