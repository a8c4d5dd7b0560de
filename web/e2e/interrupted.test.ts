import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Given } from '../../server/domain/consents/events.ts';
import { everybody, openCast, type Cast } from './cast.ts';
import { cut, mend } from './line.ts';
import { seeAndHear, seesNobody } from './media.ts';
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
let meetingId: string;

beforeAll(async () => {
  world = await openWorld();
  cast = await openCast(world, { drawn: 'small' });
});
afterAll(() => world.stop());

const codesAsked = ({ recorder }: Person) =>
  recorder.asked.filter((address) => address.endsWith('/api/arrivals/code')).length;

test('SE-3 a reload at the door asks nothing again', async () => {
  const { satu, layla, ahmed } = cast;
  meetingId = await arrive(cast);
  for (const person of [satu, layla, ahmed]) await person.page.reload();
  for (const guest of [layla, ahmed]) {
    await guest.sees(guest.heading('waiting.heading.door'));
    expect(codesAsked(guest)).toBe(1);
  }
  await satu.sees(satu.heading('waiting.heading.outside'));
});

const goal = 'Layla tietää, kuka auttaa.';
const wordsFor = (official: Official) =>
  official.field('plan.survey.clientWords.label', official.topic('asuminen'));
const ownWords = 'لا أفهم الرسائل التي تصلني.';

test('CO-5 the language changes in the middle of the call: she answers the text that is then on her screen', async () => {
  const { layla } = cast;
  await greet(cast);
  const entered = (await layla.entrances()).length;
  await layla.speak('fi');
  await askPresence(cast, 'yes');
  await layla.speak('ar');
  await letKelaIn(cast);
  await askTopics(cast);
  const history = await world.history(meetingId);
  const readIn = (type: string) =>
    history.flatMap((event) => (event.type === type ? [(event.body as Given).notice.lang] : []));
  expect(readIn('presence.given/1')).toEqual(['fi']);
  expect(new Set(readIn('scope.answered/1'))).toEqual(new Set(['ar']));
  expect(await layla.entrances()).toHaveLength(entered);
  await seeAndHear(everybody(cast), 'see');
});

test('a reload in the middle comes back to the plan as it is, and to the devices as they were', async () => {
  const { mikko, satu, layla, ahmed } = cast;
  await mikko.press('room.bar.camera.on');
  await layla.press('bar.camera.on');
  await mikko.write(mikko.field('plan.sharedGoal.label'), goal);
  await layla.writeOwnWords('asuminen', ownWords);
  await until('the words are there', async () => (await wordsFor(satu).inputValue()) === ownWords);

  for (const person of everybody(cast)) await person.page.reload();
  for (const official of [mikko, satu]) {
    await until('the goal is there again', async () => {
      return (await official.field('plan.sharedGoal.label').inputValue()) === goal;
    });
    expect(await wordsFor(official).inputValue()).toBe(ownWords);
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
  await layla.comeAgain();
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

test('PL-17 two texts for one place are both shown, and the choice is what the other then sees', async () => {
  const { mikko, satu } = cast;
  const field = (official: Official) => official.field('plan.sharedGoal.label');
  const reads = (official: Official, text: string) =>
    until(`${official.host} reads: ${text}`, async () => (await field(official).inputValue()) === text);
  /** Both write into the goal; Satu does not leave it, and so does not see what Mikko has stored meanwhile. */
  const clash = async (theirs: string, mine: string) => {
    await satu.type(field(satu), `${mine} (kesken)`);
    await reads(mikko, `${mine} (kesken)`);
    await mikko.write(field(mikko), theirs);
    await until('it has come to Kela', () => satu.recorder.find(theirs).length > 0);
    await satu.write(field(satu), mine);
    await satu.sees(satu.text('field.conflict', 'Mikko Laine'));
    const both = await satu.page.locator('kr-field section').innerText();
    expect(both).toContain(theirs);
    expect(both).toContain(mine);
    await reads(satu, theirs);
  };

  await clash('Layla tietää, ketä soittaa.', 'Layla ymmärtää kirjeet.');
  await satu.press('field.conflict.keep-mine');
  await reads(mikko, 'Layla ymmärtää kirjeet.');
  await reads(satu, 'Layla ymmärtää kirjeet.');

  await clash('Layla ymmärtää kirjeet ja puhelut.', 'Layla ymmärtää päätökset.');
  await satu.press('field.conflict.keep-theirs');
  await satu.within('field.conflict', 'Mikko Laine').waitFor({ state: 'detached' });
  await reads(satu, 'Layla ymmärtää kirjeet ja puhelut.');
  await reads(mikko, 'Layla ymmärtää kirjeet ja puhelut.');
});

/** What officials see while the client is away: why nothing is handled, and a plan that can only be read. */
const mattersRest = async (...officials: readonly Official[]) => {
  for (const official of officials) await official.sees(official.text('room.paused.client', 'Layla'));
  await nobodyWrites(...officials);
};
const nobodyWrites = async (...officials: readonly Official[]) => {
  for (const official of officials) {
    const goalField = official.field('plan.sharedGoal.label');
    // Whoever stands in it keeps the box, but the keys do nothing.
    await until(
      'nobody writes',
      async () => !(await goalField.isVisible()) || !(await goalField.isEditable()),
    );
  }
};
const mattersGoOn = async (...officials: readonly Official[]) => {
  for (const official of officials) {
    await until('one can write again', () => official.field('plan.sharedGoal.label').isEditable());
    await official.text('room.paused.client', 'Layla').waitFor({ state: 'detached' });
  }
};

test('SE-8, ME-6 on a break the client is neither seen nor talked about, and one tap brings her back', async () => {
  const { mikko, satu, layla, ahmed } = cast;
  await layla.stop('stop.pause');
  await layla.sees(layla.heading('away.heading'));
  await mattersRest(mikko, satu);
  await ahmed.sees(ahmed.heading('reading.paused'));
  await seesNobody(layla);
  await seeAndHear([mikko, satu, ahmed], 'see');
  await layla.press('away.return');
  await layla.sees(layla.heading('plan.mine'));
  await mattersGoOn(mikko, satu);
  await ahmed.sees(ahmed.heading('reading.none'));
  await seeAndHear(everybody(cast), 'see');
});

test('ME-6 the client’s line breaks: the matter rests until she is back by herself, with what she wrote meanwhile', async () => {
  const { mikko, satu, layla } = cast;
  await cut(layla.page);
  await layla.sees(layla.heading('lost.heading'));
  await mattersRest(mikko, satu);
  const later = `${ownWords} أريد مساعدة.`;
  await layla.writeOwnWords('asuminen', later);
  await mend(layla.page);
  await layla.heading('lost.heading').waitFor({ state: 'detached' });
  await mattersGoOn(mikko, satu);
  await until('what she wrote is there', async () => (await wordsFor(satu).inputValue()) === later);
  await seeAndHear(everybody(cast), 'see');
});

test('ME-7 the last official’s line breaks: the interpreter is held, and the client is told', async () => {
  const { mikko, satu, layla, ahmed } = cast;
  for (const official of [satu, mikko]) await cut(official.page);
  await mikko.sees('room.reconnecting');
  await ahmed.sees(ahmed.heading('hold.heading'));
  await layla.sees(layla.heading('pause.officials.lost'));
  await seesNobody(ahmed);
  for (const official of [satu, mikko]) await mend(official.page);
  await ahmed.heading('hold.heading').waitFor({ state: 'detached' });
  await layla.heading('pause.officials.lost').waitFor({ state: 'detached' });
  await mattersGoOn(mikko, satu);
  await seeAndHear(everybody(cast), 'see');
});

test('the media server is killed: the pictures come back through the gate', async () => {
  world.killMedia();
  await seeAndHear(everybody(cast), 'see');
});

test('ME-6, IN-4 the interpreter’s line breaks for good: the matter goes on with one on the telephone', async () => {
  const { mikko, satu, layla, ahmed } = cast;
  await cut(ahmed.page);
  const goalField = mikko.field('plan.sharedGoal.label');
  for (const official of [mikko, satu]) await official.sees('room.paused.interpreter');
  await nobodyWrites(mikko, satu);
  await layla.sees(layla.heading('pause.interpreter.lost'));

  await mikko.press('room.phone');
  await mikko.sees(mikko.heading('room.phone.heading'));
  await mikko.press('room.phone.promised');
  for (const person of [mikko, satu, layla]) await person.sees('room.phone.on');
  await layla.heading('pause.interpreter.lost').waitFor({ state: 'detached' });
  await until('one can write again', () => goalField.isEditable());
  await mikko.write(goalField, 'Jatkamme puhelintulkin kanssa.');
  const read = satu.field('plan.sharedGoal.label');
  await until('Kela reads it', async () => (await read.inputValue()) === 'Jatkamme puhelintulkin kanssa.');

  await mend(ahmed.page);
  await seeAndHear(everybody(cast), 'see');
});

test('CO-7 the client leaves, and takes her permission back from where she left', async () => {
  const { mikko, satu, layla } = cast;
  await layla.stop('stop.end');
  await layla.sees(layla.heading('ended.left'));
  await mattersRest(mikko, satu);
  await layla.stop('stop.withdraw');
  await layla.sees('stop.withdrawn');
  await satu.sees(satu.heading('room.ended.withdrawn'));
  await layla.press('stop.button');
  await layla.sees(layla.heading('stop.over'));
});
