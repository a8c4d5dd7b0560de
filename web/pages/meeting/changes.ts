import { msg, str } from '@lit/localize';
import type { ClientView, InterpreterView, SeatView } from '../../../server/domain/view/types.ts';
import { apartWords } from '../../components/client-apart/client-apart.words.ts';
import { apartOf } from '../../components/client-room/client-room.screen.ts';
import { answeredTopics } from '../../texts/answered-topics.ts';
import { roleName } from '../../texts/roles.ts';
import { nowLine } from './now-line.ts';

type RoomView = ClientView | InterpreterView;

const isRoom = (view: SeatView | null): view is RoomView =>
  view?.kind === 'client' || view?.kind === 'interpreter';

/**
 * What has changed between two views, in sentences for who does not see it: coming in, joining, leaving, the answer to
 * the presence question, the step. That the question is asked is a step.
 */
export const changesBetween = (before: SeatView | null, after: SeatView | null): readonly string[] => {
  if (!isRoom(after)) return [];
  if (!isRoom(before)) return [msg('Olet nyt huoneessa.', { id: 'said.inside' }), standing(after)];
  return [
    ...people(before, after),
    ...answer(before, after),
    ...(before.phase === after.phase ? [] : [nowLine(after)]),
  ];
};

/** What is so now, for who has just come in: where the question has its answer it is the answer, not the question. */
const standing = (view: RoomView): string => {
  if (view.kind === 'client' && view.company === 'alone-pending')
    return apartWords(apartOf(view), view.facts.invited).heading;
  if (view.phase !== 'presence' || isAsked(view)) return nowLine(view);
  return view.kind === 'client' ? saidYes() : answered();
};

const people = (before: RoomView, after: RoomView): readonly string[] => {
  const was = new Set(before.people.map(({ seatId }) => seatId));
  const is = new Set(after.people.map(({ seatId }) => seatId));
  return [
    ...after.people
      .filter(({ seatId, me }) => !me && !was.has(seatId))
      .map(({ name, role }) => msg(str`${name}, ${roleName(role)}, tuli huoneeseen.`, { id: 'said.joined' })),
    ...before.people
      .filter(({ seatId, me }) => !me && !is.has(seatId))
      .map(({ name, role }) => msg(str`${name}, ${roleName(role)}, lähti.`, { id: 'said.left' })),
  ];
};

const answer = (before: RoomView, after: RoomView): readonly string[] => {
  if (before.kind === 'client' && after.kind === 'client') return clientsAnswer(before, after);
  // The interpreter's view holds no consent: that the question leaves the table says that it has its answer.
  const gone = isAsked(before) && before.card?.cardId !== after.card?.cardId && after.phase === before.phase;
  return gone ? [answered()] : [];
};

const answered = (): string => msg('Kysymykseen on vastattu.', { id: 'said.answered' });

const saidYes = (): string => msg('Kiitos. Sanoit kyllä.', { id: 'client.said-yes' });

const isAsked = ({ card }: RoomView): boolean =>
  card?.subject.kind === 'presence' || card?.subject.kind === 'scope';

/** To the client in the words of the page that she now has before her, or of her permission. */
const clientsAnswer = (before: ClientView, after: ClientView): readonly string[] => [
  ...presence(before, after),
  ...answeredTopics(before.consent, after.consent),
];

const presence = (before: ClientView, { consent, facts }: ClientView): readonly string[] => {
  if (before.consent.presence === consent.presence) return [];
  switch (consent.presence) {
    case 'unasked':
    case 'asked':
      return [];
    case 'given':
      return [saidYes()];
    case 'refused':
    case 'withdrawn':
      return [apartWords(consent.presence, facts.invited).heading];
  }
};
