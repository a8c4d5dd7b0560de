import { everybody, openCast, type Cast, type Show } from '../cast.ts';
import type { World } from '../world.ts';
import { arrive } from './arrive.ts';
import { askPresence, askTopics, letKelaIn } from './consent.ts';
import { greet } from './greet.ts';

/** The states of the journey in which somebody says no, goes, or is somewhere else: only to be looked at. */
export async function showRefusals(world: World, show: Show): Promise<void> {
  await meeting(world, (cast) => refused(cast, show));
  await meeting(world, (cast) => withdrawn(cast, show));
}

async function meeting(world: World, act: (cast: Cast) => Promise<void>): Promise<void> {
  const cast = await openCast(world, { drawn: true });
  await arrive(cast);
  await greet(cast);
  await act(cast);
  for (const person of everybody(cast)) await person.close();
}

async function refused(cast: Cast, show: Show): Promise<void> {
  const { mikko, satu, layla, ahmed } = cast;
  await askPresence(cast, 'no');
  await satu.sees(satu.heading('room.ended.refused'));
  await layla.sees(layla.heading('apart.refused.kela'));
  await show('presence-refused', mikko, satu, layla);
  await layla.press('apart.continue.county');
  await mikko.sees(mikko.field('plan.sharedGoal.label'));
  await show('alone', mikko, layla);
  await mikko.press('room.remove');
  await mikko.sees(mikko.heading('room.remove.heading'));
  await show('remove-whom', mikko);
  await mikko.press(mikko.button('room.remove.choose.label', 'Ahmed Saleh'));
  await show('remove-means', mikko);
  await mikko.press(mikko.button('room.remove.do', 'Ahmed'));
  await ahmed.sees(ahmed.heading('ended.removed'));
  await show('removed', mikko, ahmed, layla);
}

async function withdrawn(cast: Cast, show: Show): Promise<void> {
  const { mikko, satu, layla } = cast;
  await askPresence(cast, 'yes');
  await letKelaIn(cast);
  await askTopics(cast);
  await layla.press('client.help');
  await show('help', layla);
  await layla.press('dialog.close');
  await layla.press('stop.button');
  await layla.sees(layla.heading('stop.heading'));
  await show('stop', layla);
  await layla.press(layla.starting('stop.pause'));
  await layla.sees(layla.heading('away.heading'));
  await show('away', mikko, satu, layla);
  await layla.press('away.return');
  await layla.sees(layla.heading('plan.mine'));
  await layla.stop('stop.withdraw.kela');
  await satu.sees(satu.heading('room.ended.withdrawn'));
  await layla.sees(layla.heading('apart.out.kela'));
  await show('withdrawn', mikko, satu, layla);
  await mikko.press('room.understood');
  await mikko.press('room.leave');
  await mikko.sees(mikko.heading('room.leave.heading'));
  await show('leave', mikko);
}
