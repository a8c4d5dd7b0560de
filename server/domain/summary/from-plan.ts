import { type LifeDomain, lifeDomains } from '../life-domains.ts';
import type { Meeting } from '../meetings/state.ts';
import { type Authority, authorities } from '../people.ts';
import { benefitName, type BenefitNames } from '../plan/benefit-name.ts';
import type { PlanExtract, RowExtract, WrittenValue } from '../plan/shared.ts';
import { isOn } from '../plan/missing.ts';
import { followUpChannels } from '../plan-template.ts';
import {
  type Action,
  actionStates,
  type Benefit,
  benefitStates,
  type FollowUp,
  type LeadPerson,
  surveyStates,
  type SurveyTopic,
  type Words,
  words,
} from './document.ts';

const wordsOf = (written: WrittenValue | undefined): Words | null => {
  const value = written?.value;
  if (value === undefined || typeof value === 'number') return null;
  return typeof value === 'string' ? words(value) : words(value.text, value.lang);
};

const textOf = (written: WrittenValue | undefined): string | null => wordsOf(written)?.text ?? null;

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | null =>
  list.find((one) => one === value) ?? null;

/** Topics about which something was written, in the order of the life domains. */
export function surveyFrom({ fields }: PlanExtract): readonly SurveyTopic[] {
  return lifeDomains.flatMap((domain: LifeDomain): SurveyTopic[] => {
    const at = (name: string) => fields[`survey/${domain}/${name}`];
    const urgency = at('urgency')?.value;
    const topic = {
      domain,
      ownWords: wordsOf(at('ownWords')),
      interpreted: wordsOf(at('interpreted')),
      kelaView: wordsOf(at('kelaView')),
      countyView: wordsOf(at('countyView')),
      triedBefore: wordsOf(at('triedBefore')),
      urgency: ([0, 1, 2, 3] as const).find((one) => one === urgency) ?? null,
      state: oneOf(surveyStates, textOf(at('state'))),
    };
    const { ownWords, interpreted, kelaView, countyView, triedBefore } = topic;
    const said = [ownWords, interpreted, kelaView, countyView, triedBefore].some((one) => one !== null);
    return said || topic.urgency !== null || topic.state !== null ? [topic] : [];
  });
}

const owners: Readonly<Record<string, Action['owner']>> = {
  asiakas: 'client',
  client: 'client',
  kela: 'kela',
  hyvinvointialue: 'county',
  county: 'county',
  employment: 'employment',
};

const doerOf = (code: string | null): Action['owner'] => (code === null ? null : (owners[code] ?? 'other'));

/** Actions that still stand; in a summary the freeze has seen to it that each has an owner and a date. */
export const actionsFrom = ({ rows }: PlanExtract): readonly Action[] =>
  rows.actions.filter(isOn).map(({ values, domain }: RowExtract) => ({
    what: wordsOf(values['title']) ?? words(''),
    owner: doerOf(textOf(values['owner'])),
    person: textOf(values['person']),
    helper: wordsOf(values['help']),
    due: textOf(values['due']),
    domain,
    state: oneOf(actionStates, textOf(values['status'])) ?? 'sovittu',
  }));

/** `names`: the dated list's. A state that nobody has named stays without one. */
export const benefitsFrom = ({ rows }: PlanExtract, names: BenefitNames): readonly Benefit[] =>
  rows.benefits.map(({ values, domain, owner }: RowExtract) => ({
    ...namedFrom(textOf(values['title']) ?? '', textOf(values['code']) ?? '', names),
    authority: oneOf(authorities, textOf(values['authority'])) ?? (owner === 'kela' ? 'kela' : 'county'),
    state: oneOf(benefitStates, textOf(values['state'])),
    date: textOf(values['date']),
    domain,
    note: wordsOf(values['note']),
  }));

/** PL-29 */
function namedFrom(title: string, code: string, names: BenefitNames): Pick<Benefit, 'name' | 'translations'> {
  const listed = names(code);
  const { words: name, lang } = benefitName(title, listed, 'fi');
  if (listed === null || lang === null) return { name: name || code };
  const { en, ar } = listed;
  return { name, translations: ar === undefined ? { en } : { en, ar } };
}

/** Who goes on with the matter; the authority that called the meeting where the plan names none. */
export function leadFrom({ fields }: PlanExtract, meeting: Meeting): LeadPerson {
  const authority: Authority = oneOf(authorities, textOf(fields['lead/authority'])) ?? meeting.initiator;
  const name = textOf(fields['lead/name']) ?? '';
  const seat = meeting.seats.find((one) => one.name === name && one.role === authority);
  return { authority, name, title: seat?.title ?? null, contact: null };
}

/** When it is looked at again, or why it is not. */
export function followUpFrom({ fields }: PlanExtract): FollowUp {
  const date = textOf(fields['followUp/date']);
  const channel = oneOf(followUpChannels, textOf(fields['followUp/channel']));
  if (date) return { kind: 'date', date, channel, participants: null };
  return { kind: 'none', reason: words(textOf(fields['followUp/none']) ?? '') };
}
