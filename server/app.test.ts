import { expect, test } from 'vitest';
import { createApp } from './app.ts';

test('every answer carries the security headers', async () => {
  const answer = await createApp({ webRoot: 'web/dist' }).request('/api/health');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
  expect(answer.headers.get('cache-control')).toBe('no-store');
});
