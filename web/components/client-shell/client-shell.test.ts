import { html, render } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../styles/main.css';
import type { Face } from '../../state/faces.ts';
import '../field/field.ts';
import './client-shell.ts';

const face: Face = {
  seatId: 'sea_01J00000000000000000000002',
  role: 'county',
  name: 'Mikko Laine',
  title: '',
  state: 'present',
  identity: null,
  me: false,
  picture: 'off',
  muted: false,
  speaking: false,
};

afterEach(() => {
  render(html``, document.body);
});

test('while the client writes on a phone her text, the faces and "En jatka" are all in sight above the keyboard', async () => {
  await page.viewport(360, 640);
  render(
    html`<kr-client-shell inside .faces=${[face]}>
      ${['Raha', 'Asuminen', 'Terveys', 'Työ', 'Perhe', 'Muu'].map(
        (label) => html`<kr-field .label=${label}></kr-field>`,
      )}
    </kr-client-shell>`,
    document.body,
  );
  const field = page.getByRole('textbox', { name: 'Muu' });
  await field.click();
  const stop = page.getByRole('button', { name: 'En jatka' });
  await page.viewport(360, 330);
  await expect
    .poll(() => field.element().getBoundingClientRect().bottom - stop.element().getBoundingClientRect().top)
    .toBeLessThanOrEqual(0);
  const shell = document.querySelector('kr-client-shell')?.renderRoot;
  const faces = shell?.querySelector('kr-client-faces')?.getBoundingClientRect();
  expect(faces?.top).toBe(0);
  expect(field.element().getBoundingClientRect().top).toBeGreaterThanOrEqual(faces?.bottom ?? Infinity);
});

test('at a desk the faces fill the column at the side', async () => {
  await page.viewport(1440, 900);
  render(html`<kr-client-shell inside .faces=${[face]}></kr-client-shell>`, document.body);
  const faces = () =>
    document.querySelector('kr-client-shell')?.renderRoot.querySelector('kr-client-faces')?.renderRoot;
  await expect
    .poll(() => faces()?.querySelector('.place')?.getBoundingClientRect().width)
    .toBeGreaterThan(200);
});
