import { until } from '../until.ts';
import { everybody, nobodyLooks, type Cast, type Show } from '../cast.ts';

/** Step 8: what is missing is said and answered, the cards are read one by one, the summary is made. */
export async function close(cast: Cast, show: Show = nobodyLooks): Promise<void> {
  const { mikko, satu, layla, ahmed } = cast;
  await mikko.goToClosing();
  await satu.sees(satu.heading('closing.title'));
  await mikko.sees('missing.followUp');
  await show('closing-missing', mikko, satu, layla, ahmed);
  await planFollowUp(cast);
  await readCards(cast, () => show('card-read', ...everybody(cast)));
  for (const official of [mikko, satu]) {
    const freeze = official.button('room.bar.freeze');
    await until(
      'the summary can be made',
      async () => (await freeze.getAttribute('aria-disabled')) !== 'true',
    );
  }
  await show('closing-read', mikko, satu, layla);
  await mikko.makeSummary();
  await layla.sees(layla.heading('sign.ask'));
}

/** Takes the first day that is offered for looking again, the one thing that was missing. */
export async function planFollowUp({ mikko }: Pick<Cast, 'mikko'>): Promise<void> {
  await mikko.press(mikko.choices('missing.followUp').getByRole('button').first());
  await mikko.sees('closing.count.0');
}

/** One card after the other comes by itself; those that need not be read wait for a tap. */
export async function readCards(
  { mikko, ahmed }: Pick<Cast, 'mikko' | 'ahmed'>,
  atTheFirst: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await mikko.press(mikko.button('cards.read-this').first());
  await ahmed.sees(ahmed.button('reading.confirm'));
  await atTheFirst();
  await until('every card is read', async () => {
    if (await ahmed.button('reading.confirm').isVisible()) await ahmed.confirmRead();
    return mikko.text('cards.all').isVisible();
  });
}
