import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { caseIndex } from '../../db/schema.projections.ts';
import { rebuildProjections } from '../../db/projections.ts';
import { testKeys } from '../../db/testing.ts';
import { verifyLedger } from '../audit/verify.ts';
import type { CaseId } from '../domain/ids.ts';
import { laylasCase } from './demo-app.ts';
import { MeetingRoom } from './meeting-room.ts';
import { meetingWorld, type MeetingWorld } from './meeting-world.ts';

// Each test fills a database and opens sockets: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const { name, birthDate } = laylasCase.client;

// Either authority may be the invited one. Who is called Satu is its official, Mikko calls the meeting.
describe.each([
  ['county', 'jarmo'],
  ['kela', 'elina'],
] as const)('CO-10 %s invites', (initiator, colleague) => {
  let world: MeetingWorld;
  let room: MeetingRoom;
  beforeEach(async () => {
    world = await meetingWorld();
    room = await MeetingRoom.opened(world, initiator);
  });
  afterEach(async () => {
    await world.stop();
  });

  const invitedCase = (): CaseId => {
    const view = room.view('satu');
    if (view.kind !== 'official' || !view.caseId) throw new Error('no case');
    return view.caseId;
  };

  const officials = () => [room.browsers.satu, world.official(colleague)];

  /** What a meeting from the case would be. */
  async function wish(caseId: CaseId): Promise<unknown> {
    const { text } = await room.browsers.satu.get(`/api/cases/${caseId}`);
    expect(text).toContain(name);
    const { preset } = JSON.parse(text) as { preset: Record<string, unknown> };
    return preset;
  }

  /** Read by nobody, called from by nobody, and told in words. */
  async function isOver(caseId: CaseId, wanted: unknown): Promise<void> {
    const sent = world.messages.length;
    const meetings = (await world.ledger.streams('meeting/')).length;
    for (const official of officials()) {
      const path = `/api/cases/${caseId}`;
      const renew = `${path}/meetings/${room.meetingId}/invitations`;
      for (const answer of [
        await official.get(path),
        await official.post(`${path}/meetings`, wanted),
        await official.post(renew, { role: 'client' }),
      ]) {
        expect(answer).toMatchObject({ status: 410, code: 'case.ended' });
        expect(answer.text).not.toContain(name.split(' ')[0]);
      }
      expect((await official.get(`${path}/summaries/${room.meetingId}/summary.pdf`)).status).toBe(404);
    }
    expect(world.messages).toHaveLength(sent);
    expect(await world.ledger.streams('meeting/')).toHaveLength(meetings);
  }

  /** Streams in which the name or the birth date can still be read. */
  async function streamsOfHer(): Promise<readonly string[]> {
    const streams = await world.ledger.streams('');
    const texts = await Promise.all(streams.map(async (one) => JSON.stringify(await world.ledger.read(one))));
    return streams.filter((_, index) => [name, birthDate].some((word) => texts[index]?.includes(word)));
  }

  const indexed = (caseId: CaseId) =>
    world.database.db
      .select()
      .from(caseIndex)
      .all()
      .filter((row) => row.caseId === caseId);

  /** In clear, anywhere in the database but in the names of the streams and in the initiator's own sealed events. */
  const inIndexes = (caseId: CaseId): boolean => {
    const tables = [
      'case_meeting_index',
      'meeting_index',
      'seat_index',
      'invitation_index',
      'outbox',
      'sessions',
    ];
    const all = tables.map((table) => world.database.sqlite.prepare(`SELECT * FROM ${table}`).all());
    return JSON.stringify(all).includes(caseId);
  };

  test('after a withdrawal nothing of her is read, called or found; the key goes with the meeting', async () => {
    await room.joint();
    const caseId = invitedCase();
    const wanted = await wish(caseId);
    expect((await world.official(colleague).get(`/api/cases/${caseId}`)).text).toContain(name);
    const before = (await streamsOfHer()).filter((one) => one !== `case/${caseId}`);
    expect(await streamsOfHer()).toContain(`case/${caseId}`);

    await room.act('layla', 'consent.withdraw');
    await isOver(caseId, wanted);
    expect(inIndexes(caseId)).toBe(false);
    const empty = { caseId, stream: `case/${caseId}` };
    for (const row of indexed(caseId))
      expect(Object.entries(row).filter(([, value]) => value !== null)).toEqual(Object.entries(empty));

    await room.act('layla', 'company.continue-alone');
    await room.act('mikko', 'meeting.close');
    await isOver(caseId, wanted);
    expect(await world.ledger.read(`case/${caseId}`)).toEqual([]);
    expect(await streamsOfHer()).toEqual(before);
    expect(before).toContain(`meeting/${room.meetingId}`);
    expect(indexed(caseId)).toEqual([]);
    rebuildProjections(world.database, testKeys);
    expect([indexed(caseId), inIndexes(caseId)]).toEqual([[], false]);
    const stored = world.stored();
    for (const word of [name, birthDate]) expect(stored.includes(word)).toBe(false);
    expect(verifyLedger(world.database, testKeys)).toMatchObject({ ok: true });
  });

  test('while the permission lives the case is read, and no meeting is opened that would outlive it', async () => {
    await room.joint();
    const caseId = invitedCase();
    const wanted = await wish(caseId);
    const [sent, meetings] = [world.messages.length, await world.ledger.streams('meeting/')];
    for (const official of officials()) {
      const page = JSON.parse((await official.get(`/api/cases/${caseId}`)).text) as { mayOpen: boolean };
      expect(page.mayOpen).toBe(false);
      expect(await official.post(`/api/cases/${caseId}/meetings`, wanted)).toMatchObject({
        status: 403,
        code: 'case.by-permission',
      });
    }
    expect(world.messages).toHaveLength(sent);
    expect(await world.ledger.streams('meeting/')).toEqual(meetings);
  });

  test('after every card no it is the same', async () => {
    await room.disclosure();
    const caseId = invitedCase();
    const wanted = await wish(caseId);
    for (const domain of ['toimeentulo', 'asuminen', 'kieli', 'terveys'] as const)
      await room.act('layla', 'scope.answer', { domain, answer: 'no' });
    await isOver(caseId, wanted);
    await room.act('mikko', 'meeting.close');
    await isOver(caseId, wanted);
    expect(await world.ledger.read(`case/${caseId}`)).toEqual([]);
    expect(verifyLedger(world.database, testKeys)).toMatchObject({ ok: true });
  });

  test('a no opens no case, and leaves no way to her', async () => {
    await room.asked();
    const before = await world.ledger.streams('case/');
    await room.act('layla', 'presence.answer', { answer: 'no' });
    expect(await world.ledger.streams('case/')).toEqual(before);
    for (const official of officials())
      for (const path of ['/api/meetings', '/api/copies']) {
        const { status, text } = await official.get(path);
        expect(status).toBe(200);
        expect(text).not.toMatch(/Layla|Haddad|1990|cas_/);
      }
  });

  test('a new yes opens a new case, and the old one stays shut', async () => {
    await room.joint();
    const caseId = invitedCase();
    const wanted = await wish(caseId);
    await room.act('layla', 'consent.withdraw');
    await room.act('layla', 'company.continue-alone');
    await room.act('mikko', 'presence.ask');
    await room.read();
    await room.act('layla', 'presence.answer', { answer: 'yes' });
    await room.official('satu');
    await room.letIn('satu', 'login');
    const second = invitedCase();
    expect(second).not.toBe(caseId);
    expect((await room.browsers.satu.get(`/api/cases/${second}`)).text).toContain(name);
    await isOver(caseId, wanted);
    await room.act('mikko', 'meeting.close');
    for (const one of [caseId, second]) await isOver(one, wanted);
  });
});
