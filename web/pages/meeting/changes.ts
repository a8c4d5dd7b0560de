import { msg, str } from '@lit/localize';
import type { ClientView, InterpreterView, SeatView } from '../../../server/domain/view/types.ts';
import { roleName } from '../../texts/roles.ts';
import { nowLine } from './now-line.ts';

type RoomView = ClientView | InterpreterView;

const isRoom = (view: SeatView | null): view is RoomView =>
  view?.kind === 'client' || view?.kind === 'interpreter';

/** What has changed between two views, in sentences for who does not see it: coming in, joining, leaving, the step. */
export const changesBetween = (before: SeatView | null, after: SeatView | null): readonly string[] => {
  if (!isRoom(after)) return [];
  if (!isRoom(before)) return [msg('Olet nyt huoneessa.', { id: 'said.inside' }), nowLine(after)];
  return [...people(before, after), ...(before.phase === after.phase ? [] : [nowLine(after)])];
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
