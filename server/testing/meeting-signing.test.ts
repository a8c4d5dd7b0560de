import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId } from '../domain/ids.ts';
import type { CopiesPage } from '../domain/view/pages.ts';
import { MeetingRoom, type Who } from './meeting-room.ts';
import { MeetingSigner } from './meeting-signer.ts';
import { meetingWorld, type MeetingWorld } from './meeting-world.ts';
import { needTool } from './outside-tools.ts';

let world: MeetingWorld;
let room: MeetingRoom;
beforeAll(async () => {
  world = await meetingWorld({ papers: true });
});
afterAll(async () => {
  await world.stop();
});
beforeEach(async () => {
  room = await MeetingRoom.opened(world);
});

const wish = {
  ...{ templateCode: 'maahanmuuttaja_tulkki', language: 'fi', interpreterId: null, minutes: 45 },
  contactId: 'per_00000000000000000000000101',
};

const secret = 'Tämä ei kuulu Kelalle.';

/** Frozen, with a sentence in a closed topic that Kela may not see. */
async function frozen(): Promise<void> {
  await room.joint();
  await room.write('mikko', 'goal', 'Koti säilyy.');
  await room.write('mikko', 'survey/terveys/countyView', secret);
  await room.write('mikko', 'lead/authority', 'county');
  await room.write('mikko', 'lead/name', 'Mikko Laine');
  await room.write('mikko', 'followUp/date', '2027-01-18');
  await room.action({ title: 'Vuokra', owner: 'kela', domain: 'asuminen' });
  await room.readBack();
  await room.act('mikko', 'summary.freeze');
}

const accepts = () => room.act('layla', 'signing.choose', { choice: 'accept', ownView: null });
const signer = (who: Who) => new MeetingSigner(room.tab(who));
const events = () => world.typesIn(`meeting/${room.meetingId}`);

/** Everybody signs; the service seals. */
async function sealed(who: readonly Who[] = ['layla', 'satu', 'mikko', 'ahmed']): Promise<void> {
  for (const one of who) await signer(one).signs();
  for (const one of who) await room.tab(one).until((view) => view.kind === 'closed');
}

describe('signing in somebody else’s place', () => {
  test('SU-5 nobody gets a key before the client has chosen', async () => {
    await frozen();
    for (const who of ['satu', 'mikko', 'ahmed'] as const)
      for (const name of ['signing.challenge', 'signing.turn'] as const)
        expect(await room.tab(who).said(name, name === 'signing.turn' ? { have: 0 } : {})).toBe(
          'signing.client-first SU-5',
        );
  });

  test('SU-6 a proof over another’s challenge makes no certificate, and a challenge works once', async () => {
    await frozen();
    await accepts();
    const [satu, mikko] = [signer('satu'), signer('mikko')];
    const hers = await satu.challenge();
    await mikko.challenge();
    const body = { publicKey: mikko.publicKey, proof: mikko.prove(hers.challenge) };
    expect(await room.tab('mikko').said('signing.certify', body)).toBe('signing.bad-proof SU-6');
    const own = { publicKey: satu.publicKey, proof: satu.prove(hers.challenge) };
    expect(await room.tab('satu').said('signing.certify', own)).toBe('allowed');
    expect(await room.tab('satu').said('signing.certify', own)).toBe('signing.no-certificate SU-6');
  });

  test('SU-12, IN-3 the paper comes with the key of the one who is given no page, and with no other’s', async () => {
    await frozen();
    await accepts();
    for (const who of ['layla', 'satu', 'ahmed'] as const) {
      const mine = signer(who);
      const { challenge } = await mine.challenge();
      const body = { publicKey: mine.publicKey, proof: mine.prove(challenge) };
      const { document = '' } = (await room.tab(who).must('signing.certify', body)) as { document?: string };
      expect(Buffer.from(document, 'base64').toString('latin1').startsWith('%PDF-1.7'), who).toBe(
        who === 'ahmed',
      );
    }
  });

  test('SU-6 a statement is the signer’s own, over this paper, in one algorithm', async () => {
    await frozen();
    await accepts();
    const [satu, mikko] = [signer('satu'), signer('mikko')];
    const [hers, his] = [await satu.certified(), await mikko.certified()];
    const tries = [
      satu.statement(hers),
      mikko.statement(his, { summarySha256: 'f'.repeat(64) }),
      mikko.statement(his, { statement: 'En vahvista mitään.' }),
      mikko.statement(his, { choice: 'own-view' }),
      mikko.statement(his, { role: 'client' }),
      mikko.statement(his, {}, { alg: 'none' }),
      mikko.statement(his, {}, { alg: 'HS256' }),
      mikko.statement(his, {}, { x5c: satu.certificates }),
      mikko.statement(his, {}, { x5c: [] }),
      mikko.statement(his, {}, { crit: ['exp'], exp: 1 }),
      `${mikko.statement(his).split('.').slice(0, 2).join('.')}.`,
      'a.b.c',
      '',
    ];
    for (const jws of tries)
      expect(await room.tab('mikko').said('signing.attest', { jws })).toBe('signing.bad-signature SU-6');
    expect(events()).not.toContain('signer.certified/1');
    expect(await room.tab('mikko').said('signing.attest', { jws: mikko.statement(his) })).toBe('allowed');
  });

  test('SU-12 a turn is signed by the key that made the statement, once, by its holder', async () => {
    await frozen();
    await accepts();
    const [layla, satu] = [signer('layla'), signer('satu')];
    await layla.attested();
    await satu.attested();
    const signature = await layla.turn();
    for (const who of ['satu', 'mikko', 'ahmed'] as const)
      expect(await room.tab(who).said('signing.sign', { signature })).toBe('signing.not-your-turn SU-6');
    const other = Buffer.from(signature, 'base64');
    other[9] = (other[9] ?? 0) ^ 1;
    expect(await room.tab('layla').said('signing.sign', { signature: other.toString('base64') })).toBe(
      'signing.bad-signature SU-6',
    );
    // A key made after the statement gets no turn before it has made a statement too.
    const late = new MeetingSigner(room.tab('layla'));
    await late.certified();
    expect(await room.tab('layla').said('signing.turn', { have: 0 })).toBe('signing.no-certificate SU-6');
    await late.attested();
    const again = await late.turn();
    await room.tab('layla').must('signing.sign', { signature: again });
    expect(await room.tab('layla').said('signing.sign', { signature: again })).toBe('signing.done SU-6');
    expect(events().filter((type) => type === 'summary.signed/1')).toHaveLength(1);
  });

  test.for<readonly [string, Who, () => Promise<unknown>]>([
    ['is removed', 'ahmed', () => room.act('mikko', 'seat.remove', { seatId: room.at('ahmed').seatId })],
    ['leaves', 'satu', () => room.act('satu', 'seat.leave')],
    ['declines', 'satu', () => room.act('satu', 'signing.decline', { item: 'Vuokra' })],
    ['takes a break', 'layla', () => room.act('layla', 'seat.pause')],
  ])('SU-6 SU-12 who %s with the turn gives it back: the next one signs at once', async ([, who, goes]) => {
    await frozen();
    await accepts();
    const gone = signer(who);
    await gone.attested();
    await gone.turn();
    await goes();
    await signer('mikko').signs();
    expect(events().at(-1)).toBe('summary.signed/1');
  });

  test('CO-7 a withdrawal between the turn and the signature: nothing of Kela’s comes into the paper', async () => {
    await frozen();
    await accepts();
    await signer('layla').signs();
    const satu = signer('satu');
    await satu.attested();
    const signature = await satu.turn();
    const [, said] = await Promise.all([
      room.tab('layla').must('consent.withdraw'),
      room.browsers.satu.command(room.at('satu'), 'signing.sign', { signature }),
    ]);
    const signed = events().filter((type) => type === 'summary.signed/1').length;
    expect([said.status, signed]).toEqual(said.status === 200 ? [200, 2] : [said.status, 1]);
    expect(await room.browsers.satu.command(room.at('satu'), 'signing.sign', { signature })).toMatchObject({
      status: 410,
    });
  });
});

describe('what the paper holds', () => {
  test.each([
    ['a language that is none', { lang: 'x"]#evil', text: 'Hei.' }, 'plan.wrong-value PL-7'],
    ['too much', { lang: 'fi', text: 'a'.repeat(1500) }, 'plan.wrong-value PL-7'],
    ['nothing visible', { lang: 'fi', text: '\u202e\u200b \u0000' }, 'plan.wrong-value PL-7'],
  ])('SU-5 her own view with %s is refused before any paper is made', async (_, ownView, said) => {
    await frozen();
    const before = events().length;
    expect(await room.tab('layla').said('signing.choose', { choice: 'own-view', ownView })).toBe(said);
    expect(events()).toHaveLength(before);
  });

  test('SU-11 markup in her own view ends as letters', async () => {
    await frozen();
    const text = '#read("/etc/passwd") $x$ <b> \\u{0} "] #panic() ‮kirjaimia';
    await room.act('layla', 'signing.choose', { choice: 'own-view', ownView: { lang: 'fi', text } });
    const view = room.view('layla');
    const json = view.kind === 'client' ? (view.signing?.json ?? '') : '';
    expect(JSON.parse(json)).toMatchObject({ ownView: { lang: 'fi', text: text.replace('‮', '') } });
  });
});

/** An authority's copy; the files in base64. */
interface Taken {
  readonly pdf: string;
  readonly json: string;
  readonly appendix: string;
}

describe('who gets the paper', () => {
  const document = (who: Who, of: Who = who) =>
    room.browsers[who].get(`/api/meetings/${room.meetingId}/seats/${room.at(of).seatId}/document`);
  const copy = (browser = room.browsers.layla, file = 'summary.pdf') =>
    browser.get(`/api/meetings/${room.meetingId}/${file}`);

  test('AU-3 SU-8 who has been cut fetches no paper either, though nothing can be written', async () => {
    await frozen();
    const { satu } = room.browsers;
    const caseId = (await world.meeting(room.meetingId)).invitedCaseId ?? '';
    expect((await document('satu')).status).toBe(200);
    world.fallIll();
    const answer = room.tab('layla').ask('consent.withdraw');
    await room.tab('satu').until((view) => view.kind === 'ended');
    expect((await document('satu')).status).toBe(409);
    // Nor her name, nor a way to call her.
    const page = await satu.get(`/api/cases/${caseId}`);
    expect(page).toMatchObject({ status: 410, code: 'case.ended' });
    expect(await satu.post(`/api/cases/${caseId}/meetings`, wish)).toMatchObject({ code: 'case.ended' });
    expect((await room.browsers.mikko.get(`/api/cases/${await world.caseOf('Layla Haddad')}`)).status).toBe(
      200,
    );
    world.fallIll(false);
    expect(await answer).toMatchObject({ t: 'ok' });
  });

  test('SU-4 while it is signed: the signers inside, never the interpreter, never another’s seat', async () => {
    await frozen();
    for (const who of ['layla', 'satu', 'mikko'] as const) {
      expect((await document(who)).status).toBe(200);
      for (const of of ['layla', 'satu', 'mikko', 'ahmed'] as const)
        if (of !== who) expect((await document(who, of)).status).toBe(409);
    }
    expect((await document('ahmed')).status).toBe(409);
    expect((await copy()).status).toBe(404);
    await room.act('layla', 'consent.withdraw');
    expect((await document('satu')).status).toBe(409);
  });

  test('SU-10 sealed: each authority from its own case, the client from her device, nobody else', async () => {
    await frozen();
    await accepts();
    await sealed();
    const closed = { mikko: room.view('mikko'), satu: room.view('satu'), ahmed: room.view('ahmed') };
    const caseOf = (view: (typeof closed)['mikko']): CaseId | null =>
      view.kind === 'closed' ? view.caseId : null;
    const [county, kela] = [caseOf(closed.mikko), caseOf(closed.satu)];
    expect(county).not.toBe(kela);
    expect(caseOf(closed.ahmed)).toBeNull();
    const from = (browser: typeof room.browsers.mikko, caseId: CaseId | null, file: string) =>
      browser.get(`/api/cases/${caseId ?? ''}/summaries/${room.meetingId}/${file}`);
    for (const file of ['summary.pdf', 'appendix.pdf']) {
      expect((await from(room.browsers.satu, county, file)).status).toBe(404);
      expect((await from(room.browsers.mikko, kela, file)).status).toBe(404);
      expect((await from(world.official('timo'), county, file)).status).toBe(404);
      expect((await from(world.official('minna'), kela, file)).status).toBe(404);
    }
    expect((await from(room.browsers.mikko, county, 'summary.pdf')).status).toBe(200);
    expect((await from(room.browsers.mikko, county, 'appendix.pdf')).status).toBe(200);
    expect((await from(room.browsers.satu, kela, 'summary.pdf')).status).toBe(200);
    // Kela has written nothing that the others may not see: there is nothing beside the paper for her.
    expect((await from(room.browsers.satu, kela, 'appendix.pdf')).status).toBe(404);
    const taken = JSON.stringify(await world.ledger.read(`case/${kela ?? ''}`));
    expect(taken).toContain('Koti säilyy.');
    expect(taken).not.toContain(secret);

    expect((await copy()).status).toBe(200);
    expect((await copy(room.browsers.layla, 'appendix.pdf')).status).toBe(200);
    for (const browser of [
      room.browsers.ahmed,
      room.browsers.satu,
      room.browsers.mikko,
      world.browser('layla'),
    ])
      expect((await copy(browser)).status).not.toBe(200);
    const other = await MeetingRoom.opened(world);
    await other.arrives('layla', world.browser('layla'));
    expect((await other.browsers.layla.get(`/api/meetings/${room.meetingId}/summary.pdf`)).status).not.toBe(
      200,
    );
  });

  test('CO-10 after the seal the copy alone stays with the invited authority, found by date and topic for good', async () => {
    await frozen();
    await accepts();
    await sealed();
    const view = room.view('satu');
    const caseId = view.kind === 'closed' ? (view.caseId ?? '') : '';
    expect(JSON.stringify(view)).not.toMatch(/Layla|Koti säilyy/);
    world.world.advance(400 * 24 * 60);
    for (const official of [world.official('satu'), world.official('jarmo')]) {
      const list = JSON.parse((await official.get('/api/copies')).text) as CopiesPage;
      const mine = list.copies.find((one) => one.caseId === caseId);
      expect(mine).toMatchObject({ at: view.kind === 'closed' ? view.sealedAt : '' });
      const page = await official.get(`/api/cases/${caseId}`);
      expect(JSON.parse(page.text)).toEqual({
        kind: 'ended',
        case: { id: caseId, unit: 'Kelan yhteystiimi, Oulu', authority: 'kela' },
        topic: mine?.topic,
        copies: [{ meetingId: room.meetingId, at: mine?.at, appendix: false }],
      });
      for (const text of [page.text, JSON.stringify(list), (await official.get('/api/meetings')).text])
        expect(text).not.toMatch(/Layla|Haddad|1990-09-01/);
      const file = await official.get(`/api/cases/${caseId}/summaries/${room.meetingId}/summary.pdf`);
      expect(file.status).toBe(200);
      expect(await official.post(`/api/cases/${caseId}/meetings`, wish)).toMatchObject({
        code: 'case.ended',
      });
    }
    for (const who of ['minna', 'mikko', 'anne'] as const) {
      const official = world.official(who);
      expect((await official.get('/api/copies')).text).not.toContain(caseId);
      expect(await official.get(`/api/cases/${caseId}`)).toMatchObject({ code: 'case.not-yours' });
    }
    expect(await world.browser('satu').get('/api/copies')).toMatchObject({ status: 401 });
  });

  test('SU-10 what Kela may not see is on the appendix, and in neither the summary’s PDF nor its JSON', async (context) => {
    const pdftotext = needTool(context, 'pdftotext');
    const wordsOn = (pdf: string) =>
      execFileSync(pdftotext, ['-raw', '-enc', 'UTF-8', '-', '-'], {
        input: Buffer.from(pdf, 'base64'),
        encoding: 'utf8',
      }).replace(/\s+/g, ' ');
    await frozen();
    await accepts();
    await sealed();
    const county = room.view('mikko');
    const caseId = county.kind === 'closed' ? county.caseId : null;
    const taken = (await world.ledger.read(`case/${caseId ?? ''}`)).findLast(
      ({ type }) => type === 'case.summary-taken/1',
    )?.body as Taken | undefined;
    if (!taken) throw new Error('nothing was taken');
    expect(wordsOn(taken.appendix)).toContain(secret);
    for (const text of [wordsOn(taken.pdf), taken.json]) {
      expect(text).toContain('Koti säilyy.');
      expect(text).not.toContain(secret);
    }
  });

  test('SE-3 a device that was left behind for another one keeps no copy', async () => {
    await frozen();
    const stranger = room.browsers.layla;
    const old = room.at('layla');
    const phone = world.browser('layla');
    room.browsers.layla = phone;
    await room.arrives('layla', phone);
    await room.act('layla', 'seat.wait');
    await room.letIn('layla');
    await accepts();
    await sealed();
    expect((await copy(phone)).status).toBe(200);
    expect((await copy(stranger)).status).toBe(404);
    expect((await copy(stranger, 'appendix.pdf')).status).toBe(404);
    const tab = await stranger.open(old);
    expect(tab.view).toMatchObject({ kind: 'ended', how: 'over', copy: false });
  });

  test('SE-9 she signed, left and waits at the door when it is sealed: that page and her link lead to the copy', async () => {
    await frozen();
    await accepts();
    await signer('layla').signs();
    const inside = room.at('layla').seatId;
    await room.act('layla', 'seat.leave');
    const { layla } = room.browsers;
    await room.sit('layla', (await room.asks('layla', layla)).seatId);
    await room.act('layla', 'seat.wait');
    for (const who of ['satu', 'mikko', 'ahmed'] as const) await signer(who).signs();
    const ended = { kind: 'ended', how: 'over', copy: true };
    expect(await room.tab('layla').until(({ kind }) => kind === 'ended')).toMatchObject(ended);

    const { link } = room.invitation('layla');
    expect(await layla.must('/api/arrivals', { link })).toMatchObject({ seatId: inside, over: true });
    expect(await room.sit('layla', inside).then(({ view }) => view)).toMatchObject(ended);
    expect((await layla.get(`/api/meetings/${room.meetingId}/summary.pdf`)).status).toBe(200);
  });

  test('SE-9 twelve hours after the booked end the client’s device fetches no copy any more', async () => {
    // A world of its own, since its clock goes on.
    const own = await meetingWorld({ papers: true });
    try {
      room = await MeetingRoom.opened(own);
      await frozen();
      await accepts();
      await sealed();
      const files = ['summary.pdf', 'appendix.pdf'];
      const statuses = () =>
        Promise.all(files.map(async (file) => (await copy(room.browsers.layla, file)).status));
      own.world.advance(60 + 12 * 60);
      expect(await statuses()).toEqual([200, 200]);
      own.world.advance(1);
      expect(await statuses()).toEqual([404, 404]);
    } finally {
      await own.stop();
    }
  });
});
