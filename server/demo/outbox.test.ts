import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { OutboxMessage } from '../../db/outbox.ts';
import type { HttpEnv } from '../http/context.ts';
import { appHosts, demoHosts } from './hosts.ts';
import { outboxRoutes } from './outbox.routes.ts';

const hosts = demoHosts('demo', 3000);

const sent = (toRole: 'client' | 'interpreter', origin: string): OutboxMessage => ({
  id: `msg_${toRole}`,
  meetingId: 'mtg_1',
  toRole,
  lang: 'fi',
  parts: ['Tapaaminen'],
  link: `${origin}/t/secret-of-${toRole}`,
  code: '123456',
  at: '2026-11-28T08:00:00.000Z',
});

const app = new Hono<HttpEnv>()
  .use(async (c, next) => {
    const host = appHosts(hosts).find(({ origin }) => origin === new URL(c.req.url).origin);
    if (host) c.set('host', host);
    await next();
  })
  .route(
    '/',
    outboxRoutes({
      mode: 'demo',
      outbox: { all: () => [sent('client', hosts.layla.origin), sent('interpreter', hosts.ahmed.origin)] },
      nameOf: (_meeting, role) => Promise.resolve(role),
    }),
  );

const seenAt = async (origin: string) => {
  const answer = await app.request(`${origin}/api/demo/outbox`);
  return { status: answer.status, text: await answer.text() };
};

test('a guest’s own address shows what was sent there, and nobody else’s link or code', async () => {
  const layla = await seenAt(hosts.layla.origin);
  expect(layla.text).toContain('secret-of-client');
  expect(layla.text).not.toContain('secret-of-interpreter');
  const ahmed = await seenAt(hosts.ahmed.origin);
  expect(ahmed.text).toContain('secret-of-interpreter');
  expect(ahmed.text).not.toContain('secret-of-client');
});

test('the front shows everything, the officials’ addresses nothing', async () => {
  expect((await seenAt(hosts.start.origin)).text).toMatch(/secret-of-interpreter.*secret-of-client/);
  for (const { origin } of [hosts.mikko, hosts.satu]) {
    const { status, text } = await seenAt(origin);
    expect(status).toBe(404);
    expect(text).not.toContain('secret');
  }
});
