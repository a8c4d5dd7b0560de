import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { testFolder } from '../db/testing.ts';
import type { ProductionConfig } from './config.ts';
import { productionOutside } from './outside.production.ts';

const folder = testFolder();
afterAll(folder.remove);

const pem = (name: string, kind: 'ec' | 'rsa', mode: number): string => {
  const { privateKey } =
    kind === 'ec'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 });
  const file = join(folder.path, name);
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode });
  return file;
};

const at = (url: string) => ({ url, secret: 's'.repeat(32) });
const config = (clientKeyFile: string): ProductionConfig => ({
  mode: 'production',
  port: 3000,
  helpPhone: '020 123 4567',
  listen: ['127.0.0.1'],
  trustedProxies: [],
  dataDir: '/data',
  keyDir: '/keys',
  logLevel: 'info',
  publicOrigin: 'https://kerralla.example.fi',
  livekit: { kind: 'external', url: 'wss://media.example.fi', apiKey: 'k', apiSecret: 's'.repeat(32) },
  issuers: {
    kela: { issuer: 'https://login.kela.example.fi', clientId: 'kerralla' },
    county: { issuer: 'https://login.alue.example.fi', clientId: 'kerralla' },
  },
  acr: ['http://ftn.ficora.fi/2017/loa2'],
  clientKeyFile,
  caseSystems: { kela: at('https://a.example.fi'), county: at('https://b.example.fi') },
});

test('production has one host, where officials and participants meet, and nothing of the demonstration', async () => {
  const outside = await productionOutside(config(pem('good.pem', 'ec', 0o600)));
  expect([...outside.hosts.values()]).toEqual([
    {
      name: 'kerralla.example.fi',
      origin: 'https://kerralla.example.fi',
      authorities: ['county', 'kela'],
      links: true,
      front: false,
    },
  ]);
  expect(outside.demo).toBeNull();
  expect(outside.others.size).toBe(0);
});

test.each([
  ['no client key', () => '/nowhere/client.pem', /cannot be read\.$/],
  ['a client key that others can read', () => pem('open.pem', 'ec', 0o644), /set its mode to 0600\.$/],
  [
    'a client key of another kind',
    () => pem('rsa.pem', 'rsa', 0o600),
    /must hold an EC P-256 private key.*\.$/,
  ],
])('production refuses %s', async (_what, file, sentence) => {
  await expect(productionOutside(config(file()))).rejects.toThrow(/^OIDC_CLIENT_KEY_FILE /);
  await expect(productionOutside(config(file()))).rejects.toThrow(sentence);
});
