import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import './app.ts';

test('the shell shows a heading', async () => {
  document.body.append(document.createElement('kr-app'));
  await expect.element(page.getByRole('heading')).toHaveTextContent('Kerralla');
});
