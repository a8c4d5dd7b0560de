import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import './dialog.ts';

test('Esc closes, says so once, and gives the focus back', async () => {
  const opener = document.createElement('button');
  opener.textContent = 'Avaa';
  const dialog = document.createElement('kr-dialog');
  dialog.heading = 'Poistutko?';
  let closed = 0;
  dialog.addEventListener('kr-close', () => (closed += 1));
  opener.addEventListener('click', () => (dialog.open = true));
  document.body.replaceChildren(opener, dialog);

  await userEvent.click(opener);
  await expect.element(page.getByRole('dialog', { name: 'Poistutko?' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(closed).toBe(1);
  expect(dialog.open).toBe(false);
  expect(document.activeElement).toBe(opener);
});
