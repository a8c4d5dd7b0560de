import type { MeetingId, SeatId } from '../domain/ids.ts';
import type { Meeting } from '../domain/meetings/state.ts';
import { seatOf } from '../domain/meetings/state.ts';
import { mayChair } from '../domain/meetings/checks.ts';
import { diff } from '../domain/view/patch.ts';
import type { SeatView } from '../domain/view/types.ts';
import { viewOf } from '../domain/view/view.ts';
import { factsOf, type FactsDeps } from './facts.ts';
import { closing, type Wire } from './frames.ts';

interface Shown {
  readonly wire: Wire;
  n: number;
  view: SeatView | null;
  /** Whose writing this seat has been told of, and so must be told the end of. */
  readonly writers: Set<SeatId>;
}

/** What must be equal for a difference to be enough: else the rights have changed and the whole view goes out. */
const rights = (view: SeatView): string =>
  JSON.stringify([
    view.kind,
    'plan' in view ? view.plan.open : null,
    'company' in view ? view.company : null,
    'consent' in view ? view.consent.scopes.map((scope) => [scope.answer, scope.acknowledged]) : null,
  ]);

/**
 * Who holds which seat, and what each has been shown. Everything that a browser learns of a meeting goes
 * through `show`, which makes the view of that seat and of no other.
 */
export class Hub {
  readonly #deps: FactsDeps;
  readonly #seats = new Map<SeatId, Shown>();
  /** Lines that are open, whether or not they hold their seat: one that was told `busy` can still take it over. */
  readonly #open = new Set<Wire>();
  /** After every change of who is connected: the interpreter's hold hangs on it. */
  onPresence: (meetingId: MeetingId) => void = () => undefined;

  constructor(deps: FactsDeps) {
    this.#deps = deps;
  }

  /** A line has opened and will want its seat. */
  asks(wire: Wire): void {
    this.#open.add(wire);
  }

  /** Closes the lines of which this is true; their browsers may ask again, if they still may. */
  letGo(which: (wire: Wire) => boolean): readonly Wire[] {
    const closed = [...this.#open].filter(which);
    for (const wire of closed) {
      wire.close(closing.again);
      // Not when its browser agrees: until then the seat would count as present (ME-7).
      this.drop(wire);
    }
    return closed;
  }

  /** Another tab holds the seat and answers. The same tab, and one that is gone, are replaced without a word. */
  async isBusy(wire: Wire): Promise<boolean> {
    const held = this.#seats.get(wire.seatId)?.wire;
    if (!held || held === wire || held.tabId === wire.tabId) return false;
    return held.answers();
  }

  /** This wire holds the seat from now on; the one before learns that it no longer does. */
  take(wire: Wire): void {
    const before = this.#seats.get(wire.seatId)?.wire;
    if (before && before !== wire) {
      before.send({ t: 'taken' });
      before.close(closing.taken);
    }
    this.#seats.set(wire.seatId, { wire, n: 0, view: null, writers: new Set() });
    this.#deps.live.connect(wire.meetingId, wire.seatId);
    wire.send({ t: 'hello', now: this.#deps.now(), seatId: wire.seatId });
    this.#changed(wire.meetingId);
  }

  /** The wire is gone. An older one that was replaced says nothing about the seat. */
  drop(wire: Wire): void {
    this.#open.delete(wire);
    if (this.#seats.get(wire.seatId)?.wire !== wire) return;
    this.#seats.delete(wire.seatId);
    this.#deps.live.disconnect(wire.meetingId, wire.seatId);
    this.#changed(wire.meetingId);
  }

  #changed(meetingId: MeetingId): void {
    this.onPresence(meetingId);
    this.show(meetingId);
  }

  /** Shows every seat of the meeting what it may see now. A seat that has ended gets its last view and is closed. */
  show(meetingId: MeetingId): void {
    for (const shown of this.#seats.values()) if (shown.wire.meetingId === meetingId) this.#showOne(shown);
  }

  #showOne(shown: Shown): void {
    const { wire } = shown;
    const found = factsOf(this.#deps, wire.meetingId, wire.seatId);
    if (!found) {
      wire.close(closing.ended);
      return;
    }
    const view = viewOf(found.facts);
    const before = shown.view;
    shown.view = view;
    if (!before || rights(before) !== rights(view)) {
      wire.send({ t: 'view', n: ++shown.n, view });
    } else {
      const patches = diff(before, view);
      if (patches.length > 0) wire.send({ t: 'diff', n: ++shown.n, patches });
    }
    // Not at once: who ends their own seat is still told that it is done.
    if (view.kind === 'ended')
      setImmediate(() => {
        wire.close(closing.ended);
      });
  }

  /** This wire speaks for its seat: it has taken it, and no other has since. */
  holds(wire: Wire): boolean {
    return this.#seats.get(wire.seatId)?.wire === wire;
  }

  /** The field or row stands in what this seat has been shown: nobody writes elsewhere. */
  mayWriteAt(seatId: SeatId, path: string): boolean {
    const view = this.#seats.get(seatId)?.view;
    return view ? sees(view, path) : false;
  }

  /**
   * Tells the others where somebody writes: only those who see that field, and never what is written. The end of it
   * goes to those alone who were told of the beginning: to anyone else it would be a name.
   */
  tellWriting(meeting: Meeting, writer: SeatId, path: string | null): void {
    const seat = seatOf(meeting, writer);
    if (!seat) return;
    const { role, name } = seat;
    for (const { wire, view, writers } of this.#seats.values()) {
      if (wire.meetingId !== meeting.meetingId || wire.seatId === writer || !view) continue;
      if (path !== null && sees(view, path)) {
        writers.add(writer);
        wire.send({ t: 'writing', seatId: writer, role, name, path });
      } else if (writers.delete(writer)) wire.send({ t: 'writing', seatId: writer, role, name, path: null });
    }
  }

  /** The picture that a person at the door chose to send: to the chair's browser, and nowhere else. */
  sendPicture(meeting: Meeting, from: SeatId, jpeg: string): number {
    const chairs = [...this.#seats.values()].filter(({ wire }) => {
      const seat = wire.meetingId === meeting.meetingId ? seatOf(meeting, wire.seatId) : null;
      return seat !== null && mayChair(meeting, seat);
    });
    for (const { wire } of chairs) wire.send({ t: 'picture', seatId: from, jpeg });
    return chairs.length;
  }

  /** Ends every line; what they say afterwards is nobody's seat any more. */
  stop(): void {
    this.letGo(() => true);
    this.#seats.clear();
  }
}

/** The view holds this field or row, so its writer is no secret. */
function sees(view: SeatView, path: string): boolean {
  if (!('plan' in view) || !view.plan.open) return false;
  const { fields, rows } = view.plan.view;
  if (Object.hasOwn(fields, path)) return true;
  const [kind, rowId] = path.split('/');
  if (kind !== 'actions' && kind !== 'benefits') return false;
  return rows[kind].some((row) => row.id === rowId);
}
