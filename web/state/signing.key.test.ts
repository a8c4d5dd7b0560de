import { afterEach, expect, test, vi } from 'vitest';
import { utf8 } from './signing.bytes.ts';
import { makeSigningKey } from './signing.key.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('the private key cannot be read out by any script, and only signs', async () => {
  const generateKey = vi.spyOn(crypto.subtle, 'generateKey');
  await makeSigningKey();
  expect(generateKey).toHaveBeenCalledOnce();
  const made: unknown = generateKey.mock.results[0]?.value;
  const { privateKey } = await (made as Promise<CryptoKeyPair>);
  expect(privateKey.extractable).toBe(false);
  expect(privateKey.usages).toEqual(['sign']);
  for (const format of ['pkcs8', 'jwk'] as const)
    await expect(crypto.subtle.exportKey(format, privateKey)).rejects.toThrow();
});

test('a key that has been forgotten signs nothing more', async () => {
  const key = await makeSigningKey();
  expect(await key.sign(utf8('before'))).toHaveLength(64);
  key.forget();
  await expect(key.sign(utf8('after'))).rejects.toThrow('forgotten');
  await expect(key.prove('after')).rejects.toThrow('forgotten');
});
