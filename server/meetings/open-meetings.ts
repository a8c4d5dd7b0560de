import type { Ledger } from '../domain/ledger.ts';
import { isOver, type Meeting } from '../domain/meetings/state.ts';
import type { MeetingId, SeatId } from '../domain/ids.ts';
import type { World } from '../http/world.ts';
import { LedgerAdmissions } from './admissions.ts';
import { Cuts } from './cuts.ts';
import { LiveMeetings } from './live.ts';
import { Machine } from './machine.ts';
import { MeetingNews } from './news.ts';
import { MeetingStore } from './store.ts';

export interface MeetingStateDeps {
  readonly ledger: Ledger;
  readonly world: World;
}

export type MeetingState = Awaited<ReturnType<typeof openMeetings>>;

/**
 * What is known of the meetings, before anybody acts: folds of the open ones, connections, cuts, and who may be in the
 * media. The gate stands on this, and everything that acts stands on the gate.
 */
export async function openMeetings({ ledger, world }: MeetingStateDeps) {
  const store = new MeetingStore(ledger);
  const live = new LiveMeetings(world);
  const cuts = new Cuts();
  const admissions = new LedgerAdmissions({ store, live, cuts, world });
  const open: Meeting[] = [];
  for (const stream of await ledger.streams('meeting/')) {
    const meeting = (await store.load(stream.slice('meeting/'.length) as MeetingId))?.meeting;
    if (!meeting || isOver(meeting)) continue;
    open.push(meeting);
    admissions.note(meeting);
  }
  const news = new MeetingNews();
  // Before anybody else hears of it: a new admission may be on hold from its first moment.
  news.onAppended((_before, after) => {
    if (!isOver(after)) admissions.note(after);
  });
  const machine = new Machine({ cuts, admissions, live, news });
  /** ME-13: what the gate sees of a seat's way to the media. */
  const seenAtTheGate = (room: string, tell: (meetingId: MeetingId) => void): void => {
    const meetingId = admissions.meetingOf(room);
    if (!meetingId) return;
    tell(meetingId);
    news.look(meetingId);
  };
  return {
    ...{ ledger, world, store, live, cuts, admissions, news, machine, open },
    /** What is left of the meeting when everything that is cut has come about: for who fetches something of it. */
    asItWillBe: async (meetingId: MeetingId): Promise<Meeting | null> => {
      const loaded = await store.load(meetingId);
      return loaded && cuts.applied(loaded.meeting);
    },
    lineOpened: (room: string, seatId: SeatId) => {
      seenAtTheGate(room, (meetingId) => {
        live.lineOpened(meetingId, seatId);
      });
    },
    lineClosed: (room: string, seatId: SeatId) => {
      seenAtTheGate(room, (meetingId) => {
        live.lineClosed(meetingId, seatId);
      });
    },
  };
}
