import { formatDate } from '../calendar/format.ts';
import type { Authority } from '../people.ts';
import type { Lang } from '../texts/lang.ts';
import { text } from '../texts/text.ts';
import type { Action, Benefit, FollowUp, LeadPerson, SurveyTopic, Words } from './document.ts';
import { languageName, personOf, type PaperPerson } from './paper.words.ts';

export interface PaperActions {
  readonly heading: string;
  readonly columns: readonly [string, string, string];
  readonly rows: readonly {
    readonly what: Words;
    readonly helper: Words | null;
    /** Topic, and how far the action is when it is not just agreed. */
    readonly note: string;
    readonly who: PaperDoer;
    readonly due: string;
  }[];
}

/** Without a mark where the doer is of no party to the meeting. */
export type PaperDoer = PaperPerson | { readonly mark: null; readonly name: string };

/** What was agreed to be done, by whom and until when, as a table. */
export function actionsOf(actions: readonly Action[], lang: Lang): PaperActions {
  return {
    heading: text('plan.section.actions', lang),
    columns: [
      text('summary.actions.what', lang),
      text('summary.actions.who', lang),
      text('summary.actions.when', lang),
    ],
    rows: actions.map((action) => ({
      what: action.what,
      helper: action.helper,
      note: [
        text(`domain.${action.domain}`, lang),
        ...(action.state === 'sovittu' ? [] : [text(`actionStatus.${action.state}`, lang)]),
      ].join(' · '),
      who: doerOf(action, lang),
      due: action.due === null ? '–' : formatDate(action.due, lang),
    })),
  };
}

function doerOf({ owner, person }: Action, lang: Lang): PaperDoer {
  if (owner === null) return { mark: null, name: person ?? '' };
  const organisation = text(`owner.${owner}`, lang);
  if (owner === 'employment' || owner === 'other') return { mark: null, name: person ?? organisation };
  return person === null ? personOf(lang, owner, organisation) : personOf(lang, owner, person, organisation);
}

export interface PaperSurvey {
  readonly heading: string;
  readonly topics: readonly {
    readonly title: string;
    readonly urgency: string | null;
    readonly own: (Captioned & { readonly letter: string }) | null;
    readonly interpreted: Captioned | null;
    readonly views: readonly (Captioned & { readonly mark: Authority; readonly letter: string })[];
    readonly tried: Captioned | null;
    /** That the topic was left alone; null when it was talked about. */
    readonly state: string | null;
  }[];
}

/** A text under a small heading that says whose or what it is. */
export interface Captioned {
  readonly label: string;
  readonly text: Words;
}

/** The life domains that were talked about, the client's own words in their own script. */
export function surveyOf(survey: readonly SurveyTopic[], lang: Lang): PaperSurvey {
  return {
    heading: text('plan.section.survey', lang),
    topics: survey.map((topic) => {
      const { ownWords, interpreted, urgency, state } = topic;
      const language = ownWords && languageName(ownWords.lang, lang);
      return {
        title: text(`domain.${topic.domain}`, lang),
        state: state === null || state === 'kasitelty' ? null : text(`surveyState.${state}`, lang),
        urgency: urgency === null || urgency === 0 ? null : text(`urgency.${urgency}`, lang),
        own: ownWords && {
          label: text('paper.ownWords', lang, { language: language ?? '' }),
          letter: text('mark.client', lang),
          text: ownWords,
        },
        interpreted: interpreted && {
          label: text('plan.survey.interpretedText.label', lang),
          text: interpreted,
        },
        views: (['county', 'kela'] as const).flatMap((mark) => {
          const view = mark === 'kela' ? topic.kelaView : topic.countyView;
          const label = text(`plan.survey.${mark}View.label`, lang);
          return view ? [{ mark, letter: text(`mark.${mark}`, lang), label, text: view }] : [];
        }),
        tried: topic.triedBefore && {
          label: text('plan.survey.triedBefore.label', lang),
          text: topic.triedBefore,
        },
      };
    }),
  };
}

export interface PaperBenefits {
  readonly heading: string;
  readonly columns: readonly [string, string, string];
  readonly rows: readonly {
    readonly name: string;
    /** The language of `name`. */
    readonly lang: Lang;
    /** The Finnish name, as it stands in letters; null where `name` is it. */
    readonly official: string | null;
    readonly who: PaperPerson | null;
    readonly state: string;
    readonly date: string | null;
    readonly note: Words | null;
  }[];
}

/** Benefits as a table, named as the paper's language names them (PL-29). */
export function benefitsOf(benefits: readonly Benefit[], lang: Lang): PaperBenefits {
  return {
    heading: text('plan.section.benefits', lang),
    columns: [
      text('plan.benefit.code.label', lang),
      text('plan.benefit.authority.label', lang),
      text('plan.benefit.state.label', lang),
    ],
    rows: benefits.map((benefit) => ({
      ...named(benefit, lang),
      who:
        benefit.authority && personOf(lang, benefit.authority, text(`authority.${benefit.authority}`, lang)),
      state: benefit.state === null ? '' : text(`benefitState.${benefit.state}`, lang),
      date: benefit.date && formatDate(benefit.date, lang),
      note: benefit.note,
    })),
  };
}

/** PL-29 */
function named({ name, translations }: Benefit, lang: Lang) {
  const own = lang === 'fi' ? undefined : translations?.[lang];
  return own === undefined
    ? { name, lang: 'fi' as const, official: null }
    : { name: own, lang, official: name };
}

export interface PaperLead {
  readonly heading: string;
  readonly person: PaperPerson;
  readonly contact: Words | null;
}

/** The lead person with authority and title. */
export const leadOf = (lead: LeadPerson, lang: Lang): PaperLead => ({
  heading: text('plan.section.leadPerson', lang),
  person: personOf(lang, lead.authority, lead.name, lead.title, text(`authority.${lead.authority}`, lang)),
  contact: lead.contact,
});

export interface PaperFollowUp {
  readonly heading: string;
  readonly line: string;
  readonly text: Words | null;
}

/** The next date and how to meet, or the reason why there is none. */
export function followUpOf(next: FollowUp, lang: Lang): PaperFollowUp {
  const heading = text('plan.section.followUp', lang);
  if (next.kind === 'none')
    return { heading, line: text('plan.followUp.none.label', lang), text: next.reason };
  const channel = next.channel && text(`channel.${next.channel}`, lang);
  const line = [formatDate(next.date, lang), channel].filter((part) => part !== null).join(' · ');
  return { heading, line, text: next.participants };
}
