import { expect, test } from 'vitest';
import { sideBySide } from './windows.ts';

const four = [{ phone: false }, { phone: false }, { phone: true }, { phone: true }];

test('four windows share a wide screen, phones as wide as phones', () => {
  const places = sideBySide({ left: 0, top: 25, width: 1920, height: 1055 }, four);
  expect(places.map(({ left, width }) => [left, width])).toEqual([
    [0, 560],
    [560, 560],
    [1120, 400],
    [1520, 400],
  ]);
});

test('on a small screen they overlap and never leave it', () => {
  const places = sideBySide({ left: 0, top: 0, width: 1000, height: 700 }, four);
  for (const { left, width } of places) {
    expect(width).toBeGreaterThanOrEqual(320);
    expect(left + width).toBeLessThanOrEqual(1000);
  }
});
