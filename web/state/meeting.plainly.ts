import type { CommandName } from '../../server/domain/meetings/commands.ts';
import { call, type ClientCode } from './api.ts';
import { insist } from './insist.ts';
import type { CommandAnswer, CommandFrame } from './meeting.commands.ts';
import type { Way } from './meeting.connection.ts';

/**
 * What takes away never waits for a socket, with the refusals that say that it is so already: by the other way, or by an
 * answer that was lost.
 */
const takesAway: Partial<Record<CommandName, readonly ClientCode[]>> = {
  'consent.withdraw': ['consent.nothing-to-withdraw', 'meeting.over'],
  'company.continue-alone': ['presence.decided'],
  // Only a no, see below.
  'scope.answer': ['presence.not-given', 'meeting.over'],
  'seat.remove': ['seat.ended', 'meeting.over'],
  'seat.leave': ['seat.ended', 'meeting.over'],
  'seat.pause': ['seat.ended', 'meeting.over'],
};

/** Goes the plain way too, and is sent again until somebody has decided. */
export const isUrgent = (name: CommandName, body: unknown): boolean =>
  name === 'scope.answer' ? (body as { readonly answer?: unknown }).answer === 'no' : name in takesAway;

/** Who waits for an urgent command, and what else can be done for it. */
export interface Waiter {
  /** Nobody has answered yet. */
  readonly isWaiting: () => boolean;
  /** Called before every try but the first. */
  readonly again: () => void;
  /** How long the socket alone has, in milliseconds. */
  readonly patienceMs: number;
}

/**
 * Sends an urgent command with a plain request, again and again until it is done or refused for good. Null when it was
 * answered in another way.
 */
export async function sendPlainly(
  { meetingId, seatId, fetch }: Way,
  { name, body }: Pick<CommandFrame, 'body'> & { readonly name: CommandName },
  { isWaiting, again, patienceMs }: Waiter,
): Promise<CommandAnswer | null> {
  await new Promise((resolve) => setTimeout(resolve, patienceMs));
  if (!isWaiting()) return null;
  const path = `/api/meetings/${meetingId}/seats/${seatId}/commands`;
  let tries = 0;
  const answer = await insist(() => {
    tries += 1;
    if (tries > 1) again();
    return call<unknown>('POST', path, { name, body }, fetch);
  }, isWaiting);
  if (!answer) return null;
  if (answer.ok || takesAway[name]?.includes(answer.code)) return { ok: true };
  return { ok: false, code: answer.code, rule: '' };
}
