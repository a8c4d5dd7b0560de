import type { Case } from '../domain/cases/fold.ts';
import type { OpenCase } from '../domain/cases/decide.ts';
import type { SpokenLanguage } from '../domain/reference.ts';
import { text } from '../domain/texts/text.ts';
import type { CasePage, EndedCasePage } from '../domain/view/pages.ts';
import { linksView } from '../domain/view/people.ts';
import type { SetupDeps } from './setup.usecases.ts';

/** What the case page shows: the case, what can be chosen, what is preselected, and meetings held. */
export async function caseView(deps: SetupDeps, found: OpenCase): Promise<CasePage> {
  const { directory } = deps;
  const templates = directory.templates();
  const template = templates.find((one) => one.code === found.templateCode) ?? templates[0];
  const contacts = directory.contacts(found.unitId);
  const { language } = found.client;
  const interpreter = directory.interpreters().find((one) => one.languages.includes(language));
  const interpreted = language !== 'fi' && interpreter !== undefined;
  const meetings = await Promise.all(found.meetings.map((meetingId) => deps.store.load(meetingId)));
  return {
    kind: 'open',
    mayOpen: !found.byPermission,
    case: {
      id: found.caseId,
      client: { name: found.client.name, birthDate: found.client.birthDate },
      unit: directory.unitName(found.unitId, 'fi'),
      authority: found.authority,
    },
    templates: templates.map(({ code, title, summary, minutes, minutesInterpreted, cards }) => ({
      code,
      title,
      summary,
      minutes,
      minutesInterpreted,
      cards,
    })),
    languages: [finnish, ...directory.languages()],
    contacts: contacts.map(({ personId, name, unit, deputyOf }) => ({ id: personId, name, unit, deputyOf })),
    interpreters: directory.interpreters(),
    preset: {
      templateCode: template?.code ?? '',
      language,
      interpreterId: interpreted ? interpreter.id : null,
      minutes: (interpreted ? template?.minutesInterpreted : template?.minutes) ?? 45,
      contactId: contacts[0]?.personId ?? null,
    },
    meetings: found.meetings.map((meetingId, index) => {
      const meeting = meetings[index]?.meeting;
      const summary = found.summaries.find((one) => one.meetingId === meetingId);
      return {
        id: meetingId,
        startsAt: meeting?.startsAt ?? null,
        topic: meeting ? (directory.template(meeting.templateCode)?.title ?? null) : null,
        phase: meeting?.phase ?? 'closed',
        invited: meeting?.invited ?? null,
        presence: meeting?.presence.status ?? null,
        summary: summary ? { at: summary.at, appendix: summary.appendix !== null } : null,
        links: meeting?.caseId === found.caseId ? linksView(meeting, deps.world.now()) : [],
      };
    }),
  };
}

/** CO-10: what the page of an ended case shows: its copies, by date and topic. */
export const endedCaseView = ({ directory }: Pick<SetupDeps, 'directory'>, found: Case): EndedCasePage => ({
  kind: 'ended',
  case: {
    id: found.caseId,
    unit: directory.unitName(found.unitId, 'fi'),
    authority: found.authority,
  },
  topic: directory.template(found.templateCode)?.title ?? null,
  copies: found.summaries
    .map(({ meetingId, at, appendix }) => ({ meetingId, at, appendix: appendix !== null }))
    .toReversed(),
});

/** Meetings can be held in Finnish without an interpreter; the others are the reference data's. */
const finnish: SpokenLanguage = {
  id: 'fi',
  name: { fi: text('language.fi', 'fi'), en: text('language.fi', 'en'), ar: text('language.fi', 'ar') },
  ownName: text('language.fi', 'fi'),
  dir: 'ltr',
};
