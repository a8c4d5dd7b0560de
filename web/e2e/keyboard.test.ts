import { afterAll, beforeAll, expect, test } from 'vitest';
import { everybody, nobodyLooks, openCast } from './cast.ts';
import { Ahmed } from './people/ahmed.ts';
import { Mikko } from './people/mikko.ts';
import { play } from './play.ts';
import { openWorld, type World } from './world.ts';

// Nobody here has a pointer. The scenes are the journey's own; only the hands are others.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.stop());

test(
  'the whole journey goes by keyboard alone, and nobody loses the place',
  { timeout: 300_000 },
  async () => {
    const cast = await openCast(world, { drawn: 'small', byKeyboard: ['mikko', 'satu', 'layla', 'ahmed'] });
    await play(world, cast, nobodyLooks);
    const found = everybody(cast).map(({ host, problems }) => [host, ...problems]);
    expect(found).toEqual([['mikko'], ['satu'], ['layla'], ['ahmed']]);
    for (const person of everybody(cast)) await person.close();
  },
);

test('SE-3 Enter pressed twice on the code is one of the five tries', async () => {
  const byKeyboard = { byKeyboard: true, small: true };
  const [mikko, ahmed] = await Promise.all([Mikko.at(world, byKeyboard), Ahmed.at(world, byKeyboard)]);
  await mikko.openCaseSystem();
  await mikko.followCaseLink('Layla Haddad');
  await mikko.logIn();
  await mikko.openRoom();
  await ahmed.readMessage();
  await ahmed.followLink();
  await ahmed.press('arrive.continue');
  const tries = () => ahmed.recorder.asked.filter((address) => address.endsWith('/api/arrivals/code')).length;
  const { keyboard } = ahmed.page;
  const enterTwice = async (code: string) => {
    await ahmed.typeCode(code);
    await Promise.all([keyboard.press('Enter'), keyboard.press('Enter')]);
  };

  await enterTwice(ahmed.code === '000000' ? '111111' : '000000');
  await ahmed.sees(ahmed.within('refusal.code.wrong'));
  await keyboard.press('Enter');
  await enterTwice(ahmed.code);
  await ahmed.sees('devices.camera.drawn');
  expect(tries()).toBe(2);
  for (const person of [mikko, ahmed]) await person.close();
});
