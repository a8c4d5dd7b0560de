import { expect, test } from 'vitest';

test('the number of last resort is the one that the server put into the page', async () => {
  const meta = document.createElement('meta');
  meta.name = 'help-phone';
  meta.content = '+358 9 123 456';
  document.head.append(meta);
  const { helpPhone, helpPhoneLink } = await import('./phone.ts');
  expect(helpPhone).toBe('\u2066+358\u00a09\u00a0123\u00a0456\u2069');
  expect(helpPhoneLink).toBe('tel:+3589123456');
});
