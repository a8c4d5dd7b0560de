import { expect, test } from 'vitest';
import { localVoice } from './question-listen.voice.ts';

const voice = (lang: string, localService: boolean) => ({ lang, localService });

test('a voice of the language that speaks on the device is found, whatever its region', () => {
  expect(localVoice('ar', [voice('fi-FI', true), voice('ar_SA', true)])).toBe(1);
});

test('a voice that lives in the network does not count', () => {
  expect(localVoice('ar', [voice('ar-SA', false)])).toBe(-1);
});
