import type { CommandName } from '../../server/domain/meetings/commands.ts';
import { call, mayPass } from './api.ts';
import { DoublingWait } from './doubling-wait.ts';
import type { CommandAnswer, CommandFrame } from './meeting.commands.ts';
import type { Way } from './meeting.connection.ts';

/** These never wait for a socket: they go the plain way as well, until one of the two answers. */
export const urgent: ReadonlySet<CommandName> = new Set([
  'consent.withdraw',
  'company.continue-alone',
  'seat.remove',
  'seat.leave',
  'seat.pause',
]);

/**
 * Sends a command with a plain request after `afterMs`, again and again while the network is away and `isWaiting` says
 * that nobody else has answered. Null when somebody has.
 */
export async function sendPlainly(
  { meetingId, seatId, fetch }: Way,
  { name, body }: CommandFrame,
  isWaiting: () => boolean,
  afterMs: number,
): Promise<CommandAnswer | null> {
  const wait = new DoublingWait(5000);
  for (let ms = afterMs; ; ms = wait.next()) {
    await new Promise((resolve) => setTimeout(resolve, ms));
    if (!isWaiting()) return null;
    const path = `/api/meetings/${meetingId}/seats/${seatId}/commands`;
    const answer = await call<unknown>('POST', path, { name, body }, fetch);
    if (answer.ok) return { ok: true };
    if (!mayPass.has(answer.code)) return { ok: false, code: answer.code, rule: '' };
  }
}
