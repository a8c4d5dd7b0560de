import type { CasePage, NewMeeting } from '../../../server/domain/view/pages.ts';

/** Lengths that are booked, in minutes; the present one is always among them. */
export const lengths = (now: number): readonly number[] =>
  [...new Set([15, 30, 45, 60, 75, 90, now])].sort((one, other) => one - other);

const firstAble = (page: CasePage, language: string): NewMeeting['interpreterId'] =>
  page.interpreters.find(({ languages }) => languages.includes(language))?.id ?? null;

/** What the server has preselected. */
export const presetOf = (page: CasePage): NewMeeting => {
  const { templateCode, language, minutes, contactId, interpreterId } = page.preset;
  return {
    templateCode,
    language,
    minutes,
    contactId,
    interpreterId,
  };
};

const minutesOf = (page: CasePage, code: string, interpreted: boolean): number | undefined => {
  const template = page.templates.find((one) => one.code === code);
  return interpreted ? template?.minutesInterpreted : template?.minutes;
};

/** Another topic brings its own length; language and interpreter are the client's and stay. */
export const withTemplate = (page: CasePage, choice: NewMeeting, templateCode: string): NewMeeting => ({
  ...choice,
  templateCode,
  minutes: minutesOf(page, templateCode, choice.interpreterId !== null) ?? choice.minutes,
});

/** With an interpreter everything takes about twice the time (DOMAIN.md §2.3). */
export const withInterpreter = (
  page: CasePage,
  choice: NewMeeting,
  interpreterId: NewMeeting['interpreterId'],
): NewMeeting => ({
  ...choice,
  interpreterId,
  minutes:
    (interpreterId === null) === (choice.interpreterId === null)
      ? choice.minutes
      : (minutesOf(page, choice.templateCode, interpreterId !== null) ?? choice.minutes),
});

/** Another language needs another interpreter; Finnish needs none. */
export const withLanguage = (page: CasePage, choice: NewMeeting, language: string): NewMeeting => {
  const able = page.interpreters.find(({ id }) => id === choice.interpreterId);
  const keep = able?.languages.includes(language) === true;
  const next = language === 'fi' ? null : keep ? choice.interpreterId : firstAble(page, language);
  return withInterpreter(page, { ...choice, language }, next);
};
