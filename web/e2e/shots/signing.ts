import { everybody, openCast, type Cast, type Show } from '../cast.ts';
import { arrive } from '../scenes/arrive.ts';
import { close } from '../scenes/close.ts';
import { askPresence, askTopics, letKelaIn } from '../scenes/consent.ts';
import { greet } from '../scenes/greet.ts';
import { makePlan, written } from '../scenes/plan.ts';
import type { World } from '../world.ts';

/** One meeting to its end in which plan and signatures take their other turns. */
export async function showSigning(world: World, show: Show): Promise<void> {
  const cast = await openCast(world, { drawn: true });
  await arrive(cast);
  await greet(cast);
  await askPresence(cast, 'yes');
  await letKelaIn(cast);
  await askTopics(cast);
  await makePlan(cast);
  await planForms(cast, show);
  await close(cast);
  await choices(cast, show);
  for (const person of everybody(cast)) await person.close();
}

/** A new action on its way, and two texts for one place. */
async function planForms({ mikko, satu }: Cast, show: Show): Promise<void> {
  await mikko.press('plan.add-action');
  await show('new-action', mikko);
  await mikko.press('cancel');

  const goal = satu.field('plan.sharedGoal.label');
  const mine = `${written.goal} Kirje luetaan yhdessä.`;
  await goal.focus();
  await goal.pressSequentially(' Kirje');
  await mikko.write(mikko.field('plan.sharedGoal.label'), `${written.goal} Puhelut tulkin kanssa.`);
  await goal.fill(mine);
  await goal.blur();
  await satu.sees('field.conflict.choose');
  await show('two-texts', satu);
  await satu.press('field.conflict.keep-theirs');
}

/** The client says it in her own words, Kela disagrees, the interpreter does not confirm. */
async function choices({ mikko, satu, layla, ahmed }: Cast, show: Show): Promise<void> {
  await layla.press(layla.starting('sign.later'));
  await layla.sees(layla.heading('sign.left-for-later'));
  await show('client-later', layla, mikko);
  await layla.press('sign.own.now');
  await layla.sees(layla.heading('sign.words'));
  await show('own-view', layla);
  await layla.page.getByRole('textbox').fill('لا أوافق على كل شيء، لكن أريد المساعدة.');
  await layla.press('sign.words.send');
  await layla.sees(layla.heading('sign.done'));
  await satu.press('room.signing.disagree');
  await show('disagree', satu);
  await satu.page.getByRole('textbox').fill('Asumistuen päivä on väärä.');
  await satu.press('room.signing.decline');
  await ahmed.press('attest.decline');
  await ahmed.sees(ahmed.heading('attest.declined').or(ahmed.heading('over.thanks')));
  await show('declined', satu, ahmed, layla);
  await mikko.sign();
  await mikko.sees(mikko.heading('room.closed.heading'));
  await show('sealed-otherwise', mikko, satu, layla, ahmed);
}
