import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';
import { variables } from './config.variables.ts';
import { production } from './config.testing.ts';

const sentences = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.sentences;
    throw error;
  }
  return [];
};

test('the demonstration needs no variable', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ mode: 'demo', port: 3000, frontPort: 3000, livekit: { kind: 'child' } });
  expect(config.dataDir).toMatch(/\/data$/);
  expect(config.keyDir).toMatch(/\/data\/keys$/);
});

test('the configuration is frozen to the bottom', () => {
  const config = readConfig({});
  expect(Object.isFrozen(config)).toBe(true);
  expect(Object.isFrozen(config.livekit)).toBe(true);
  expect(Object.isFrozen(config.listen)).toBe(true);
});

test('an empty variable counts as unset', () => {
  expect(readConfig({ PORT: '', LIVEKIT_URL: '' })).toMatchObject({ port: 3000, livekit: { kind: 'child' } });
});

test.each([
  ['KERRALLA_MODE', 'prod'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '80a'],
  ['FRONT_PORT', 'x'],
  ['LOG_LEVEL', 'loud'],
  ['HELP_PHONE', 'ask <b>us</b>'],
  ['LISTEN', '0.0.0.0'],
  ['LISTEN', '127.0.0.1,'],
  ['PUBLIC_ORIGIN', 'https://kerralla.example.fi'],
  ['TRUSTED_PROXIES', '127.0.0.1'],
  ['TRUSTED_PROXIES', 'none'],
])('in the demonstration %s=%s is refused with one sentence that names it', (name, value) => {
  const said = sentences({ [name]: value });
  expect(said.filter((sentence) => sentence.startsWith(`${name} `) && sentence.endsWith('.'))).toHaveLength(
    1,
  );
});

test('every wrong variable has a sentence of its own', () => {
  expect(sentences({ PORT: 'x', LOG_LEVEL: 'y', LIVEKIT_URL: 'ftp://z' })).toEqual([
    expect.stringMatching(/^PORT /),
    expect.stringMatching(/^LOG_LEVEL /),
    expect.stringMatching(/^LIVEKIT_URL /),
    expect.stringMatching(/^LIVEKIT_API_KEY /),
    expect.stringMatching(/^LIVEKIT_API_SECRET /),
  ]);
});

test('production starts with everything named', () => {
  expect(readConfig(production)).toMatchObject({
    mode: 'production',
    livekit: { kind: 'external', url: 'wss://media.example.fi' },
    trustedProxies: ['10.0.0.0/8', '2001:db8::1'],
    acr: ['http://ftn.ficora.fi/2017/loa2', 'http://ftn.ficora.fi/2017/loa3'],
  });
});

test.each([
  ['the embedded login of Kela', 'OIDC_KELA_ISSUER', undefined],
  ['the embedded login of the county', 'OIDC_COUNTY_ISSUER', undefined],
  ['a client id made for the embedded login', 'OIDC_KELA_CLIENT_ID', undefined],
  ['a login over http', 'OIDC_KELA_ISSUER', 'http://login.kela.example.fi'],
  ['a login on this machine', 'OIDC_COUNTY_ISSUER', 'https://alue-login.localhost:3000'],
  ['the client key made at each start', 'OIDC_CLIENT_KEY_FILE', undefined],
  ["the demonstration's assurance level", 'OIDC_ACR', 'urn:kerralla:demo'],
  ['any assurance level', 'OIDC_ACR', undefined],
  ["Kela's demo case system", 'CASE_SYSTEM_KELA_URL', undefined],
  ["the county's demo case system", 'CASE_SYSTEM_COUNTY_URL', undefined],
  ['a case system on this machine', 'CASE_SYSTEM_KELA_URL', 'https://127.0.0.1/demo/api'],
  ['a weak secret of a case system', 'CASE_SYSTEM_COUNTY_SECRET', 'secret'],
  ['an http origin', 'PUBLIC_ORIGIN', 'http://kerralla.example.fi'],
  ['a localhost origin', 'PUBLIC_ORIGIN', 'https://mikko.localhost'],
  ['an origin with a path', 'PUBLIC_ORIGIN', 'https://kerralla.example.fi/room'],
  ['no origin', 'PUBLIC_ORIGIN', undefined],
  ['a media server as child process', 'LIVEKIT_URL', undefined],
  ['a media program to start', 'LIVEKIT_SERVER', '/usr/bin/livekit-server'],
  ['a weak media secret', 'LIVEKIT_API_SECRET', 'secret'],
  ['missing keys', 'KEY_DIR', undefined],
  ['keys beside the database', 'KEY_DIR', '/var/lib/kerralla/keys'],
  ['a database wherever it was started', 'DATA_DIR', undefined],
  ['the invented phone number', 'HELP_PHONE', undefined],
  ['silence about who stands before it', 'TRUSTED_PROXIES', undefined],
  ['a proxy by its name', 'TRUSTED_PROXIES', 'proxy.example.fi'],
  ['an empty place in the list of proxies', 'TRUSTED_PROXIES', '10.0.0.1,'],
  ['none beside a proxy', 'TRUSTED_PROXIES', 'none,10.0.0.1'],
  ['trust in everybody', 'TRUSTED_PROXIES', '0.0.0.0/0'],
  ['a range that is too long', 'TRUSTED_PROXIES', '10.0.0.0/33'],
  ['IPv4 written as IPv6', 'TRUSTED_PROXIES', '::ffff:10.0.0.1'],
  ['the port of a development server', 'FRONT_PORT', '5173'],
])('production refuses %s', (_what, name, value) => {
  const env = { ...production, [name]: value ?? '' };
  expect(sentences(env)).toEqual([expect.stringMatching(new RegExp(`^${name} .*\\.$`))]);
});

test('production where nobody stands before it trusts nobody', () => {
  expect(readConfig({ ...production, TRUSTED_PROXIES: 'none' })).toMatchObject({ trustedProxies: [] });
});

test('the table names each variable that is read, once', () => {
  const names = variables.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(
    [...new Set(Object.keys(production))].filter((name) => !names.some((known) => known === name)),
  ).toEqual([]);
});
