import { afterAll, beforeAll, expect, test } from 'vitest';
import { everybody, openCast, type Cast } from './cast.ts';
import { seeAndHear } from './media.ts';
import type { Person } from './people/person.ts';
import { arrive } from './scenes/arrive.ts';
import { askPresence, askTopics, letKelaIn } from './scenes/consent.ts';
import { greet } from './scenes/greet.ts';
import type { Official } from './people/official.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

// One meeting that is interrupted all the time, from its beginning to its end: each test goes on where the one before
// it stopped.

let world: World;
let cast: Cast;

beforeAll(async () => {
  world = await openWorld();
  cast = await openCast(world, { drawn: true });
});
afterAll(() => world.stop());

const codesAsked = ({ recorder }: Person) =>
  recorder.asked.filter((address) => address.endsWith('/api/arrivals/code')).length;

test('SE-3 a reload at the door asks nothing again', async () => {
  const { satu, layla, ahmed } = cast;
  await arrive(cast);
  for (const person of [satu, layla, ahmed]) await person.page.reload();
  for (const guest of [layla, ahmed]) {
    await guest.sees(guest.heading('waiting.heading.door'));
    expect(codesAsked(guest)).toBe(1);
  }
  await satu.sees(satu.heading('waiting.heading.outside'));
});

const goal = 'Layla tietää, kuka auttaa.';
const ownWords = 'لا أفهم الرسائل التي تصلني.';

test('a reload in the middle comes back to the plan as it is, and to the devices as they were', async () => {
  const { mikko, satu, layla, ahmed } = cast;
  await greet(cast);
  await askPresence(cast, 'yes');
  await letKelaIn(cast);
  await askTopics(cast);
  await mikko.press('room.bar.camera.on');
  await layla.press('bar.camera.on');
  await mikko.write(mikko.field('plan.sharedGoal.label'), goal);
  await layla.writeOwnWords('asuminen', ownWords);
  const words = (official: Official) =>
    official.field('plan.survey.clientWords.label', official.topic('asuminen'));
  await until('the words are there', async () => (await words(satu).inputValue()) === ownWords);

  for (const person of everybody(cast)) await person.page.reload();
  for (const official of [mikko, satu]) {
    await until('the goal is there again', async () => {
      return (await official.field('plan.sharedGoal.label').inputValue()) === goal;
    });
    expect(await words(official).inputValue()).toBe(ownWords);
  }
  await layla.sees(layla.text('bar.camera.off'));
  expect(await layla.ownWords('asuminen')).toBe(ownWords);
  await mikko.sees(mikko.button('room.bar.camera.off'));
  await ahmed.sees(ahmed.text('reading.none'));
  expect(codesAsked(layla)).toBe(1);

  await mikko.press('room.bar.camera.off');
  await layla.press('bar.camera.off');
  await seeAndHear(everybody(cast), 'see');
});

test('a second tab of the same person may take the place over, and the first one back', async () => {
  const { satu, layla } = cast;
  const satuFirst = satu.page;
  await satu.open(new URL(satuFirst.url()).pathname);
  await satu.sees(satu.heading('refusal.seat.busy'));
  await satu.press('room.elsewhere.here');
  await satu.sees(satu.field('plan.sharedGoal.label'));
  satu.turnTo(satuFirst);
  await satu.sees(satu.heading('room.elsewhere.taken'));
  await satu.press('room.elsewhere.back');
  await satu.sees(satu.field('plan.sharedGoal.label'));

  const laylaFirst = layla.page;
  await layla.open(layla.link);
  // The tab is new, and so are its language and its test; the person is not.
  await layla.chooseLanguage('ar');
  await layla.press('arrive.continue');
  await layla.goToDoor();
  await layla.sees(layla.heading('refusal.seat.busy'));
  await layla.press('tab.take');
  await layla.sees(layla.heading('plan.mine'));
  layla.turnTo(laylaFirst);
  await layla.sees(layla.heading('tab.taken'));
  await layla.press('tab.take');
  await layla.sees(layla.heading('plan.mine'));
  expect(codesAsked(layla)).toBe(1);
  await seeAndHear(everybody(cast), 'see');
});
