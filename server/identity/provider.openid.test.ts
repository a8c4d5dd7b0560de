import { generateKeyPair } from 'jose';
import { expect, test } from 'vitest';
import { openidProvider } from './provider.openid.ts';

const issuer = 'http://login.localhost:1';
const metadata = {
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
};

const { privateKey } = await generateKeyPair('ES256');
const settings = { issuer, clientId: 'kerralla', key: { key: privateKey, kid: '1' } };

test('a provider that was down is asked again at the next login', async () => {
  let asked = 0;
  const provider = openidProvider({
    ...settings,
    insecureFetch: () => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('down')) : Promise.resolve(Response.json(metadata));
    },
  });
  const url = () => provider.authorizationUrl(provider.freshChecks(), 'http://here.localhost/back', 'fi');
  await expect(url()).rejects.toThrow();
  expect((await url()).origin).toBe(issuer);
  expect((await url()).origin).toBe(issuer);
  expect(asked).toBe(2);
});

test('http is refused outside the demonstration', async () => {
  const provider = openidProvider(settings);
  await expect(
    provider.authorizationUrl(provider.freshChecks(), `${issuer}/back`, 'fi'),
  ).rejects.toMatchObject({
    code: 'OAUTH_HTTP_REQUEST_FORBIDDEN',
  });
});
