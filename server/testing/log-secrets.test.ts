import { afterEach, expect, test } from 'vitest';
import type { LogEvents } from '../http/log-events.ts';
import { createLog } from '../log.ts';
import { laylasCase, startDemoApp } from './demo-app.ts';
import { MeetingRoom } from './meeting-room.ts';
import { MeetingSigner } from './meeting-signer.ts';
import { meetingWorld } from './meeting-world.ts';
import { SmallBrowser } from './small-browser.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** What was said to the log, and what the log has made of it. */
function written(lines: readonly unknown[]): string {
  const text: string[] = [];
  const log = createLog('debug', { write: (line) => void text.push(line) });
  for (const line of lines) {
    const { event, ...fields } = line as { event: keyof LogEvents };
    log(event, fields as never);
  }
  return `${JSON.stringify(lines)}\n${text.join('')}`;
}

function holdsNone(log: string, secrets: readonly (string | undefined)[]): void {
  for (const secret of secrets) {
    expect(secret?.length, 'a secret that is none proves nothing').toBeGreaterThan(3);
    expect(log).not.toContain(secret);
  }
}

test('a whole meeting leaves no name, date, code, link, ticket, cookie, key, life domain or text in the log', async () => {
  const world = await meetingWorld({ papers: true });
  stops.push(() => world.stop());
  const room = await MeetingRoom.opened(world);
  const links = (['layla', 'ahmed'] as const).map((who) => room.invitation(who));

  // At the door: wrong codes, a strange link, a picture, somebody turned away.
  const picture = Buffer.from('the picture that she chose').toString('base64');
  await world.browser('layla').post('/api/arrivals', { link: 'a-link-that-never-was-one-of-ours' });
  await world.browser('layla').post('/api/arrivals/code', { link: links[0]?.link, code: '000000' });
  await room.joint();
  const ticket = await room.browsers.layla.ticket(room.at('layla'));
  const media = ((await room.tab('layla').must('media.enter')) as { ticket: string }).ticket;
  room.tab('layla').send({ t: 'picture', jpeg: picture });

  // The plan: what is right, what is refused, and what is no frame at all.
  const texts = ['Vuokravelka hoidetaan', 'أخاف أن أفقد بيتي', 'masennus', 'Ilmari Tuntematon'];
  const [goal = '', own = '', health = '', helper = ''] = texts;
  const set = (path: string, value: unknown) => ({ op: { kind: 'set', path, value, baseRev: 0 } });
  await room.tab('mikko').said('plan.apply', set('goal', goal));
  await room.tab('layla').said('plan.apply', set('survey/asuminen/ownWords', { lang: 'ar', text: own }));
  await room.tab('mikko').said('plan.apply', set('survey/terveys/countyView', health));
  await room.tab('satu').said('plan.apply', set('survey/terveys/countyView', health));
  await room.tab('satu').said('plan.apply', set(helper, helper));
  await room.tab('mikko').said('plan.apply', { op: { kind: helper } });
  await room.tab('mikko').said('plan.apply', set('lead/authority', 'county'));
  await room.tab('mikko').said('plan.apply', set('lead/name', helper));
  await room.tab('mikko').said('plan.apply', set('followUp/none', health));
  const values = { title: goal, owner: 'kela', due: '2027-01-04', domain: 'asuminen' };
  const op = { kind: 'insert', rows: 'actions', after: null, values };
  await room.tab('mikko').must('plan.apply', { op } as never);

  // Closing and signing.
  await room.act('mikko', 'closing.begin');
  await room.act('mikko', 'closing.read', { part: 'goal' });
  for (;;) {
    const view = room.view('mikko');
    if (view.kind !== 'official' || !view.card || view.closing?.readBack.every((one) => one.read)) break;
    await room.act('ahmed', 'card.confirm', { cardId: view.card.cardId, hash: view.card.hash });
  }
  await room.act('mikko', 'summary.freeze');
  await room.act('layla', 'signing.choose', { choice: 'accept', ownView: null });
  const layla = new MeetingSigner(room.tab('layla'));
  const asked = await layla.certified();
  const jws = layla.statement(asked);
  await room.tab('layla').must('signing.attest', { jws });
  const signature = await layla.turn();
  await room.tab('layla').must('signing.sign', { signature });
  await room.act('satu', 'signing.decline', { item: `En hyväksy: ${helper}` });
  await new MeetingSigner(room.tab('mikko')).signs();
  await new MeetingSigner(room.tab('ahmed')).signs();
  await room.tab('layla').until((view) => view.kind === 'closed');
  await room.browsers.layla.get(`/api/meetings/${room.meetingId}/summary.pdf?${health}`);
  await room.browsers.mikko.get(`/t/${links[0]?.link ?? ''}`);
  await room.browsers.mikko.get(`/api/meetings/${encodeURIComponent(helper)}/${encodeURIComponent(own)}`);

  const log = written(world.logged);
  expect(world.logged.length).toBeGreaterThan(20);
  expect(log).toContain('/api/meetings/:meetingId/summary.pdf');
  holdsNone(log, [
    ...['Layla', 'Haddad', 'Mikko', 'Laine', 'Satu', 'Niemi', 'Ahmed', 'Saleh', '1990-09-01', '010990Y9581'],
    ...['terveys', 'asuminen', 'toimeentulo', 'survey/', 'a-link-that-never-was'],
    ...links.flatMap(({ link, code }) => [link, code]),
    ...Object.values(room.browsers).flatMap((browser) => [...browser.cookies.values()]),
    ...texts,
    ...texts.map((text) => encodeURIComponent(text)),
    ...[ticket, media, picture, asked.challenge, jws, signature, layla.publicKey],
    ...layla.certificates,
  ]);
});

test('a case link and a login leave no handle, state, code, cookie, name or identity code in the log', async () => {
  const app = await startDemoApp();
  stops.push(() => app.stop());
  const browser = new SmallBrowser();
  const { externalCaseId, client } = laylasCase;
  const system = await browser.open(app.at('mikko', '/demo/case-system'));
  const login = await browser.press(system, { name: 'case', value: externalCaseId });
  const there = await browser.press(login, { name: 'who', value: 'mikko' });
  expect(there.url.pathname).toMatch(/^\/cases\//);
  // Once more with everything that is now spent, and with what is made up.
  for (const address of [...browser.visited]) await new SmallBrowser().open(address);
  await browser.open(app.at('mikko', `/auth/callback/county?code=${client.name}&state=${client.hetu ?? ''}`));

  const log = written(app.lines);
  expect(log).toContain('launch.done');
  const queries = browser.visited.flatMap(({ searchParams }) =>
    ['handle', 'state', 'nonce', 'code', 'code_challenge'].flatMap((name) => searchParams.getAll(name)),
  );
  expect(queries.length).toBeGreaterThan(4);
  holdsNone(log, [
    ...['Layla', 'Haddad', 'Mikko', client.hetu, client.birthDate, externalCaseId],
    ...queries.filter((value) => value.length > 8),
    ...[...browser.jar.values()].flatMap((jar) => [...jar.values()]),
  ]);
});
