import { afterEach, expect, test, vi } from 'vitest';
import type { DoorView } from '../../../server/domain/view/types.ts';
import type { Command } from '../../../server/domain/meetings/commands.ts';
import './door-person.ts';

const ahmed: DoorView = {
  seatId: 'sea_01J00000000000000000000001',
  role: 'interpreter',
  name: 'Ahmed Saleh',
  evidence: 'code',
  secrecyAffirmedAt: '2026-11-24T07:56:00.000Z',
  waitingSince: '2026-11-24T07:57:00.000Z',
  connected: true,
  mayAdmit: true,
  whyNot: null,
};

const show = async (person: DoorView) => {
  const element = document.createElement('kr-door-person');
  element.person = person;
  element.language = 'ar';
  const wishes: Command[] = [];
  element.addEventListener('kr-wish', ({ command }) => wishes.push(command));
  document.body.append(element);
  await element.updateComplete;
  const button = (words: RegExp) =>
    [...element.renderRoot.querySelectorAll('button')].find((one) => words.test(one.textContent));
  const press = async (words: RegExp) => {
    button(words)?.click();
    await element.updateComplete;
    await element.updateComplete;
  };
  return { element, wishes, button, press };
};

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

test('one tap lets in, and says how the person was recognised', async () => {
  const { wishes, press } = await show(ahmed);
  await press(/Päästä Ahmed sisään/);
  expect(wishes).toEqual([{ name: 'seat.admit', body: { seatId: ahmed.seatId, recognised: 'code' } }]);
});

test('an unrecognised person has no name, and letting in means knowing them', async () => {
  const { element, wishes, press } = await show({
    ...ahmed,
    role: 'client',
    name: null,
    evidence: null,
    secrecyAffirmedAt: null,
  });
  expect(element.renderRoot.querySelector('h2')?.textContent).toBe('Asiakas, arabia');
  await press(/Tunnen hänet/);
  expect(wishes).toMatchObject([{ name: 'seat.admit', body: { recognised: 'known' } }]);
});

test('who may not come in yet has a button that does nothing and says why', async () => {
  const { element, wishes, press, button } = await show({
    ...ahmed,
    secrecyAffirmedAt: null,
    mayAdmit: false,
    whyNot: 'seat.secrecy-first',
  });
  await press(/Päästä/);
  expect(wishes).toEqual([]);
  expect(button(/Päästä/)?.getAttribute('aria-disabled')).toBe('true');
  expect(element.renderRoot.textContent).toContain('Vaitiolo pitää vahvistaa ensin');
});

test('"Ei ole hän" can be taken back before it is sent', async () => {
  vi.useFakeTimers();
  const { wishes, press, button } = await show(ahmed);
  await press(/Ei ole hän/);
  vi.advanceTimersByTime(9000);
  await press(/Peru/);
  vi.advanceTimersByTime(5000);
  expect(wishes).toEqual([]);
  expect(button(/Päästä Ahmed/)).toBeDefined();
});

test('"Ei ole hän" is sent when nobody takes it back, and not when the person is gone from the screen', async () => {
  vi.useFakeTimers();
  const { element, wishes, press } = await show(ahmed);
  await press(/Ei ole hän/);
  vi.advanceTimersByTime(10_000);
  expect(wishes).toEqual([{ name: 'seat.deny', body: { seatId: ahmed.seatId } }]);
  await press(/Ei ole hän/);
  element.remove();
  vi.advanceTimersByTime(20_000);
  expect(wishes).toHaveLength(1);
});
