import type { Case } from '../domain/cases/fold.ts';
import { otherAuthority } from '../domain/people.ts';
import type { Official, SetupDeps } from './setup.usecases.ts';

/** What the case page shows: the case, what can be chosen, what is preselected, and meetings held. */
export function caseView(deps: SetupDeps, found: Case, official: Official) {
  const { directory } = deps;
  const templates = directory.templates();
  const template = templates.find((one) => one.code === found.templateCode) ?? templates[0];
  const contacts = directory.contacts(found.unitId);
  const { language } = found.client;
  const interpreter = directory.interpreters().find((one) => one.languages.includes(language));
  const interpreted = language !== 'fi' && interpreter !== undefined;
  return {
    case: {
      id: found.caseId,
      client: { name: found.client.name, birthDate: found.client.birthDate },
      unit: directory.unitName(found.unitId, 'fi'),
      authority: found.authority,
    },
    otherAuthority: otherAuthority(official.authority),
    templates: templates.map(({ code, title, summary, minutes, minutesInterpreted, cards }) => ({
      interpreted: minutes === minutesInterpreted,
      code,
      title,
      summary,
      minutes,
      minutesInterpreted,
      cards,
    })),
    languages: ['fi', ...directory.languages().map((one) => one.id)],
    contacts: contacts.map(({ personId, name, unit, deputyOf }) => ({ id: personId, name, unit, deputyOf })),
    interpreters: directory.interpreters(),
    preset: {
      templateCode: template?.code ?? '',
      language,
      interpreted,
      interpreterId: interpreted ? interpreter.id : null,
      minutes: (interpreted ? template?.minutesInterpreted : template?.minutes) ?? 45,
      contactId: contacts[0]?.personId ?? null,
    },
    meetings: found.meetings.map((meetingId) => {
      const meeting = deps.store.load(meetingId)?.meeting;
      const summary = found.summaries.find((one) => one.meetingId === meetingId);
      return {
        id: meetingId,
        startsAt: meeting?.startsAt ?? null,
        phase: meeting?.phase ?? 'closed',
        company: meeting?.company ?? null,
        presence: meeting?.presence.status ?? null,
        summary: summary !== undefined,
        summaryAt: summary?.at ?? null,
        sha256: summary?.sha256 ?? null,
        appendix: summary?.appendix != null,
      };
    }),
  };
}
