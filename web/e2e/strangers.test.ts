import { afterAll, beforeAll, expect, test } from 'vitest';
import { Layla } from './people/layla.ts';
import { Mikko } from './people/mikko.ts';
import { openWorld, type World } from './world.ts';

// Somebody has come by the client's link, and has no code.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.stop());

const wrongOnes = (right: string) =>
  ['000001', '000002', '000003', '000004', '000005', '000006'].filter((code) => code !== right).slice(0, 5);

test('SE-13, SE-4, SE-14 whoever holds only the link keeps nobody out, and replaces nobody unseen', async () => {
  const small = { small: true };
  const [mikko, layla, stranger, late] = await Promise.all([
    Mikko.at(world, small),
    Layla.at(world, small),
    Layla.at(world, small),
    Layla.at(world, small),
  ]);
  await mikko.openCaseSystem();
  await mikko.followCaseLink('Layla Haddad');
  await mikko.logIn();
  await mikko.openRoom();
  await layla.readMessage();
  const { link, code } = layla;

  // Five wrong codes: this device waits, and may ask to be recognised meanwhile.
  await stranger.open(link);
  await stranger.press('arrive.continue');
  for (const wrong of wrongOnes(code)) {
    await stranger.typeCode(wrong);
    await stranger.press('arrive.continue');
    await stranger.sees(stranger.within('refusal.code.wrong'));
  }
  await stranger.sees(stranger.page.getByText(/Odota vielä/));
  await stranger.press('code.ask');
  await stranger.goToDoor();
  await stranger.press('recognise.without');
  await stranger.sees(stranger.heading('unknown.waiting'));

  // The owner comes all the same, on the same link.
  await layla.followLink();
  await layla.enterCode();
  await layla.goToDoor();
  await mikko.admit('Layla');
  await layla.heading('waiting.heading.door').waitFor({ state: 'detached' });

  // Now the stranger asks again; the entry says that a client is inside, and nothing happens unasked.
  await stranger.open(link);
  await stranger.press('arrive.continue');
  await stranger.press('code.ask');
  await stranger.goToDoor();
  await stranger.press('recognise.without');
  await mikko.sees('door.inside.client');
  await mikko.press('door.admit.known');
  await mikko.sees(mikko.heading('door.replace.heading.client'));
  await mikko.press('door.replace.not');
  await mikko.sees('door.inside.client');

  // A new link for her: the old one opens no more, and she stays inside.
  await mikko.press('links.client');
  await mikko.press('links.do');
  await late.readMessage();
  expect(late.link).not.toBe(link);
  const fresh = late.link;
  await late.open(link);
  await late.press('arrive.continue');
  await late.sees(late.heading('refusal.link.over'));
  await late.open(fresh);
  await late.press('arrive.continue');
  await late.sees(late.heading('arrive.code'));
  await layla.sees(layla.button('stop.button'));
  for (const person of [mikko, layla, stranger, late]) {
    expect(person.problems).toEqual([]);
    await person.close();
  }
});
