import { afterAll, beforeAll, expect, test } from 'vitest';
import { Mikko } from './people/mikko.ts';
import { Satu } from './people/satu.ts';
import { openWorld, type World } from './world.ts';

// Setting a meeting up in another way than the preselected one.

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.stop());

test('ME-1 another language brings its interpreter, another length is kept, and the room opens so', async () => {
  const [mikko, satu] = await Promise.all([Mikko.at(world), Satu.at(world)]);
  await mikko.openCaseSystem();
  await mikko.followCaseLink('Layla Haddad');
  await mikko.logIn();
  await mikko.press('case.change-language');
  const language = mikko.page
    .locator('.fields')
    .getByRole('combobox', { name: mikko.say('language.label'), exact: true });
  const interpreter = mikko.page.getByRole('combobox', { name: mikko.say('case.interpreter'), exact: true });
  const minutes = mikko.page.getByRole('combobox', { name: mikko.say('case.minutes'), exact: true });
  const offered = await language.locator('option').allInnerTexts();
  expect(offered.slice(0, 2)).toEqual(['suomi', 'arabia']);
  expect(offered).toContain('ukraina');
  await language.selectOption({ label: 'ukraina' });
  expect(await interpreter.locator('option:checked').innerText()).toBe('Nadia Petrenko');
  await minutes.selectOption('75');
  const meetingId = await mikko.openRoom();
  const [opened] = await world.history(meetingId);
  expect(opened).toMatchObject({
    type: 'meeting.opened/1',
    body: { language: 'uk', interpreterName: 'Nadia Petrenko', minutes: 75 },
  });

  await satu.openLogin();
  await satu.logIn();
  await satu.sees(satu.page.getByText(/ukraina/));
  for (const person of [mikko, satu]) {
    expect(person.problems).toEqual([]);
    await person.close();
  }
});
