import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Role } from '../../../server/domain/people.ts';
import type { EmptyChair } from '../../../server/domain/view/types.ts';
import { people } from '../../fixtures/meeting.people.ts';
import { facesOf } from '../../state/faces.ts';
import '../../styles/main.css';
import './room-faces.ts';

const faces = (...roles: readonly Role[]) =>
  facesOf(people('county', ...roles), null, { camera: 'off', microphone: 'off' });

const chair = (role: Role): EmptyChair => ({ role, name: null, where: 'not-arrived' });

interface Place {
  readonly width: number;
  readonly height: number;
}

/** The places of client and interpreter, and then of the others, as large as they are drawn. */
const places = async (
  width: number,
  how: { large?: boolean; even?: boolean; spread?: boolean; shrunk?: boolean },
  sitting: readonly Role[] = ['county', 'kela', 'interpreter', 'client'],
): Promise<readonly Place[]> => {
  await page.viewport(width, 800);
  const around = document.createElement('kr-room-faces');
  if (width > 900) around.style.cssText = 'display: block; inline-size: 480px';
  Object.assign(around, how, {
    faces: faces(...sitting),
    chairs: (['client', 'interpreter'] as const).filter((role) => !sitting.includes(role)).map(chair),
  });
  document.body.replaceChildren(around);
  await around.updateComplete;
  return [...around.renderRoot.querySelectorAll('.place > *')].map((place) => {
    const { width, height } = place.getBoundingClientRect();
    return { width: Math.round(width), height: Math.round(height) };
  });
};

afterEach(() => {
  document.body.replaceChildren();
});

const ways = [
  [1440, {}],
  [1440, { large: true }],
  [1440, { even: true }],
  [360, {}],
  [360, { large: true }],
  [360, { spread: true }],
  [360, { shrunk: true }],
] as const;

test.each(ways)('client and interpreter are equally large at %i, %o', async (width, how) => {
  const [client, interpreter] = await places(width, how);
  expect(client?.height).toBeGreaterThan(30);
  expect(interpreter).toEqual(client);
});

test.each(ways)('an empty chair is as large as who sits beside it at %i, %o', async (width, how) => {
  const [client, interpreter] = await places(width, how, ['county', 'client']);
  expect(client?.height).toBeGreaterThan(30);
  expect(interpreter).toEqual(client);
});

test('at a desk nobody is larger than client and interpreter, and in the greeting all are equal', async () => {
  const [client, , mikko, satu] = await places(1440, {});
  expect(satu).toEqual(mikko);
  expect(mikko?.height).toBeLessThan(client?.height ?? 0);
  const all = await places(1440, { even: true });
  expect(new Set(all.map(({ width, height }) => `${width} × ${height}`)).size).toBe(1);
});
