import { everybody, openCast, type Cast, type Show } from '../cast.ts';
import type { Official } from '../people/official.ts';
import type { Guest } from '../people/guest.ts';
import { askPresence, letKelaIn } from '../scenes/consent.ts';
import type { WordsId } from '../words.ts';
import type { World } from '../world.ts';
import { holdLine } from './line.ts';

/** One meeting in which everything at the door and about tabs and lines goes another way, and nothing is allowed. */
export async function showDoors(world: World, show: Show): Promise<void> {
  const cast = await openCast(world, { drawn: true });
  const { mikko, satu, ahmed } = cast;
  await mikko.openCaseSystem();
  await mikko.followCaseLink('Layla Haddad');
  await mikko.logIn();
  await mikko.openRoom();
  await satu.openLogin();
  await satu.logIn();
  await satu.waitOutside();
  await ahmed.readMessage();
  await ahmed.followLink();
  await ahmed.chooseLanguage('fi');
  await ahmed.enterCode();
  await ahmed.goToDoor();
  await ahmed.affirmSecrecy();
  await mikko.admit('Ahmed');
  await withoutCode(cast, show);
  await secondTabs(cast, show);
  await askPresence(cast, 'yes');
  await letKelaIn(cast);
  await cutLines(cast, show);
  await nothingAllowed(cast, show);
  for (const person of everybody(cast)) await person.close();
}

/** The client has no code: she asks to be recognised, and the chair looks. */
async function withoutCode({ mikko, layla }: Cast, show: Show): Promise<void> {
  await layla.readMessage();
  await layla.followLink();
  await layla.chooseLanguage('ar');
  await layla.press('arrive.continue');
  await layla.press('arrive.continue');
  await layla.sees('code.short');
  await show('code-too-short', layla);
  const wrong = layla.code === '000000' ? '111111' : '000000';
  await layla.page.getByLabel(layla.say('code.label'), { exact: true }).fill(wrong);
  await layla.press('arrive.continue');
  await layla.sees(layla.within('refusal.code.wrong'));
  await show('code-wrong', layla);

  await layla.press('code.ask');
  await layla.goToDoor();
  await layla.sees(layla.heading('unknown.heading'));
  await show('no-code', layla);
  await layla.press('recognise.take');
  await layla.sees(layla.button('recognise.send'));
  await show('no-code-picture', layla);
  await layla.press('recognise.send');
  await layla.sees(layla.heading('unknown.waiting'));
  await mikko.sees(mikko.page.getByAltText(mikko.say('door.picture.alt')));
  await show('no-code-sent', layla, mikko);
  await mikko.press('door.deny');
  await mikko.sees('door.denying');
  await show('no-code-denying', mikko);
  await mikko.press('door.deny.take-back');
  await mikko.press('door.admit.known');
  await mikko.sees(mikko.heading('room.greeting.heading'));
}

/** The same seat in a second tab: it may be taken over, and the first tab says so. */
async function secondTabs({ mikko, layla, ahmed }: Cast, show: Show): Promise<void> {
  await secondTab(mikko, 'room.elsewhere.here', show);
  for (const guest of [layla, ahmed]) await secondTab(guest, 'tab.take', show);
}

async function secondTab(person: Official | Guest, take: WordsId, show: Show): Promise<void> {
  const first = person.page;
  if ('comeAgain' in person) await person.comeAgain();
  else await person.open(new URL(first.url()).pathname);
  await person.sees(person.heading('refusal.seat.busy'));
  await show('tab-busy', person);
  await person.press(take);
  await person.button(take).waitFor({ state: 'detached' });
  const second = person.page;
  person.turnTo(first);
  await person.sees(person.heading('comeAgain' in person ? 'tab.taken' : 'room.elsewhere.taken'));
  await show('tab-taken', person);
  await first.close();
  person.turnTo(second);
}

/** A line breaks: what the person says of it, and what the others see. */
async function cutLines({ mikko, satu, layla, ahmed }: Cast, show: Show): Promise<void> {
  const line = await holdLine(layla.page);
  await mikko.sees(mikko.heading('scopes.heading'));
  await layla.sees(layla.button('answer.yes'));
  await line.cut();
  await layla.sees(layla.heading('lost.heading'));
  await mikko.sees(mikko.text('room.paused.client', 'Layla'));
  await show('connection-lost', layla, mikko, satu, ahmed);
  line.mend();
  await layla.heading('lost.heading').waitFor({ state: 'detached' });
}

/** Yes to Kela's coming, and no to every topic. */
async function nothingAllowed({ mikko, satu, layla, ahmed }: Cast, show: Show): Promise<void> {
  for (let left = 4; left > 0; left -= 1) {
    await ahmed.sees(ahmed.button('reading.confirm'));
    await ahmed.confirmRead();
    await layla.answer('no');
  }
  await satu.sees(satu.heading('room.ended.refused'));
  await show('nothing-allowed', mikko, satu, layla, ahmed);
}
