import { msg, str } from '@lit/localize';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import { answeredTopics } from '../../texts/answered-topics.ts';
import { firstName } from '../../texts/names.ts';
import { roleName } from '../../texts/roles.ts';
import { atTheDoor } from '../door-list/door-list.ts';
import { stepName } from '../top-bar/top-bar.ts';

/** What has happened between two views, in sentences to be said aloud: joining, leaving, consent, step. */
export const newsBetween = (before: OfficialView, after: OfficialView): readonly string[] => [
  ...arrivals(before, after),
  ...movements(before, after),
  ...answers(before, after),
  ...(before.step === after.step ? [] : [msg(str`Nyt: ${stepName(after.step)}`, { id: 'room.news.step' })]),
];

/** Somebody has come to the door: also the moment of the soft sound. */
export const hasKnocked = (before: OfficialView, after: OfficialView): boolean =>
  fresh(before, after).length > 0;

/** Somebody has come in. */
export const hasEntered = (before: OfficialView, after: OfficialView): boolean =>
  after.people.some(({ seatId }) => before.people.every((one) => one.seatId !== seatId));

const fresh = (before: OfficialView, after: OfficialView) =>
  atTheDoor(after.door).filter(({ seatId }) => atTheDoor(before.door).every((one) => one.seatId !== seatId));

const arrivals = (before: OfficialView, after: OfficialView): readonly string[] =>
  fresh(before, after).map(({ name, role }) =>
    msg(str`Ovella: ${name ?? roleName(role)}`, { id: 'room.news.door' }),
  );

const movements = (before: OfficialView, after: OfficialView): readonly string[] => [
  ...after.people
    .filter(({ seatId }) => before.people.every((one) => one.seatId !== seatId))
    .map(({ name }) => msg(str`${firstName(name)} tuli sisään`, { id: 'room.news.in' })),
  ...before.people
    .filter(({ seatId }) => after.people.every((one) => one.seatId !== seatId))
    .map(({ name }) => msg(str`${firstName(name)} poistui`, { id: 'room.news.out' })),
  ...after.people.flatMap((person) => {
    const old = before.people.find(({ seatId }) => seatId === person.seatId);
    if (!old || old.state === person.state) return [];
    const who = firstName(person.name);
    if (person.state === 'away') return [msg(str`${who} on tauolla`, { id: 'room.news.away' })];
    if (person.state === 'connection-lost')
      return [msg(str`Yhteys katkesi: ${who}`, { id: 'room.news.lost' })];
    return [msg(str`${who} on taas mukana`, { id: 'room.news.back' })];
  }),
];

const answers = (before: OfficialView, after: OfficialView): readonly string[] => {
  const first = firstName(after.client.name);
  const presence =
    before.consent.presence === after.consent.presence
      ? []
      : {
          unasked: [],
          asked: [],
          given: [msg(str`${first} sanoi kyllä`, { id: 'presence.line.yes' })],
          refused: [msg(str`${first} sanoi ei`, { id: 'room.apart.heading.refused' })],
          withdrawn: [msg(str`${first} peruutti luvan`, { id: 'room.apart.heading.withdrawn' })],
        }[after.consent.presence];
  return [...presence, ...answeredTopics(before.consent, after.consent)];
};
