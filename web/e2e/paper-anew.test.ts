import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesHold } from './bytes.ts';
import { openCast, type Cast } from './cast.ts';
import { download } from './scenes/after.ts';
import { arrive } from './scenes/arrive.ts';
import { planFollowUp, readCards } from './scenes/close.ts';
import { askPresence } from './scenes/consent.ts';
import { greet } from './scenes/greet.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

// One meeting without Kela, whose paper is made twice: each test goes on where the one before it stopped.

let world: World;
let cast: Cast;

beforeAll(async () => {
  world = await openWorld();
  cast = await openCast(world, { drawn: 'small' });
});
afterAll(() => world.stop());

const goal = { first: 'Layla tietää, mitä tehdä.', second: 'Layla tietää, kuka auttaa.' };

test('PA-1 without the other authority the plan is written, read and frozen all the same', async () => {
  const { mikko, layla } = cast;
  await arrive(cast);
  await greet(cast);
  await askPresence(cast, 'no');
  await layla.press('apart.continue.county');
  await mikko.sees(mikko.field('plan.sharedGoal.label'));
  await mikko.write(mikko.field('plan.sharedGoal.label'), goal.first);
  await mikko.addAction({ what: 'Vuokran kuitti', who: 'Layla', day: 1, domain: 'asuminen' });
  await mikko.press(mikko.choices('plan.section.leadPerson').getByRole('button', { name: /Mikko Laine/ }));
  await mikko.goToClosing();
  await planFollowUp(cast);
  await readCards(cast);
  await mikko.makeSummary();
  await layla.sees(layla.heading('sign.ask'));
});

test('a reload while signing comes back to the paper', async () => {
  const { mikko, layla, ahmed } = cast;
  for (const person of [mikko, layla, ahmed]) await person.page.reload();
  await layla.sees(layla.heading('sign.ask'));
  for (const person of [mikko, layla])
    await person.sees(person.page.locator('kr-paper').getByText(goal.first));
  await mikko.sees('room.signing.client-first');
  await ahmed.sees('attest.wait');
});

test('SU-5, SU-7 before the first signature the paper goes back to the plan, and is chosen upon anew', async () => {
  const { mikko, layla } = cast;
  await layla.press(layla.starting('sign.later'));
  await layla.sees(layla.heading('sign.left-for-later'));

  await mikko.press('room.signing.unfreeze');
  await mikko.press('closing.back');
  const field = mikko.field('plan.sharedGoal.label');
  await until('the goal can be written again', async () => (await field.inputValue()) === goal.first);
  await mikko.write(field, goal.second);
  await mikko.goToClosing();
  // What has not changed was read; the goal is read again.
  await readCards(cast);
  await mikko.makeSummary();

  await layla.sees(layla.heading('sign.ask'));
  for (const { page } of [mikko, layla]) {
    await page.locator('kr-paper').getByText(goal.second).first().waitFor();
    expect(await page.getByText(goal.first).count()).toBe(0);
  }
});

const ownView = 'أوافق، لكن الهاتف صعب علي.';

test('SU-5 the client accepts with her own view, and it is in the paper that all sign', async () => {
  const { mikko, layla, ahmed } = cast;
  await layla.press(layla.starting('sign.own'));
  await layla.write(layla.page.getByRole('textbox', { name: layla.say('summary.ownView') }), ownView);
  await layla.press('sign.words.send');
  await layla.sees(layla.heading('sign.done'));
  await mikko.sees(mikko.page.locator('kr-paper').getByText(ownView));
  await ahmed.sees('attest.heading');
  await mikko.button('room.signing.unfreeze').waitFor({ state: 'detached' });
  await ahmed.attest();
  await mikko.sign();
  await mikko.sees(mikko.heading('room.closed.heading'));
  await layla.sees(layla.heading('closed.heading'));

  await mikko.follow('room.closed.case');
  const county = await download(mikko, 'case.past.summary');
  const client = await download(layla, 'closed.download');
  expect(client.equals(county)).toBe(true);
  expect(bytesHold(county, ownView)).toBe(true);
  expect(bytesHold(county, goal.second)).toBe(true);
  expect(bytesHold(county, goal.first)).toBe(false);
});
