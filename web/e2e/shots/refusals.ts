import { everybody, openCast, type Cast, type Show } from '../cast.ts';
import { arrive } from '../scenes/arrive.ts';
import { askPresence, askTopics, letKelaIn } from '../scenes/consent.ts';
import { greet } from '../scenes/greet.ts';
import type { World } from '../world.ts';

/** Two meetings in which somebody says no, goes, is removed, or is somewhere else. */
export async function showRefusals(world: World, show: Show): Promise<void> {
  await meeting(world, (cast) => refused(cast, show));
  await meeting(world, async (cast) => {
    await askPresence(cast, 'yes');
    await letKelaIn(cast);
    await askTopics(cast);
    await breaks(cast, show);
    await goesAndComesBack(cast, show);
    await withdrawn(cast, show);
    await endedWithoutPaper(cast, show);
  });
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
  await show('presence-refused', mikko, satu, layla, ahmed);
  await layla.press('apart.continue.county');
  await mikko.sees(mikko.field('plan.sharedGoal.label'));
  await show('without-kela', mikko, layla);
  await mikko.press('room.remove');
  await mikko.sees(mikko.heading('room.remove.heading'));
  await show('remove-whom', mikko);
  await mikko.press(mikko.button('room.remove.choose.label', 'Ahmed Saleh'));
  await show('remove-means', mikko);
  await mikko.press(mikko.button('room.remove.do', 'Ahmed'));
  await ahmed.sees(ahmed.heading('ended.removed'));
  await show('removed', mikko, ahmed, layla);
}

async function breaks({ mikko, satu, layla, ahmed }: Cast, show: Show): Promise<void> {
  await layla.press('client.help');
  await show('help', layla);
  await layla.press('dialog.close');
  await mikko.press(mikko.page.getByRole('button', { name: mikko.say('room.permission.chip') }));
  await show('permission-open', mikko);
  await mikko.press('dialog.close');
  await layla.press('stop.button');
  await layla.sees(layla.heading('stop.heading'));
  await show('stop', layla);
  await layla.press(layla.starting('stop.pause'));
  await layla.sees(layla.heading('away.heading'));
  await show('away', mikko, satu, layla, ahmed);
  await layla.press('away.return');
  await layla.sees(layla.heading('plan.mine'));
}

/** The client goes while her permission lives, and comes back: she can take it back in every place. */
async function goesAndComesBack({ mikko, layla }: Cast, show: Show): Promise<void> {
  await layla.stop('stop.end');
  await layla.sees(layla.heading('ended.left'));
  await layla.press('stop.button');
  await layla.sees(layla.heading('stop.heading'));
  await show('stop-after-leaving', layla);
  await layla.comeAgain();
  await layla.sees(layla.heading('waiting.heading.door'));
  await show('back-at-the-door', layla);
  await layla.press('stop.button');
  await layla.sees(layla.heading('stop.heading'));
  await show('stop-at-the-door', layla);
  await layla.press('stop.back');
  await mikko.admit('Layla');
  await layla.sees(layla.heading('plan.mine'));
}

async function withdrawn({ mikko, satu, layla, ahmed }: Cast, show: Show): Promise<void> {
  await layla.stop('stop.withdraw.kela');
  await satu.sees(satu.heading('room.ended.withdrawn'));
  await layla.sees(layla.heading('apart.out.kela'));
  await show('withdrawn', mikko, satu, layla, ahmed);
  await mikko.press('room.understood');
  await satu.follow('room.ended.meetings');
  await satu.sees(satu.heading('meetings.apart'));
  await show('withdrawn-queue', satu);
}

/** The last official goes, which puts the interpreter on hold; comes back; and ends it for all. */
async function endedWithoutPaper({ mikko, layla, ahmed }: Cast, show: Show): Promise<void> {
  await mikko.press('room.leave');
  await mikko.sees(mikko.heading('room.leave.heading'));
  await show('leave', mikko);
  const dialog = mikko.page.locator('kr-room-leave');
  await mikko.press(dialog.getByRole('button', { name: mikko.say('room.leave'), exact: true }));
  await mikko.sees(mikko.heading('room.ended.left'));
  await ahmed.sees(ahmed.heading('hold.heading'));
  await show('no-official', mikko, layla, ahmed);
  await mikko.press('room.ended.again');
  await layla.stop('stop.end');
  await layla.sees(layla.heading('ended.left'));
  await mikko.sees(mikko.button('room.leave'));
  await show('client-left', layla, mikko, ahmed);
  await mikko.press('room.leave');
  await mikko.press('room.leave.end.do');
  await mikko.sees(mikko.heading('refusal.meeting.over'));
  await show('ended-without-paper', mikko, ahmed);
}
