import { expect, test } from 'vitest';
import type { AdmissionId } from '../domain/ids.ts';
import { joint } from '../domain/testing/walk.ts';
import { testWorld } from '../http/testing-world.ts';
import { LedgerAdmissions } from './admissions.ts';
import { Cuts } from './cuts.ts';
import { LiveMeetings } from './live.ts';
import { enterMedia } from './media.usecases.ts';

test('ME-9 a place that was asked for before a take-over, and written after it, ends with it', async () => {
  const play = joint();
  const world = testWorld(play.now);
  const store = { known: () => ({ meeting: play.meeting, head: { seq: play.events.length, hash: '' } }) };
  const admissions = new LedgerAdmissions({ store, live: new LiveMeetings(world), cuts: new Cuts(), world });
  const revoked: AdmissionId[] = [];
  let tickets = 0;
  const gate = {
    issueTicket: () => `ticket ${++tickets}`,
    revoke: (ids: readonly AdmissionId[]) => Promise.resolve(void revoked.push(...ids)),
    look: () => Promise.resolve(),
  };
  let isTaken = false;
  /** The ledger takes its time, and meanwhile another browser takes the seat. */
  const act: Parameters<typeof enterMedia>[0]['acts']['act'] = (_, decision) => {
    const decided = decision(play.facts('satu'), { seq: play.events.length, hash: '' });
    if (!decided.ok) return Promise.resolve(decided);
    isTaken = true;
    play.record(decided.events, play.seat('satu').seatId);
    admissions.note(play.meeting);
    return Promise.resolve({ ok: true, data: decided.after?.(play.meeting) });
  };
  const { meetingId } = play.meeting;
  const sender = { meetingId, seatId: play.seat('satu').seatId, owner: 's:one', tabId: 'first' };
  const deps = { acts: { act }, world, admissions, gate, isTaken: () => isTaken };
  expect(await enterMedia(deps, sender)).toEqual({ ok: true, data: undefined });
  const [place] = play.meeting.media.map(({ admissionId }) => admissionId);
  expect([revoked, tickets]).toEqual([[place], 0]);
  expect(place && admissions.check(place)).toMatchObject({ ok: false, code: 'seat.ended' });
  expect(await enterMedia(deps, sender)).toMatchObject({ ok: false, code: 'seat.busy' });
});
