import { expect, test } from 'vitest';
import type { MeetingPlay } from '../domain/testing/meeting.ts';
import { closed, joint, seal, sign, signing } from '../domain/testing/walk.ts';
import { queueFor } from './queue.usecases.ts';

/** What Kela's official sees of one played meeting, some days after its start. */
async function listed({ meeting, events }: MeetingPlay, days: number) {
  const { meetingId } = meeting;
  const last = events.at(-1);
  const found = await queueFor(
    {
      store: { load: () => Promise.resolve({ meeting, head: { seq: events.length, hash: last?.at ?? '' } }) },
      directory: { template: () => null, unitName: () => 'Haukiputaan hyvinvointikeskus' },
      queue: { meetingsForInvitedUnit: () => [], meetingsForInvitedContact: () => [{ meetingId }] },
      world: { now: () => new Date(Date.parse(meeting.startsAt) + days * 86_400_000).toISOString() },
    },
    { personId: meeting.invitedContactId, authority: 'kela', unitIds: [] },
  );
  return found.map(({ waiting, withoutYou, caseId }) => ({ waiting, withoutYou, caseId }));
}

test('SU-9 a meeting that left a copy leads to it for two weeks; the case keeps it', async () => {
  const play = closed();
  const found = [{ waiting: false, withoutYou: false, caseId: play.meeting.invitedCaseId }];
  expect(await listed(play, 1)).toEqual(found);
  expect(await listed(play, 13)).toEqual(found);
  expect(await listed(play, 15)).toEqual([]);
  expect(await listed(joint(), 15)).toEqual([{ waiting: true, withoutYou: false, caseId: null }]);
});

test('CO-7 a meeting that went on without this authority leaves nothing in its list', async () => {
  const play = signing();
  play.must('layla', 'signing.choose', { choice: 'accept', ownView: null });
  sign(play, 'layla');
  play.must('layla', 'consent.withdraw');
  expect(await listed(play, 1)).toEqual([{ waiting: false, withoutYou: true, caseId: null }]);
  seal(play);
  expect(await listed(play, 1)).toEqual([]);
});
