import { setTimeout as wait } from 'node:timers/promises';
import { refuse } from '../domain/decision.ts';
import type { AdmissionId } from '../domain/ids.ts';
import type { Command } from '../domain/meetings/commands.ts';
import { decide, isPure } from '../domain/meetings/decide.ts';
import type { MeetingEvent, Recorded } from '../domain/meetings/events.ts';
import { type Meeting, seatOf } from '../domain/meetings/state.ts';
import { asItWasSaid } from '../domain/meetings/urgent.ts';
import { overtaken } from '../http/decide-again.ts';
import type { SeatRef } from '../http/meetings-port.ts';
import type { Outcome } from '../http/seat-commands.ts';
import type { ActDeps, Acts } from './acts.ts';
import type { Cut, Cuts } from './cuts.ts';
import { factsIn } from './facts.ts';
import type { CutNotes } from './cut-notes.ts';

export interface TakingDeps extends ActDeps {
  readonly acts: Acts;
  readonly cuts: Cuts;
  readonly notes: CutNotes;
  /** Takes these out of the media, now. */
  readonly revoke: (admissionIds: readonly AdmissionId[]) => void;
  /** A surprise while something was stored; it is tried again. */
  readonly failed: (error: unknown) => void;
}

/** Milliseconds until what could not be stored is tried again. */
const pauseMs = 100;

/** Admissions that `after` has ended, and `before` had. */
export function endedAdmissions(before: Meeting, after: Meeting): readonly AdmissionId[] {
  const live = new Set(after.phase === 'closed' ? [] : after.media.map((one) => one.admissionId));
  return before.media.map((one) => one.admissionId).filter((id) => !live.has(id));
}

/**
 * AU-3: what takes away. Decided on the newest fold, as always; then it cuts exactly what its events would end; then it is
 * appended, and never given up. A cut is lifted only when the ledger has the event, or refuses it for good.
 */
export class Taking {
  readonly #deps: TakingDeps;
  readonly #under = new Map<string, Promise<Outcome>>();
  readonly #stopping = new AbortController();

  constructor(deps: TakingDeps) {
    this.#deps = deps;
  }

  /** @param note by which an earlier process has left it: it was allowed then */
  async take(seat: SeatRef, command: Command, note: string | null = null): Promise<Outcome> {
    const { cuts, newId } = this.#deps;
    const same = () => {
      const cut = cuts.same(seat.meetingId, seat.seatId, command);
      return cut && this.#under.get(cut.id);
    };
    const meeting = same() ? null : await this.#newest(seat);
    // Asked after the wait: the same word may have come by another way meanwhile.
    const under = same();
    if (under) return under;
    const facts = meeting && factsIn(this.#deps, meeting, seat.seatId);
    if (!facts) return refuse('seat.unknown', 'SE-1');
    if (!isPure(command)) throw new Error(`${command.name} has a use case of its own`);
    const decided = decide(note === null ? facts : asItWasSaid(facts, command), command);
    if (!decided.ok) return decided;
    if (decided.events.length === 0) return { ok: true };
    const cut: Cut = {
      meetingId: seat.meetingId,
      seatId: seat.seatId,
      command,
      id: note ?? newId('cut'),
      events: decided.events.map((event) => this.#recorded(event, seat)),
    };
    const storing = this.#cut(cut, facts.meeting);
    this.#under.set(cut.id, storing);
    return storing.finally(() => this.#under.delete(cut.id));
  }

  /** A read that fails does not keep anybody from taking away: then the fold that is known decides. */
  async #newest({ meetingId }: SeatRef): Promise<Meeting | null> {
    const { store, failed } = this.#deps;
    const loaded = await store.load(meetingId).catch((error: unknown) => {
      failed(error);
      return store.known(meetingId);
    });
    return loaded?.meeting ?? null;
  }

  #recorded(event: MeetingEvent, { seatId }: SeatRef): Recorded<MeetingEvent> {
    return { ...event, seq: 0, at: this.#deps.now(), actor: seatId };
  }

  #cut(cut: Cut, meeting: Meeting): Promise<Outcome> {
    const { cuts, news, revoke } = this.#deps;
    cuts.make(cut);
    revoke(endedAdmissions(meeting, cuts.applied(meeting)));
    news.look(cut.meetingId);
    return this.#untilDurable(cut);
  }

  async #untilDurable(cut: Cut): Promise<Outcome> {
    const { turns, cuts, notes, news } = this.#deps;
    const turn = { begun: false };
    const storing = turns.run(
      cut.meetingId,
      () => {
        turn.begun = true;
        return this.#store(cut);
      },
      true,
    );
    if (!turn.begun) this.#waitsBehind(cut);
    const outcome = await storing;
    // The service stops: the note stays, and the cut, and the next start goes on.
    if (!outcome) return refuse('service.unavailable', 'AU-3');
    cuts.lift(cut);
    notes.remove(cut);
    news.look(cut.meetingId);
    return outcome;
  }

  /**
   * Something else has the turn, and nobody knows for how long: a restart must find this one all the same. People are told
   * where the ledger is known to take nothing.
   */
  #waitsBehind(cut: Cut): void {
    const { cuts, news } = this.#deps;
    this.#note(cut);
    if (cuts.waiting(cut.meetingId).length === 0) return;
    cuts.waits(cut);
    news.look(cut.meetingId);
  }

  /** SE-10: whoever holds only the link has nothing to take away, and takes no place in the file from whoever has. */
  #note(cut: Cut): void {
    const meeting = this.#deps.store.known(cut.meetingId)?.meeting;
    if (meeting && seatOf(meeting, cut.seatId)?.evidence) this.#deps.notes.add(cut);
  }

  /** Has the turn, and keeps it until the ledger has answered: nothing else is done to this meeting before. */
  async #store(cut: Cut): Promise<Outcome | null> {
    const { acts, failed, cuts, news } = this.#deps;
    const { command, meetingId, seatId } = cut;
    const waits = () => {
      cuts.waits(cut);
      this.#note(cut);
      news.look(meetingId);
    };
    while (!this.#stopping.signal.aborted) {
      try {
        const outcome = await acts.once(
          meetingId,
          ({ meeting }) => {
            const facts = factsIn(this.#deps, meeting, seatId);
            if (!facts || !isPure(command)) return refuse('seat.unknown', 'SE-1');
            return decide(asItWasSaid(facts, command), command);
          },
          seatId,
          { onWaiting: waits },
        );
        if (outcome !== overtaken) return outcome;
      } catch (error) {
        waits();
        failed(error);
      }
      // A conflict too: whatever makes it, it must not keep the process busy.
      await wait(pauseMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    }
    return null;
  }

  /** What an earlier process could not store is cut before anybody is let in, and stored beside everything else. */
  async again(): Promise<void> {
    const { notes, store, failed } = this.#deps;
    for (const { id, seat, command } of notes.left()) {
      await store.load(seat.meetingId);
      void this.take(seat, command, id)
        .then((outcome) => {
          // What is so already, or can no longer be, is done with; a service that stops is not.
          if (outcome.ok || outcome.code !== 'service.unavailable') notes.remove({ id });
        })
        .catch(failed);
    }
  }

  stop(): void {
    this.#stopping.abort();
  }
}
