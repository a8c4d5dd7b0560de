import { afterEach, expect, test } from 'vitest';
import { laylasCase } from './demo-app.ts';
import { MeetingRoom } from './meeting-room.ts';
import { meetingWorld } from './meeting-world.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

test('PA-4 a whole database file holds no name, date, code, link, cookie or text of a meeting in clear', async () => {
  const world = await meetingWorld();
  stops.push(() => world.stop());
  const room = await MeetingRoom.opened(world);
  const links = (['layla', 'ahmed'] as const).map((who) => room.invitation(who));
  await room.joint();
  const [goal, own, health] = ['Vuokravelka hoidetaan', 'أخاف أن أفقد بيتي', 'masennus'] as const;
  const set = (path: string, value: unknown) => ({ op: { kind: 'set', path, value, baseRev: 0 } });
  await room.tab('mikko').must('plan.apply', set('goal', goal) as never);
  await room
    .tab('layla')
    .must('plan.apply', set('survey/asuminen/ownWords', { lang: 'ar', text: own }) as never);
  await room.tab('mikko').must('plan.apply', set('survey/terveys/countyView', health) as never);

  const { client } = laylasCase;
  const secrets = [
    ...[client.name, client.birthDate, client.hetu ?? '', goal, own, health],
    ...links.flatMap(({ link, code }) => [link, code]),
    ...Object.values(room.browsers).flatMap((browser) => [...browser.cookies.values()]),
  ];
  // They are there, for whoever has the keys: a search that finds nothing anywhere would prove nothing.
  const streams = await world.ledger.streams('');
  const known = await Promise.all(streams.map(async (name) => JSON.stringify(await world.ledger.read(name))));
  for (const secret of [client.name, goal, own, health])
    expect(known.some((stream) => stream.includes(secret))).toBe(true);

  const stored = world.stored();
  expect(stored.includes(room.meetingId)).toBe(true);
  for (const secret of secrets) {
    expect(secret.length, 'a secret that is none proves nothing').toBeGreaterThan(3);
    const bytes = Buffer.from(secret);
    for (const form of [bytes, Buffer.from(secret, 'utf16le'), Buffer.from(bytes.toString('base64'))])
      expect(stored.includes(form), secret).toBe(false);
  }
});

test('what stands in clear beside an event names no life domain', async () => {
  const world = await meetingWorld();
  stops.push(() => world.stop());
  const room = await MeetingRoom.opened(world);
  await room.joint();
  const clear = world.clearOfEvents();
  expect(clear).toContain('scope.answered/1');
  for (const domain of ['toimeentulo', 'asuminen', 'terveys', 'velat', 'perhe', 'turva'])
    expect(clear).not.toContain(domain);
});
