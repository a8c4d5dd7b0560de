import { afterEach, expect, test } from 'vitest';
import { beside } from './beside.ts';
import { setLanguage } from './locale.ts';

afterEach(() => setLanguage('fi'));

/** From left to right, as the letters stand on the screen. */
const seen = (text: string): readonly string[] => {
  const line = document.body.appendChild(document.createElement('p'));
  line.textContent = text;
  const at = (part: string) => {
    const range = document.createRange();
    const node = line.firstChild as Text;
    range.setStart(node, text.indexOf(part));
    range.setEnd(node, text.indexOf(part) + part.length);
    return range.getBoundingClientRect().left;
  };
  const order = ['Satu', 'Kela', 'كيلا'].filter((part) => text.includes(part));
  order.sort((one, other) => at(one) - at(other));
  line.remove();
  return order;
};

test('a name comes first in either direction', async () => {
  expect(seen(beside('Satu', 'Kela'))).toEqual(['Satu', 'Kela']);
  await setLanguage('ar');
  expect(seen(beside('Satu', 'كيلا'))).toEqual(['كيلا', 'Satu']);
});
