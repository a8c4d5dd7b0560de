import { expect, test } from 'vitest';
import type { Phase } from '../domain/meetings/events.ts';
import type { MeetingPlay } from '../domain/testing/meeting.ts';
import { closed, joint, seal, sign, signing } from '../domain/testing/walk.ts';
import { copiesFor } from './copies.usecases.ts';
import { queueFor } from './queue.usecases.ts';

/** What Kela's official sees of one played meeting. */
async function listed({ meeting, events }: MeetingPlay, phase: Phase = meeting.phase) {
  const { meetingId } = meeting;
  const last = events.at(-1);
  const found = await queueFor(
    {
      store: { load: () => Promise.resolve({ meeting, head: { seq: events.length, hash: last?.at ?? '' } }) },
      directory: { template: () => null, unitName: () => 'Haukiputaan hyvinvointikeskus' },
      queue: { meetingsForInvitedUnit: () => [], meetingsForInvitedContact: () => [{ meetingId, phase }] },
    },
    { personId: meeting.invitedContactId, authority: 'kela', unitIds: [] },
  );
  return found.map(({ waiting, withoutYou }) => ({ waiting, withoutYou }));
}

test('CO-10 a meeting that is over is in no list of the invited authority: its copy is', async () => {
  expect(await listed(joint())).toEqual([{ waiting: true, withoutYou: false }]);
  expect(await listed(closed())).toEqual([]);
  expect(await listed(closed(), 'signing')).toEqual([]);
});

test('CO-7 a meeting that went on without this authority leaves nothing in its list', async () => {
  const play = signing();
  play.must('layla', 'signing.choose', { choice: 'accept', ownView: null });
  sign(play, 'layla');
  play.must('layla', 'consent.withdraw');
  expect(await listed(play)).toEqual([{ waiting: false, withoutYou: true }]);
  seal(play);
  expect(await listed(play)).toEqual([]);
});

const row = (number: number, unitId = 'kela-oulu') => ({
  caseId: `cas_${String(number)}` as const,
  unitId,
  templateCode: 'vuokravelka',
  takenAt: '2026-11-24T08:00:00.000Z',
});

const copies = (rows: readonly ReturnType<typeof row>[]) =>
  copiesFor(
    {
      directory: { template: () => null, organisationOf: (unit) => (unit === 'kela-oulu' ? 'kela' : null) },
      copies: { copiesFor: (_reader, _before, limit) => rows.slice(0, limit) },
    },
    { personId: 'per_1', authority: 'kela', unitIds: ['kela-oulu'], organisationId: 'kela' },
    null,
  );

test('CO-10 copies come twenty at a time, with a word about whether there are more', () => {
  const many = Array.from({ length: 21 }, (_, index) => row(index));
  expect(copies(many)).toMatchObject({ more: true });
  expect(copies(many).copies).toHaveLength(20);
  expect(copies(many.slice(1)).more).toBe(false);
});

test('PA-5 a copy of another organisation’s unit is not listed', () => {
  expect(copies([row(1, 'elsewhere'), row(2)]).copies.map(({ caseId }) => caseId)).toEqual(['cas_2']);
});
