import { language } from './locale.ts';

/** A wait in words, in the language of the screen: "1 minuutti 20 sekuntia". */
export const waitWords = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return [
    ...(minutes > 0 ? [many(minutes, 'minute')] : []),
    ...(rest > 0 || minutes === 0 ? [many(rest, 'second')] : []),
  ].join(' ');
};

const many = (count: number, unit: 'minute' | 'second'): string =>
  new Intl.NumberFormat(`${language()}-u-nu-latn`, { style: 'unit', unit, unitDisplay: 'long' }).format(
    count,
  );
