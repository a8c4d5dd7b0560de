import type { MeetingId } from '../domain/ids.ts';
import type { CommandName } from '../domain/meetings/commands.ts';
import type { Saving } from '../domain/meetings/facts.ts';
import { insideSeats, type Meeting } from '../domain/meetings/state.ts';
import type { LedgerAdmissions } from './admissions.ts';
import type { Cuts } from './cuts.ts';
import type { MachineNow } from './facts.ts';
import type { LiveMeetings } from './live.ts';
import type { MeetingNews } from './news.ts';

const savings: Partial<Readonly<Record<CommandName, Saving>>> = {
  'consent.withdraw': 'withdrawal',
  'scope.answer': 'topic',
  'presence.answer': 'topic',
  'seat.leave': 'leave',
  'seat.pause': 'pause',
  'seat.remove': 'removal',
};

export interface MachineDeps {
  readonly cuts: Cuts;
  readonly live: LiveMeetings;
  readonly admissions: LedgerAdmissions;
  readonly news: MeetingNews;
}

/** How the machine stands, as far as people in a meeting are told of it: what waits, what is on hold, what is unsure. */
export class Machine {
  readonly #deps: MachineDeps;
  readonly #hushed = new Set<MeetingId>();
  #readOnly = false;

  constructor(deps: MachineDeps) {
    this.#deps = deps;
  }

  of(meeting: Meeting): MachineNow {
    const { cuts, admissions, live } = this.#deps;
    const { meetingId, media } = meeting;
    const held = media.filter(({ admissionId }) => admissions.onHold(admissionId));
    return {
      onHold: new Set(held.map(({ seatId }) => seatId)),
      mediaDown: new Map(
        insideSeats(meeting).flatMap(({ seatId }) => {
          const since = live.mediaDown(meetingId, seatId);
          return since === undefined ? [] : [[seatId, since]];
        }),
      ),
      saving: cuts.waiting(meetingId).flatMap(({ seatId, command }) => {
        const what = savings[command.name];
        return what ? [{ seatId, what }] : [];
      }),
      hush: this.#hushed.has(meetingId),
      readOnly: this.#readOnly,
    };
  }

  /** The media server has not confirmed a removal from this room, or has confirmed the last one. */
  unconfirmed(room: string, on: boolean): void {
    const meetingId = this.#deps.admissions.meetingOf(room);
    if (!meetingId) return;
    if (on) this.#hushed.add(meetingId);
    else this.#hushed.delete(meetingId);
    this.#deps.news.look(meetingId);
  }

  /** AU-7: nothing can be written, or everything can again. */
  readOnly(on: boolean): void {
    if (this.#readOnly === on) return;
    this.#readOnly = on;
    // Those too in which nobody has been in the media yet: who waits is told as well.
    for (const meetingId of this.#deps.live.meetings()) this.#deps.news.look(meetingId);
  }
}
