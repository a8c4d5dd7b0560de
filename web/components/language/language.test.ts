import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setLanguage } from '../../texts/locale.ts';
import '../code/code.ts';
import './language.ts';

afterEach(() => setLanguage('fi'));

test('the language changes in place: words that were written stay, and so does the focus', async () => {
  document.body.replaceChildren(document.createElement('kr-language'), document.createElement('kr-code'));
  await userEvent.type(page.getByRole('textbox'), '12345');
  const element = page.getByRole('textbox').element();
  await setLanguage('ar');
  await expect.element(page.getByRole('button', { name: 'متابعة' })).toBeVisible();
  expect(page.getByRole('textbox').element()).toBe(element);
  await expect.element(page.getByRole('textbox')).toHaveValue('12345');
  expect(document.querySelector('kr-code')?.shadowRoot?.activeElement).toBe(element);
  expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' });
});

test('the switch stands in the page that it changes, and shows each language in its own name', async () => {
  document.body.replaceChildren(document.createElement('kr-language'));
  await page.getByRole('combobox', { name: 'Kieli' }).selectOptions('English');
  await expect.element(page.getByRole('combobox', { name: 'Language' })).toHaveValue('en');
});
