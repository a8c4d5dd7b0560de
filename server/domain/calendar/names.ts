import type { Lang } from '../texts/lang.ts';

/** Words that dates are made of. Arrays of weekdays begin with Monday, of months with January. */
interface CalendarNames {
  readonly short: readonly string[];
  /** With the word or ending for "on". */
  readonly onDay: readonly string[];
  /** Only English writes months with letters here. */
  readonly months: readonly string[];
  readonly monthsLong: readonly string[];
  readonly at: string;
  readonly today: string;
  readonly tomorrow: string;
}

const arabicDays = ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'];
const englishDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const names: Record<Lang, CalendarNames> = {
  fi: {
    short: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
    onDay: [
      'maanantaina',
      'tiistaina',
      'keskiviikkona',
      'torstaina',
      'perjantaina',
      'lauantaina',
      'sunnuntaina',
    ],
    months: [],
    monthsLong: [],
    at: 'klo',
    today: 'tänään',
    tomorrow: 'huomenna',
  },
  en: {
    short: englishDays.map((day) => day.slice(0, 3)),
    onDay: englishDays.map((day) => `on ${day}`),
    months: englishMonths.map((month) => month.slice(0, 3)),
    monthsLong: englishMonths,
    at: 'at',
    today: 'today',
    tomorrow: 'tomorrow',
  },
  ar: {
    short: arabicDays,
    onDay: arabicDays.map((day) => `يوم ${day}`),
    months: [],
    monthsLong: [],
    at: 'الساعة',
    today: 'اليوم',
    tomorrow: 'غدًا',
  },
};

/** The names of weekdays and months in a language. */
export function namesOf(lang: Lang): CalendarNames {
  return names[lang];
}
