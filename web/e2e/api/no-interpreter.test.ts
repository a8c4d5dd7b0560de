import { afterAll, beforeAll, expect, test } from 'vitest';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientView, ClosedView, OfficialView, WaitingView } from '../../../server/domain/view/types.ts';
import type { PlanValue } from '../../../server/domain/plan/events.ts';
import { enterMedia } from './media-line.ts';
import { needTool } from '../../../server/testing/outside-tools.ts';
import { MeetingSigning } from '../../state/signing.meeting.ts';
import { startService, type Service } from '../service.ts';
import { guestAt, openFromCase, satuAt } from './open.ts';
import type { Seat } from './seat.ts';

// A whole meeting in Finnish, without an interpreter and without a page: by the protocol alone.

let service: Service;
let folder: string;

beforeAll(async () => {
  service = await startService();
  folder = mkdtempSync(join(tmpdir(), 'kerralla-paper-'));
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

/** Writes in the plan as it stands before that writer. */
async function write(seat: Seat, path: string, value: PlanValue) {
  const { plan } = await seat.until<'official' | 'client'>((view) => view.plan.open);
  const baseRev = (plan.open && plan.view.fields[path]?.rev) || 0;
  await seat.do('plan.apply', { op: { kind: 'set', path, value, baseRev } });
}

test('PA-2 without an interpreter every step, every signer and the paper are there', async (context) => {
  const opened = await openFromCase(service, 'HK-2026-1017');
  const { meetingId, caseId, mikko, seat: chair } = opened;
  const { seat: kela } = await satuAt(service, meetingId);
  const { seat: client, guest } = await guestAt(service, 'layla', meetingId);
  const official = (wanted: (view: OfficialView) => boolean) => chair.until(wanted, 'official');
  const marko = (wanted: (view: ClientView) => boolean) => client.until(wanted, 'client');

  // In, greeted, asked.
  await kela.do('seat.wait', {});
  await client.do('seat.wait', {});
  const { door } = await official((view) =>
    view.door.some(({ role, mayAdmit }) => role === 'client' && mayAdmit),
  );
  const at = (role: string) => door.find((one) => one.role === role)?.seatId ?? 'sea_';
  await chair.do('seat.admit', { seatId: at('client'), recognised: 'code' });
  expect((await official((view) => view.card?.subject.kind === 'greeting')).facts.interpreted).toBe(false);
  // A program is reached when it has a line at the gate (ME-13); until then it is asked nothing.
  expect(await chair.send('presence.ask', {})).toMatchObject({ ok: false, code: 'media.down' });
  const line = await enterMedia(client);
  await official(({ may }) => may.includes('presence.ask'));
  await chair.do('presence.ask', {});
  expect((await kela.until((view: WaitingView) => view.answer === 'asked', 'waiting')).questions).not.toEqual(
    [],
  );
  await client.do('presence.answer', { answer: 'yes' });
  const outside = await official((view) =>
    view.door.some(({ role, mayAdmit }) => role === 'kela' && mayAdmit),
  );
  const kelaSeat = outside.door.find(({ role }) => role === 'kela')?.seatId ?? 'sea_';
  await chair.do('seat.admit', { seatId: kelaSeat, recognised: 'login' });

  // Topics: everything yes.
  for (const { domain } of (await official((view) => view.phase === 'disclosure')).consent.scopes) {
    if (!(await official(() => true)).consent.scopes.some((one) => one.current && one.domain === domain))
      await chair.do('scope.ask', { domain });
    await client.do('scope.answer', { domain, answer: 'yes' });
  }
  line.close();
  await kela.do('consent.acknowledge', {});
  await chair.do('consent.acknowledge', {});
  const { plan } = await official((view) => view.phase === 'joint' && view.plan.open);
  const domain =
    (plan.open && plan.view.domains.find(({ asked, state }) => asked && state === 'open')?.domain) || 'muu';

  // The plan.
  await write(chair, 'goal', 'Koti säilyy.');
  await write(client, `survey/${domain}/ownWords`, { lang: 'fi', text: 'Pelkään, että menetän kodin.' });
  await write(kela, `survey/${domain}/kelaView`, 'Asumistuki voidaan maksaa vuokranantajalle.');
  await kela.do('plan.apply', {
    op: {
      kind: 'insert',
      rows: 'actions',
      after: null,
      values: {
        title: 'Asumistuki vuokranantajalle',
        owner: 'kela',
        person: 'Satu Niemi',
        due: '2027-01-04',
        domain,
      },
    },
  });
  await write(chair, 'lead/authority', 'county');
  await write(chair, 'lead/name', 'Mikko Laine');
  await write(chair, 'followUp/date', '2027-01-18');

  // Read back: without an interpreter the chair reads and says so.
  await chair.do('closing.begin', {});
  const closing = await official((view) => view.closing !== null);
  expect(closing.closing?.missing).toEqual([]);
  for (const { part } of closing.closing?.readBack ?? []) {
    await chair.do('closing.read', { part });
    const { card } = await official(
      (view) => view.closing?.readBack.some((one) => one.part === part && one.current) ?? false,
    );
    await chair.do('card.confirm', { cardId: card?.cardId ?? 'crd_', hash: card?.hash ?? '' });
  }
  await official((view) => view.closing?.readBack.every(({ read }) => read) ?? false);
  await chair.do('summary.freeze', {});

  // Three signers and the seal.
  const frozen = await marko((view) => view.signing?.myTurnToChoose === true);
  expect(frozen.signing?.signers.map(({ role }) => role)).toEqual(['client', 'kela', 'county']);
  await client.do('signing.choose', { choice: 'accept', ownView: null });
  const { sha256 = '', json } = frozen.signing ?? {};
  const shown = { kind: 'page', json: json ?? '' } as const;
  for (const [seat, role] of [
    [client, 'client'],
    [kela, 'kela'],
    [chair, 'county'],
  ] as const) {
    const signing = new MeetingSigning(seat, (path) => seat.caller.bytes(path));
    await signing.sign({ lang: 'fi', role, choice: 'accept', sha256, shown });
    expect(signing.now).toEqual({ step: 'signed' });
  }
  const closed = await chair.until((view: ClosedView) => view.sealedAt !== null, 'closed');
  expect(closed.signers.map(({ state }) => state)).toEqual(['signed', 'signed', 'signed']);

  // Each has the same paper, and other people's tools believe it.
  const own = Buffer.from(
    await (await mikko.bytes(`/api/cases/${caseId}/summaries/${meetingId}/summary.pdf`)).arrayBuffer(),
  );
  const clients = Buffer.from(
    await (await guest.bytes(`/api/meetings/${meetingId}/summary.pdf`)).arrayBuffer(),
  );
  expect(clients.equals(own)).toBe(true);
  const file = join(folder, 'summary.pdf');
  writeFileSync(file, own);
  const said = execFileSync(needTool(context, 'pdfsig'), [file], { encoding: 'utf8' });
  expect(said.match(/Signature is Valid/g)).toHaveLength(4);
  for (const seat of [chair, kela, client]) seat.close();
});
