import type { MeetingId, SeatId } from '../domain/ids.ts';
import { isLongDown } from '../domain/meetings/absence.ts';
import { backInMedia } from '../domain/meetings/decide/interpreting.ts';
import { insideSeats, type Meeting } from '../domain/meetings/state.ts';
import type { World } from '../http/world.ts';
import type { Acts } from './acts.ts';
import type { LiveMeetings } from './live.ts';
import type { Machine } from './machine.ts';
import type { MeetingNews } from './news.ts';
import type { MeetingStore } from './store.ts';

export interface ReachDeps {
  readonly store: Pick<MeetingStore, 'known'>;
  readonly live: LiveMeetings;
  readonly machine: Machine;
  readonly world: Pick<World, 'now'>;
  readonly news: MeetingNews;
  readonly acts: Pick<Acts, 'act'>;
  readonly failed: (error: unknown) => void;
}

/**
 * ME-13: notices when time alone has changed whom sound and picture do not reach, and puts down the telephone when they
 * reach again who was on it.
 */
export class Reach {
  readonly #deps: ReachDeps;
  readonly #seen = new Map<MeetingId, string>();
  /** Seats for which it is being recorded: one at a time. */
  readonly #recording = new Set<SeatId>();

  constructor(deps: ReachDeps) {
    this.#deps = deps;
    deps.news.onLook((meetingId) => {
      const meeting = deps.store.known(meetingId)?.meeting;
      if (meeting) this.#offThePhone(meeting);
    });
  }

  /** Five seconds that pass make no event, so they are looked for. */
  lookAtAll(): void {
    const { store, live, news } = this.#deps;
    for (const meetingId of live.meetings()) {
      const meeting = store.known(meetingId)?.meeting;
      if (!meeting) continue;
      const now = this.#asSeen(meeting);
      const before = this.#seen.get(meetingId) ?? '';
      this.#seen.set(meetingId, now);
      if (before !== now) news.look(meetingId);
    }
  }

  /** Everything about it that a person may be shown, or a question hang on. */
  #asSeen(meeting: Meeting): string {
    const { machine, live, world } = this.#deps;
    const { mediaDown } = machine.of(meeting);
    const now = { live: { mediaDown, since: live.of(meeting.meetingId).since }, now: world.now() };
    return insideSeats(meeting)
      .filter(({ seatId }) => mediaDown.has(seatId))
      .map((seat) => `${seat.seatId} ${isLongDown(now, seat)}`)
      .join();
  }

  #offThePhone(meeting: Meeting): void {
    const { live, acts, failed } = this.#deps;
    const { meetingId } = meeting;
    for (const seat of insideSeats(meeting)) {
      const { seatId } = seat;
      if (this.#recording.has(seatId) || !live.hasMedia(meetingId, seatId)) continue;
      const decided = backInMedia({ meeting, seat });
      if (!decided.ok || decided.events.length === 0) continue;
      this.#recording.add(seatId);
      acts
        .act({ meetingId, seatId }, backInMedia)
        .catch(failed)
        .finally(() => this.#recording.delete(seatId));
    }
  }
}
