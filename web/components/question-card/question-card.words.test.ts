import { expect, test } from 'vitest';
import { titleAndText, writeNotice } from '../../../server/domain/notices.ts';
import { questionWords, textFor } from './question-card.words.ts';

const scope = titleAndText(
  writeNotice('scope', { title: 'Saako?', example: 'Esimerkiksi.', yes: 'Kyllä: a.', no: 'Ei: b.' }),
);
const finnish = { lang: 'fi', dir: 'ltr', ...scope } as const;
const arabic = { lang: 'ar', dir: 'rtl', title: 'هل؟', text: 'نعم' } as const;

test('the question stands in the language of the screen, then in the client’s own', () => {
  expect(textFor([finnish, arabic], 'ar', 'ar')).toBe(arabic);
  expect(textFor([finnish, arabic], 'fi', 'ar')).toBe(finnish);
  expect(textFor([finnish, arabic], 'en', 'ar')).toBe(arabic);
  expect(textFor([finnish], 'en', 'ar')).toBe(finnish);
});

test('CO-5: every line of the stored text is drawn', () => {
  const words = questionWords('scope', finnish);
  expect(Object.values(words)).toEqual(
    expect.arrayContaining(['Saako?', 'Esimerkiksi.', 'Kyllä: a.', 'Ei: b.']),
  );
});

test('a wording with other lines than its kind stands whole', () => {
  expect(questionWords('presence', arabic)).toMatchObject({ heading: 'هل؟', text: 'نعم' });
});
