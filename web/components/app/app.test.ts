import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { setLanguage } from '../../texts/locale.ts';
import './app.ts';

test('an address that leads nowhere says so, and in another language when that is chosen', async () => {
  history.replaceState(null, '', '/nowhere');
  document.body.append(document.createElement('kr-app'));
  await expect.element(page.getByRole('heading')).toHaveTextContent('Tätä sivua ei ole');
  await setLanguage('ar');
  expect(document.documentElement.dir).toBe('rtl');
  await setLanguage('fi');
  expect(document.documentElement.lang).toBe('fi');
});
