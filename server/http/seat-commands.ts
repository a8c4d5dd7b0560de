import type { Refusal } from '../domain/decision.ts';
import type { MeetingId, SeatId } from '../domain/ids.ts';
import type { CommandBody, CommandName } from '../domain/meetings/commands.ts';

/** Who sends a command: a seat of a meeting, and the owner of the browser (session or device) for tickets. */
export interface Sender {
  readonly meetingId: MeetingId;
  readonly seatId: SeatId;
  readonly owner: string;
  /** The tab, where it came over a socket. */
  readonly tabId?: string;
}

/** What a command comes back with. `data` is for the sender alone. */
export type Outcome = { readonly ok: true; readonly data?: unknown } | Refusal;

/**
 * Commands that need something from outside before they can be decided (a ticket, a paper, a key). Each area
 * brings its own; `main.ts` puts them together, so that no area knows another.
 */
export type Handlers = {
  readonly [N in CommandName]?: (sender: Sender, body: CommandBody<N>) => Promise<Outcome> | Outcome;
};
