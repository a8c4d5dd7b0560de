import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { navigate } from '../../router.ts';
import { everybody, language, officials, setLanguage } from '../../texts/locale.ts';
import './app.ts';
import { languagesOf, pages } from './pages.ts';

afterEach(async () => {
  document.body.replaceChildren();
  await setLanguage('fi');
});

test('an address that leads nowhere says so, and in another language when that is chosen', async () => {
  history.replaceState(null, '', '/nowhere');
  document.body.append(document.createElement('kr-app'));
  await expect.element(page.getByRole('heading')).toHaveTextContent('Tätä sivua ei ole');
  expect(document.title).toBe('Sivua ei löydy – Kerralla');
  await setLanguage('ar');
  expect(document.documentElement.dir).toBe('rtl');
  await expect.poll(() => document.title).toBe('الصفحة غير موجودة – Kerralla');
  await setLanguage('fi');
  expect(document.documentElement.lang).toBe('fi');
});

test('a page behind a login speaks Finnish and English, every other one Arabic too', () => {
  const names = Object.keys(pages) as (keyof typeof pages)[];
  expect(names.filter((name) => languagesOf(name) === officials).sort()).toEqual([
    'case',
    'meetings',
    'room',
  ]);
  expect(names.filter((name) => languagesOf(name) === everybody)).toHaveLength(names.length - 3);
});

test('Arabic is not offered to an official, and comes back with the next page that speaks it', async () => {
  const offered = () =>
    page
      .getByRole('option')
      .elements()
      .map(({ textContent }) => textContent);
  history.replaceState(null, '', '/problem/link.over');
  await setLanguage('ar');
  document.body.append(document.createElement('kr-app'));
  await expect.poll(offered).toEqual(['Suomi', 'English', 'العربية']);

  navigate('/meetings');
  await expect.poll(offered).toEqual(['Suomi', 'English']);
  expect(document.documentElement).toMatchObject({ lang: 'fi', dir: 'ltr' });
  await expect.element(page.getByRole('combobox', { name: 'Kieli' })).toHaveValue('fi');

  navigate('/problem/link.over');
  await expect.poll(offered).toEqual(['Suomi', 'English', 'العربية']);
  expect(language()).toBe('ar');
  expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' });
});

test('PG-7: a page that does not load even when asked again says so, with a way on', async () => {
  history.replaceState(null, '', '/nowhere');
  const app = document.createElement('kr-app');
  let tries = 0;
  const load = () => {
    tries += 1;
    return Promise.reject(new TypeError('not loaded'));
  };
  app.pages = { ...pages, missing: { ...pages.missing, load } };
  document.body.append(app);
  await expect.element(page.getByRole('heading', { name: 'Sivua ei saatu ladattua' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Lataa sivu uudelleen' })).toBeVisible();
  expect(tries).toBe(3);
});
