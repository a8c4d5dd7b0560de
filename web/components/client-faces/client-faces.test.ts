import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../styles/main.css';
import type { Face } from '../../state/faces.ts';
import './client-faces.ts';

const face = (seat: number, name: string): Face => ({
  seatId: `sea_01J0000000000000000000000${seat}`,
  role: seat === 1 ? 'county' : 'interpreter',
  name,
  title: '',
  state: 'present',
  identity: null,
  me: false,
  picture: 'off',
  muted: true,
  speaking: false,
});

const widths = async (faces: readonly Face[], width: number): Promise<readonly number[]> => {
  await page.viewport(width, 700);
  const row = document.createElement('kr-client-faces');
  row.style.inlineSize = width < 900 ? '' : '300px';
  row.faces = faces;
  document.body.replaceChildren(row);
  await row.updateComplete;
  return [...(row.shadowRoot?.querySelectorAll('kr-tile') ?? [])].map((tile) =>
    Math.round(tile.getBoundingClientRect().width),
  );
};

afterEach(() => {
  document.body.replaceChildren();
});

test('faces are equally wide: a row on a phone, a column at the side of a desk', async () => {
  const two = [face(1, 'Mikko Laine'), face(2, 'Ahmed Saleh')];
  const [mikko = 0, ahmed] = await widths(two, 360);
  expect(mikko).toBe(ahmed);
  expect(mikko).toBeGreaterThan(150);
  expect(await widths(two, 1440)).toEqual([300, 300]);
});

test('a lone face on a phone is not stretched until nothing but a nose is seen', async () => {
  expect(await widths([face(1, 'Mikko Laine')], 360)).toEqual([184]);
});
