import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.restoreAllMocks();
});

const browserSpeaks = (...tags: readonly string[]) =>
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(tags);

// One test, since what the tab has chosen stays chosen.
test('a guest is met in the language of their phone, an office in Finnish, and a choice outweighs both', async () => {
  // What another test's tab chose is kept for the origin.
  sessionStorage.clear();
  const { everybody, language, officials, setLanguage, speak } = await import('./locale.ts');
  browserSpeaks('de-DE', 'ar-IQ', 'en');
  await speak(everybody);
  expect([language(), document.documentElement.dir]).toEqual(['ar', 'rtl']);
  await speak(officials);
  expect([language(), document.documentElement.dir]).toEqual(['fi', 'ltr']);

  browserSpeaks('so', 'sv-FI');
  await speak(everybody);
  expect(language()).toBe('fi');

  browserSpeaks('ar');
  await setLanguage('en');
  await speak(officials);
  expect(language()).toBe('en');
  await speak(everybody);
  expect(language()).toBe('en');
});
