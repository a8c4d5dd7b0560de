import { Seat } from '../../../web/e2e/api/seat.ts';
import type { Joint } from './joint.ts';
import { dialMedia, enterMedia, mediaTicket } from './media-line.ts';
import { chance } from './numbers.ts';
import { sleep } from './wait.ts';

/** What a row of tries came to. */
export interface Rejoins {
  readonly made: number;
  /** A line to the media that was still open after the seat had ended. */
  readonly admitted: number;
  /** How the others were refused, and how often. */
  readonly refusals: ReadonlyMap<string, number>;
}

/** How long before and after the ending the tries are spread; longer than a removal takes. */
const aroundMs = 1200;
/** A line that is let in by mistake must be out by then. */
const settledMs = 1000;

/**
 * Kela's official tries to get into the media with everything that she ever had, while the client withdraws or the
 * chair removes her. A try counts as let in when its line is open a second after the ending was answered.
 */
export async function rejoinAround(
  joint: Joint,
  ending: 'withdrawal' | 'removal',
  tries: number,
): Promise<Rejoins> {
  const { chair, client, kela, satu, meetingId } = joint;
  const cookies = satu.cookies();
  const first = await enterMedia(kela);
  const tickets = await Promise.all(Array.from({ length: 3 }, () => mediaTicket(kela)));
  const old = tickets.flatMap((ticket) => (ticket === null ? [] : [ticket]));
  const refusals = new Map<string, number>();
  const refused = (what: string): void => void refusals.set(what, (refusals.get(what) ?? 0) + 1);
  const open = new Set<{ terminate(): void; readonly readyState: number }>([first]);
  const draw = chance(tries + (ending === 'removal' ? 1 : 0));

  const one = async (index: number): Promise<void> => {
    await sleep(draw() * 2 * aroundMs);
    const ticket = index % 3 === 0 ? await Promise.race([fresh(), late()]) : old[index % old.length];
    if (ticket === undefined || ticket === null) return;
    const dialled = await dialMedia(satu, ticket);
    if ('line' in dialled) open.add(dialled.line);
    else refused(String(dialled.status));
  };
  const late = async (): Promise<null> => {
    await sleep(3000);
    return null;
  };
  /** A new seat or the old one, a new socket, a new ticket: all with the cookies of before. */
  const fresh = async (): Promise<string | null> => {
    try {
      const { seatId } = await satu.post<{ seatId: Seat['seatId'] }>(`/api/meetings/${meetingId}/seat`, {});
      const seat = await Seat.open(satu, meetingId, seatId);
      const answer = await seat.send('media.enter', {});
      seat.close();
      if (answer.ok) return (answer.data as { readonly ticket: string }).ticket;
      refused(answer.code);
    } catch (problem) {
      refused(problem instanceof Error ? (problem.message.split(' ').at(-1) ?? '') : 'no line');
    }
    return null;
  };

  const all = Promise.all(Array.from({ length: tries }, (_, index) => one(index)));
  await sleep(aroundMs);
  if (ending === 'withdrawal') await client.do('consent.withdraw', {});
  else await chair.do('seat.remove', { seatId: kela.seatId });
  await all;
  await sleep(settledMs);
  const admitted = [...open].filter(({ readyState }) => readyState === 1).length;
  for (const line of open) line.terminate();
  if (satu.cookies() !== cookies) refused('new cookie');
  return { made: tries, admitted, refusals };
}
