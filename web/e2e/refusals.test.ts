import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { everybody, openCast, type Cast } from './cast.ts';
import { seeAndHear, seesNobody } from './media.ts';
import type { Person } from './people/person.ts';
import { clientName } from './proof.ts';
import { arrive } from './scenes/arrive.ts';
import { askPresence, askTopics, letKelaIn } from './scenes/consent.ts';
import { greet } from './scenes/greet.ts';
import { standsOn } from './shown.ts';
import { dial, lastTicket, openSocket } from './tries.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

// Meetings in which somebody says no. One service for all of them; each has people and a room of its own.

let world: World;
let cast: Cast;
let meetingId: string;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.stop());

beforeEach(async () => {
  // Who says no may have no pointer: "En jatka", and the dialog that removes somebody, are worked by keys.
  cast = await openCast(world, { byKeyboard: ['mikko', 'layla'] });
  meetingId = await arrive(cast);
  await greet(cast);
});
afterEach(async () => {
  for (const person of everybody(cast)) {
    expect(await person.recorder.gaps()).toEqual([]);
    expect(person.problems).toEqual([]);
    await person.close();
  }
});

const bodyOf = (person: Person) => person.page.locator('body').innerText();

test('CO-1, CO-3 consent refused at step 1: Kela goes without ever having learnt a name', async () => {
  const { mikko, satu, layla, ahmed } = cast;
  await askPresence(cast, 'no');
  await satu.sees(satu.heading('room.ended.refused'));
  await layla.sees(layla.heading('apart.refused.kela'));
  await mikko.sees(mikko.heading('room.apart.heading.refused', 'Layla'));
  expect(satu.recorder.find(clientName)).toEqual([]);
  expect(satu.recorder.find('Haddad')).toEqual([]);
  // The same search finds the name where it may be.
  expect(mikko.recorder.find(clientName)).not.toEqual([]);

  // The others go on once the client has said so.
  await layla.press('apart.continue.county');
  await mikko.sees(mikko.field('plan.sharedGoal.label'));
  await seeAndHear([mikko, layla, ahmed]);
  expect(satu.recorder.find(clientName)).toEqual([]);
});

test('CO-7, ME-5 withdrawn in the meeting: Kela is out at once and stays out, the others go on', async () => {
  const { mikko, satu, layla, ahmed } = cast;
  await askPresence(cast, 'yes');
  await letKelaIn(cast);
  await askTopics(cast);
  const before = 'Tämän Kela on nähnyt.';
  await mikko.write(mikko.field('plan.sharedGoal.label'), before);
  await until('Kela sees the goal', () => satu.recorder.find(before).length > 0);

  await layla.stop('stop.withdraw.kela');
  await satu.sees(satu.heading('room.ended.withdrawn'));
  await layla.sees(layla.heading('apart.out.kela'));
  expect(await bodyOf(satu)).not.toContain(clientName);
  // CO-10: in no element, seen or unseen; the same search finds it where it may be.
  expect(await standsOn(satu.page, ['Layla', 'Haddad', before])).toBe(false);
  expect(await standsOn(mikko.page, ['Layla'])).toBe(true);
  await seeAndHear([mikko, layla, ahmed]);

  // Nothing of what follows reaches Kela.
  await mikko.press('room.understood');
  await layla.press('apart.continue.county');
  const after = 'Tätä Kela ei enää näe.';
  const goal = mikko.field('plan.sharedGoal.label');
  await until('the plan can be written again', () => goal.isEditable());
  await mikko.write(goal, after);
  await until('the client sees the goal', () => layla.recorder.find(after).length > 0);
  expect(satu.recorder.find(after)).toEqual([]);

  await triesInVain(satu, 'seat.ended');
  await satu.page.reload();
  await satu.sees(satu.heading('refusal.presence.not-given'));
  expect(satu.recorder.find(after)).toEqual([]);
  await seeAndHear([mikko, layla, ahmed]);
});

test('SE-6, ME-5 a person removed does not come back: not by an old ticket, a reload or a new tab', async () => {
  const { mikko, layla, ahmed } = cast;
  await mikko.remove('Ahmed Saleh');
  await ahmed.sees(ahmed.heading('ended.removed'));
  await seeAndHear([mikko, layla]);

  await triesInVain(ahmed, 'seat.ended');
  await ahmed.page.reload();
  await ahmed.sees(ahmed.heading('refusal.link.over'));
  const { link } = ahmed;
  await ahmed.page.close();
  await ahmed.open(link);
  await ahmed.press('arrive.continue');
  await ahmed.sees(ahmed.heading('refusal.link.over'));
  await seeAndHear([mikko, layla]);
});

/** Everything that somebody might try from the page that was just put out; `code` is what the plain way answers. */
async function triesInVain(person: Person, code: string): Promise<void> {
  const { page, recorder } = person;
  await seesNobody(person);
  const addresses = recorder.asked.filter((one) => one.includes('/media/rtc'));
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) expect(await dial(page, address)).toBe('refused');
  expect(await openSocket(page, lastTicket(recorder))).toBe('refused');
  const [seat] = seatsIn(recorder.received.map(({ body }) => body ?? ''));
  expect(seat).toBeDefined();
  const answer = await page.evaluate(
    async ({ meeting, own }) => {
      const path = `/api/meetings/${meeting}/seats/${own}/commands`;
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ name: 'media.enter', body: {} });
      const response = await fetch(path, { method: 'POST', headers, body });
      return response.json() as Promise<unknown>;
    },
    { meeting: meetingId, own: seat ?? '' },
  );
  expect(answer).toMatchObject({ error: { code } });
}

/** The own seat is the first that a browser is told of. */
const seatsIn = (bodies: readonly string[]): readonly string[] =>
  bodies.flatMap((body) => /"seatId":"(sea_\w+)"/.exec(body)?.[1] ?? []);
