import { nobodyLooks, type Cast, type Show } from '../cast.ts';
import { seeAndHear } from '../media.ts';

/** Step 4: the chair lets in the interpreter and the client one by one, and they are greeted. */
export async function greet(cast: Cast, show: Show = nobodyLooks): Promise<void> {
  const { mikko, satu, layla, ahmed } = cast;
  if (!cast.drawn) await mikko.useOwnDevices();
  await mikko.sees(mikko.button('door.admit', 'Layla'));
  await show('at-the-door', mikko);
  await mikko.admit('Ahmed');
  await ahmed.sees(ahmed.text('reading.none'));
  await show('alone-with-chair', ahmed);
  await mikko.admit('Layla');
  await mikko.sees(mikko.heading('room.greeting.heading'));
  await ahmed.sees(ahmed.button('reading.confirm'));
  await seeAndHear([mikko, layla, ahmed], cast.drawn ? 'see' : 'see and hear');
  await show('greeting', mikko, satu, layla, ahmed);
  await ahmed.confirmRead();
}
