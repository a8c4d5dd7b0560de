import { dirOf, type Lang } from '../../../server/domain/texts/lang.ts';

/** Letters in which Arabic, Persian, Dari, Sorani and Pashto are written. */
const arabicLetters = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/;
const cyrillicLetters = /[\u0400-\u052f]/;
const cyrillicLanguages = /^(ru|uk)\b/;

/**
 * The language in which the client most likely wrote, by its letters: people write in their own language whatever
 * language the screen has. `booked` is the language of the meeting.
 */
export const ownLanguage = (text: string, booked: string, screen: Lang): string => {
  if (arabicLetters.test(text)) return dirOf(booked) === 'rtl' ? booked : 'ar';
  if (cyrillicLetters.test(text)) return cyrillicLanguages.test(booked) ? booked : 'ru';
  if (dirOf(booked) === 'ltr' && !cyrillicLanguages.test(booked)) return booked;
  return screen === 'ar' ? 'fi' : screen;
};
