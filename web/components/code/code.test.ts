import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import './code.ts';

const shown = () => {
  const element = document.createElement('kr-code');
  document.body.replaceChildren(element);
  const codes: string[] = [];
  element.addEventListener('kr-code', ({ code }) => codes.push(code));
  return { element, codes };
};

test('a code with a space is sent as six digits by Enter', async () => {
  const { codes } = shown();
  await userEvent.type(page.getByRole('textbox', { name: /Koodi/ }), '482 915{Enter}');
  expect(codes).toEqual(['482915']);
});

test('Arabic digits count as digits', async () => {
  const { codes } = shown();
  await page.getByRole('textbox').fill('٤٨٢٩١٥');
  await page.getByRole('button', { name: 'Jatka' }).click();
  expect(codes).toEqual(['482915']);
});

test('too few digits are said beside the field, which gets the focus', async () => {
  const { codes } = shown();
  await userEvent.type(page.getByRole('textbox'), '12{Enter}');
  expect(codes).toEqual([]);
  await expect.element(page.getByRole('textbox')).toHaveAccessibleDescription(/kuusi numeroa\./);
  await expect.element(page.getByRole('textbox')).toBeInvalid();
});
