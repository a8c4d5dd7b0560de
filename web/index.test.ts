import { expect, test } from 'vitest';
import index from './index.html?raw';

const meta = (name: string) =>
  new DOMParser()
    .parseFromString(index, 'text/html')
    .querySelector(`meta[name="${name}"]`)
    ?.getAttribute('content');

test('the keyboard of a phone makes the page smaller and covers nothing, and nobody is kept from enlarging it', () => {
  expect(meta('viewport')).toBe('width=device-width, initial-scale=1, interactive-widget=resizes-content');
});
