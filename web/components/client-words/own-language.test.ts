import { expect, test } from 'vitest';
import { ownLanguage } from './own-language.ts';

test.each([
  ['أحتاج إلى مساعدة', 'ar', 'fi', 'ar'],
  ['کمک می‌خواهم', 'fa', 'en', 'fa'],
  ['أحتاج', 'so', 'fi', 'ar'],
  ['Tarvitsen apua', 'ar', 'fi', 'fi'],
  ['I need help', 'ar', 'en', 'en'],
  ['Tarvitsen apua', 'ar', 'ar', 'fi'],
  ['Мне нужна помощь', 'ru', 'fi', 'ru'],
  ['Waxaan u baahanahay', 'so', 'fi', 'so'],
] as const)('“%s”, booked %s, screen %s: %s', (text, booked, screen, lang) => {
  expect(ownLanguage(text, booked, screen)).toBe(lang);
});
