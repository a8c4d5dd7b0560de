import type { MeetingId, SeatId } from '../domain/ids.ts';
import type { Meeting } from '../domain/meetings/state.ts';
import { diff } from '../domain/view/patch.ts';
import type { SeatView } from '../domain/view/types.ts';
import { viewOf } from '../domain/view/view.ts';
import { type Cuts, loses } from './cuts.ts';
import { factsIn, type FactsDeps } from './facts.ts';
import { closing, type Wire } from './frames.ts';
import type { Lines } from './lines.ts';
import type { MeetingNews } from './news.ts';
import type { MeetingStore } from './store.ts';

export interface HubDeps extends FactsDeps {
  readonly store: Pick<MeetingStore, 'known'>;
  readonly cuts: Cuts;
  readonly lines: Lines;
  readonly news: MeetingNews;
}

/** What a line has been shown. */
interface Shown {
  n: number;
  view: SeatView | null;
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
 * Makes views, and shows them. Everything that a browser learns of a meeting's state goes through `show`, which makes the
 * view of that seat and of no other.
 */
export class Hub {
  readonly #deps: HubDeps;
  readonly #shown = new WeakMap<Wire, Shown>();

  constructor(deps: HubDeps) {
    this.#deps = deps;
    deps.news.onAppended((_before, after) => {
      this.show(after.meetingId);
    });
    deps.news.onLook((meetingId) => {
      this.show(meetingId);
    });
  }

  /** Shows every seat of the meeting what it may see now. A seat that has ended gets its last view and is closed. */
  show(meetingId: MeetingId): void {
    for (const wire of this.#deps.lines.of(meetingId)) this.#showOne(wire);
  }

  /** What this line shows its person. */
  seen(wire: Wire): SeatView | null {
    return this.#shown.get(wire)?.view ?? null;
  }

  /** What the seat would be shown now; null when there is none. */
  viewFor(meetingId: MeetingId, seatId: SeatId): SeatView | null {
    const meeting = this.#deps.store.known(meetingId)?.meeting;
    const facts = meeting && factsIn(this.#deps, this.#asSeenBy(meeting, seatId), seatId);
    return facts ? viewOf(facts) : null;
  }

  #showOne(wire: Wire): void {
    const view = this.viewFor(wire.meetingId, wire.seatId);
    if (!view) {
      wire.close(closing.ended);
      return;
    }
    const shown = this.#shown.get(wire) ?? { n: 0, view: null };
    this.#shown.set(wire, shown);
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

  /** AU-3: from whom something is taken sees the meeting as it will be; all others, and who leaves, what is durable. */
  #asSeenBy(meeting: Meeting, seatId: SeatId): Meeting {
    const applied = this.#deps.cuts.appliedTo(meeting, seatId);
    return loses(meeting, applied, seatId) ? applied : meeting;
  }
}
