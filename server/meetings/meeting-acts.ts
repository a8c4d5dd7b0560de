import { isOver, type Meeting } from '../domain/meetings/state.ts';
import { whereFrom } from '../http/errors.ts';
import type { Log } from '../http/log-events.ts';
import type { MeetingsPort } from '../http/meetings-port.ts';
import { Acts } from './acts.ts';
import { CutNotes, type CutsFile } from './cut-notes.ts';
import type { MeetingTexts } from './facts.ts';
import { Holds } from './holds.ts';
import type { MediaGate } from './media.usecases.ts';
import { Reach } from './reach.ts';
import { endedAdmissions, Taking } from './taking.ts';
import { Turns } from './turns.ts';
import type { MeetingState } from './open-meetings.ts';

export interface MeetingActsDeps {
  readonly state: MeetingState;
  readonly gate: MediaGate;
  readonly texts: MeetingTexts;
  readonly helpPhone: string;
  readonly cutsFile: CutsFile;
  readonly log: Log;
}

export type MeetingActs = ReturnType<typeof createMeetingActs>;

/** Everything that is done to meetings: decided, appended, cut, and what follows from it in the media. */
export function createMeetingActs({ state, gate, log, cutsFile, ...given }: MeetingActsDeps) {
  const { store, live, cuts, admissions, news, world } = state;
  const { texts, helpPhone } = given;
  const failed = (error: unknown): void => {
    log('meeting.failed', whereFrom(error));
  };
  const deps = {
    ...{ store, live, cuts, news, texts, helpPhone },
    machine: (meeting: Meeting) => state.machine.of(meeting),
    now: world.now,
    newId: world.newId,
    turns: new Turns(),
    again: (times: number) => {
      log('ledger.again', { times });
    },
  };
  const acts = new Acts(deps);
  const cut = new Set<string>();
  const revoke = (ids: ReturnType<typeof endedAdmissions>): void => {
    const fresh = ids.filter((id) => !cut.has(id));
    for (const id of fresh) cut.add(id);
    if (fresh.length > 0) void gate.revoke(fresh);
  };
  // Before anybody is shown anything.
  news.onAppended((before, after) => {
    revoke(endedAdmissions(before, after));
    if (isOver(after)) admissions.forget(after);
  });
  const taking = new Taking({ ...deps, acts, failed, revoke, notes: new CutNotes(cutsFile) });
  const reach = new Reach({ ...deps, acts, world, failed, machine: state.machine });
  const holds = new Holds({
    admissions,
    gate,
    store,
    live,
    news,
    beside: () => {
      reach.lookAtAll();
    },
  });

  const port: MeetingsPort = {
    facts: (seat) => acts.facts(seat),
    act: (seat, decision, actor) => acts.act(seat, decision, actor),
    actMade: (seat, make, decision, actor) => acts.actMade(seat, make, decision, actor),
    onAppended: (listener) => {
      news.onAppended((_before, after) => {
        listener(after);
      });
    },
  };
  return { deps, acts, taking, holds, port, revoke, failed };
}
