import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Field } from './field.ts';
import './field.ts';

const shown = (more: Partial<Field> = {}) => {
  const field = document.createElement('kr-field');
  Object.assign(field, { label: 'Omin sanoin', value: 'Ensin.' }, more);
  const heard: string[] = [];
  field.addEventListener('kr-type', ({ value }) => heard.push(`type ${value}`));
  field.addEventListener('kr-commit', ({ value }) => heard.push(`commit ${value}`));
  field.addEventListener('kr-resolve', ({ keep }) => heard.push(`keep ${keep}`));
  document.body.replaceChildren(field);
  return { field, heard };
};
const box = () => page.getByRole('textbox', { name: 'Omin sanoin' });

test('what another stores does not touch the words that are being written', async () => {
  const { field, heard } = shown();
  await userEvent.type(box(), ' Sitten.');
  field.value = 'Toisen sanat.';
  await field.updateComplete;
  await expect.element(box()).toHaveValue('Ensin. Sitten.');
  await userEvent.tab();
  expect(heard.at(-1)).toBe('commit Ensin. Sitten.');
});

test('whoever is in a field and has not pressed a key sees what another stores', async () => {
  const { field, heard } = shown();
  await box().click();
  field.value = 'Toisen sanat.';
  await field.updateComplete;
  // Else the first key would be written over words that the writer never saw.
  await expect.element(box()).toHaveValue('Toisen sanat.');
  await userEvent.tab();
  expect(heard).toEqual([]);
});

test('a pause leaves the box, the words and the focus where they are, and takes no keys', async () => {
  const { field } = shown();
  await userEvent.type(box(), ' Sitten.');
  field.readonly = true;
  await field.updateComplete;
  await userEvent.keyboard('Ei mitään.');
  await expect.element(box()).toHaveValue('Ensin. Sitten.');
  field.readonly = false;
  await field.updateComplete;
  await userEvent.keyboard(' Taas.');
  await expect.element(box()).toHaveValue('Ensin. Sitten. Taas.');
});

test('who only looks sees words and no box', async () => {
  const { field } = shown({ readonly: true });
  await expect.element(page.getByText('Ensin.')).toBeVisible();
  expect(field.shadowRoot?.querySelector('textarea')).toBeNull();
});

test('Arabic words run from right to left on a Finnish page', async () => {
  shown({ value: 'لا أفهم' });
  await expect.element(box()).toHaveValue('لا أفهم');
  expect(getComputedStyle(box().element()).direction).toBe('rtl');
});

test('of two texts either one is chosen with one press', async () => {
  const { heard } = shown({
    conflict: {
      theirs: { role: 'county', name: 'Mikko', at: '2026-11-24T08:24:00.000Z', text: 'Toisen.' },
      mine: 'Omani.',
    },
  });
  await page.getByRole('button', { name: 'Pidä toisen teksti' }).click();
  await page.getByRole('button', { name: 'Vaihda omaan tekstiin' }).click();
  expect(heard).toEqual(['keep theirs', 'keep mine']);
});

test('while two texts wait for a choice the field has the one that stands, as soon as it is left', async () => {
  const { field } = shown();
  await userEvent.type(box(), ' Omani.');
  const theirs = { role: 'county', name: 'Mikko', at: '2026-11-24T08:24:00.000Z', text: 'Toisen.' } as const;
  Object.assign(field, { value: 'Toisen.', conflict: { theirs, mine: 'Ensin. Omani.' } });
  await field.updateComplete;
  await expect.element(box()).toHaveValue('Ensin. Omani.');
  await page.getByRole('button', { name: 'Pidä toisen teksti' }).click();
  await expect.element(box()).toHaveValue('Toisen.');
});
