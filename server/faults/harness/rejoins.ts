import { Seat } from '../../../web/e2e/api/seat.ts';
import { dialMedia, enterMedia, mediaTicket } from '../../../web/e2e/api/media-line.ts';
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

/** Whose place ends, and how. */
export interface Ending {
  readonly who: Seat;
  /** Ends the place; resolves when that is answered. */
  readonly end: () => Promise<unknown>;
}

/**
 * Somebody tries to get into the media with everything that they ever had, while their place there ends. A try counts as
 * let in when its line is open a second after the ending was answered.
 */
export async function rejoinAround({ who, end }: Ending, tries: number, seed: number): Promise<Rejoins> {
  const { caller, meetingId } = who;
  const cookies = caller.cookies();
  const first = await enterMedia(who);
  const tickets = await Promise.all(Array.from({ length: 3 }, () => mediaTicket(who)));
  const old = tickets.flatMap((ticket) => (ticket === null ? [] : [ticket]));
  const refusals = new Map<string, number>();
  const refused = (what: string): void => void refusals.set(what, (refusals.get(what) ?? 0) + 1);
  const open = new Set<{ terminate(): void; readonly readyState: number }>([first]);
  const draw = chance(seed);

  const one = async (index: number): Promise<void> => {
    await sleep(draw() * 2 * aroundMs);
    const ticket = index % 3 === 0 ? await Promise.race([fresh(), late()]) : old[index % old.length];
    if (ticket === undefined || ticket === null) return;
    const dialled = await dialMedia(caller, ticket);
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
      const { seatId } = await caller.post<{ seatId: Seat['seatId'] }>(`/api/meetings/${meetingId}/seat`, {});
      const seat = await Seat.open(caller, meetingId, seatId);
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
  await end();
  await all;
  await sleep(settledMs);
  const admitted = [...open].filter(({ readyState }) => readyState === 1).length;
  for (const line of open) line.terminate();
  if (caller.cookies() !== cookies) refused('new cookie');
  return { made: tries, admitted, refusals };
}
