import { refuse } from '../domain/decision.ts';
import type { MeetingId } from '../domain/ids.ts';
import type { Append, AppendOptions, Head } from '../domain/ledger.ts';
import type { ViewFacts } from '../domain/view/view.ts';
import { type CountsAgain, decideAgain, overtaken } from '../http/decide-again.ts';
import type { Decided, Made, SeatRef } from '../http/meetings-port.ts';
import type { Outcome } from '../http/seat-commands.ts';
import { besideOf } from '../domain/meetings/beside.ts';
import type { Cuts } from './cuts.ts';
import { factsIn, type FactsDeps } from './facts.ts';
import type { MeetingNews } from './news.ts';
import type { Loaded, MeetingStore } from './store.ts';
import type { Turns } from './turns.ts';

export interface ActDeps extends FactsDeps {
  readonly store: MeetingStore;
  readonly turns: Turns;
  readonly news: MeetingNews;
  readonly cuts: Pick<Cuts, 'takesPermission'>;
  /** Told how often a decision had to be made again. */
  readonly again: CountsAgain;
}

/** Nothing was appended, since a permission is being taken away: that has the turn first. */
const givesWay = Symbol('gives way');

/** Whoever gave way has let the turn go, and decides again on what stands then. */
const orAgain = <T>(outcome: T | typeof givesWay): T | typeof overtaken =>
  outcome === givesWay ? overtaken : outcome;

/** So many times a thing is made beside the turn; then in it, so that a busy meeting cannot keep it from being done. */
const madeBeside = 4;

/**
 * Everything that is done to a meeting: in its turn, load, decide, append, and only then tell. What is told is durable
 * (AU-3).
 */
export class Acts {
  readonly #deps: ActDeps;

  constructor(deps: ActDeps) {
    this.#deps = deps;
  }

  /** What the seat may look at now; null when there is no such seat. */
  async facts({ meetingId, seatId }: SeatRef): Promise<{ facts: ViewFacts; head: Head } | null> {
    const loaded = await this.#deps.store.load(meetingId);
    const facts = loaded && factsIn(this.#deps, loaded.meeting, seatId);
    return facts && { facts, head: loaded.head };
  }

  /** Decides for a seat. */
  act(
    seat: SeatRef,
    decision: (facts: ViewFacts, head: Head) => Decided,
    actor: string = seat.seatId,
  ): Promise<Outcome> {
    return this.actOn(seat.meetingId, this.#bySeat(seat, decision), actor);
  }

  /** Decides for somebody who has no seat yet, or for the service. */
  actOn(meetingId: MeetingId, decision: (loaded: Loaded) => Decided, actor: string): Promise<Outcome> {
    const { turns, again } = this.#deps;
    const inTurn = () => decideAgain(() => this.#giving(meetingId, decision, actor), again);
    return decideAgain(async () => orAgain(await turns.run(meetingId, inTurn)), again);
  }

  actMade<M>(
    seat: SeatRef,
    make: (facts: ViewFacts, head: Head) => Promise<Made<M>>,
    decision: (facts: ViewFacts, made: M, head: Head) => Decided,
    actor: string = seat.seatId,
  ): Promise<Outcome> {
    const { turns, again, store } = this.#deps;
    const attempt = async (inTurn: boolean): Promise<Outcome | typeof overtaken | typeof givesWay> => {
      const found = await this.facts(seat);
      if (!found) return refuse('seat.unknown', 'SE-1');
      const made = await make(found.facts, found.head);
      if (!made.ok) return made;
      const decide = () =>
        this.#giving(
          seat.meetingId,
          this.#bySeat(seat, (facts, head) => decision(facts, made.made, head)),
          actor,
        );
      if (inTurn) return decide();
      return turns.run(seat.meetingId, async () => {
        const now = await store.load(seat.meetingId);
        return now?.head.seq === found.head.seq ? decide() : overtaken;
      });
    };
    return decideAgain(
      async (times) =>
        orAgain(await (times < madeBeside ? attempt(false) : turns.run(seat.meetingId, () => attempt(true)))),
      again,
    );
  }

  /**
   * One try of what may give something. It may wait for the disk; what is taken away meanwhile goes before it (AU-3).
   */
  async #giving(
    meetingId: MeetingId,
    decision: (loaded: Loaded) => Decided,
    actor: string,
  ): Promise<Outcome | typeof overtaken | typeof givesWay> {
    const stands = () => !this.#deps.cuts.takesPermission(meetingId);
    const outcome = await this.once(meetingId, decision, actor, { stands });
    return outcome === overtaken && !stands() ? givesWay : outcome;
  }

  /** One try, for who has the turn. */
  async once(
    meetingId: MeetingId,
    decision: (loaded: Loaded) => Decided,
    actor: string,
    options?: AppendOptions,
  ): Promise<Outcome | typeof overtaken> {
    const { store, news, now } = this.#deps;
    const loaded = await store.load(meetingId);
    if (!loaded) return refuse('seat.unknown', 'SE-1');
    const decided = decision(loaded);
    if (!decided.ok) return decided;
    const { meeting } = loaded;
    const { events } = decided;
    if (events.length === 0) return answer(decided.after?.(meeting));
    const beside = eachOnce([...(decided.beside ?? []), ...besideOf(meeting, events)]);
    const result = await store.append(loaded, { actor, events, at: now(), beside }, options);
    if (!result.ok) return overtaken;
    const after = store.known(meetingId);
    if (!after) throw new Error('the meeting is gone after an append');
    news.appended(meeting, after.meeting);
    return answer(decided.after?.(after.meeting));
  }

  #bySeat(
    { seatId }: SeatRef,
    decision: (facts: ViewFacts, head: Head) => Decided,
  ): (loaded: Loaded) => Decided {
    return ({ meeting, head }) => {
      const facts = factsIn(this.#deps, meeting, seatId);
      return facts ? decision(facts, head) : refuse('seat.unknown', 'SE-1');
    };
  }
}

/** What belongs to one stream goes there in one go. */
function eachOnce(appends: readonly Append[]): readonly Append[] {
  const byStream = new Map<string, Append>();
  for (const append of appends) {
    const before = byStream.get(append.stream);
    const both = before && {
      ...before,
      ...append,
      expectedHead: before.expectedHead ?? append.expectedHead,
      events: [...before.events, ...append.events],
    };
    byStream.set(append.stream, both ?? append);
  }
  return [...byStream.values()];
}

const answer = (data: unknown): Outcome => (data === undefined ? { ok: true } : { ok: true, data });
