import { expect, test } from 'vitest';
import { httpCaseSystem, type Fetch } from './case-system.http.ts';

const facts = {
  issuedAt: '2026-11-24T08:00:00.000Z',
  externalCaseId: 'A-1',
  unitId: 'tuira',
  templateCode: 'etuuden_katkos',
  client: { name: 'Layla Haddad', birthDate: '1990-09-01', language: 'ar', hetu: '010990Y9581', more: 1 },
};

const asked: { url: string; authorization: string | null }[] = [];
const answering =
  (answer: () => Response): Fetch =>
  (url, init) => {
    asked.push({ url, authorization: new Headers(init.headers).get('authorization') });
    return Promise.resolve(answer());
  };
const resolve = (system: 'kela' | 'county', fetch: Fetch) =>
  httpCaseSystem(system, { url: 'https://cases.example.fi/api', secret: 'secret' }, fetch).resolve('a/b?c');

test('asks with the secret, and the handle cannot change where', async () => {
  await resolve(
    'county',
    answering(() => Response.json(facts)),
  );
  expect(asked.at(-1)).toEqual({
    url: 'https://cases.example.fi/api/handles/a%2Fb%3Fc',
    authorization: 'Bearer secret',
  });
});

test('takes what was agreed and nothing more', async () => {
  const { more, ...client } = facts.client;
  expect(more).toBe(1);
  const { issuedAt, ...rest } = facts;
  expect(
    await resolve(
      'county',
      answering(() => Response.json(facts)),
    ),
  ).toEqual({ kind: 'found', issuedAt, facts: { ...rest, system: 'county', client } });
});

test("PA-4: drops a personal identity code that Kela's system should not have sent", async () => {
  const resolved = await resolve(
    'kela',
    answering(() => Response.json(facts)),
  );
  expect(JSON.stringify(resolved)).not.toContain('Y9581');
});

test.each([
  ['unknown', () => new Response(null, { status: 404 })],
  ['foreign', () => new Response(null, { status: 403 })],
  ['unavailable', () => new Response(null, { status: 500 })],
  ['unavailable', () => new Response('not JSON')],
  ['unavailable', () => Response.json({ ...facts, client: { name: 'only' } })],
  ['unavailable', () => Response.json({ ...facts, issuedAt: 'yesterday' })],
])('says %s when it does not get what was agreed', async (kind, answer) => {
  expect(await resolve('county', answering(answer))).toEqual({ kind });
});

test('says unavailable when nobody answers', async () => {
  expect(await resolve('county', () => Promise.reject(new Error('down')))).toEqual({ kind: 'unavailable' });
});
