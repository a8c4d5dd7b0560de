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
  inside: null,
  replaces: false,
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

const other = { seatId: 'sea_01J00000000000000000000002', name: 'Layla Haddad' } as const;
const stranger: DoorView = {
  ...ahmed,
  role: 'client',
  name: null,
  evidence: null,
  secrecyAffirmedAt: null,
  inside: other,
  replaces: true,
};

test('SE-4 while a client is inside the entry says so, and the tap asks in words before anything happens', async () => {
  const { element, wishes, press } = await show(stranger);
  expect(element.renderRoot.textContent).toContain('Joku on jo sisällä asiakkaana.');
  await press(/Tunnen hänet/);
  expect(wishes).toEqual([]);
  expect(element.renderRoot.querySelector('kr-dialog')).toMatchObject({
    open: true,
    heading: 'Sisällä on jo asiakas',
  });
  expect(element.renderRoot.textContent).toContain('Layla joutuu ulos heti');
  await press(/Älä päästä/);
  expect(wishes).toEqual([]);
  expect(element.renderRoot.querySelector('kr-dialog')?.open).toBe(false);
  await press(/Tunnen hänet/);
  await press(/Päästä sisään, Layla joutuu ulos/);
  expect(wishes).toEqual([
    { name: 'seat.admit', body: { seatId: stranger.seatId, recognised: 'known', replaces: other.seatId } },
  ]);
});

test('SE-4 the tap names who was inside when the official was asked, whoever is inside by then', async () => {
  const { element, wishes, press } = await show(stranger);
  await press(/Tunnen hänet/);
  element.person = { ...stranger, inside: { seatId: 'sea_01J00000000000000000000003', name: 'Amal Ali' } };
  await element.updateComplete;
  await press(/Päästä sisään, Layla joutuu ulos/);
  expect(wishes).toMatchObject([{ body: { replaces: other.seatId } }]);
});

test('IN-1 an interpreter who is first only recognised is told of, and nothing is asked', async () => {
  const { element, wishes, press } = await show({ ...stranger, role: 'interpreter', replaces: false });
  expect(element.renderRoot.textContent).toContain('Joku on jo sisällä tulkkina.');
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
