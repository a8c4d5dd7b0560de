import { Caller } from '../../../web/e2e/api/caller.ts';
import { Seat } from '../../../web/e2e/api/seat.ts';
import type { SeatId } from '../../domain/ids.ts';
import type { Joint } from './joint.ts';
import type { Product } from './product.ts';

/** A second official of the chair's unit, let in by the chair: the one whom the chair may remove. */
export async function colleagueIn(product: Product, { meetingId, chair }: Joint): Promise<Seat> {
  const elina = new Caller(product, 'mikko');
  const login = await elina.browser.open(product.at('mikko', '/auth/login/county'));
  await elina.browser.press(login, { name: 'who', value: 'elina' });
  const { seatId } = await elina.post<{ seatId: SeatId }>(`/api/meetings/${meetingId}/seat`, {});
  const seat = await Seat.open(elina, meetingId, seatId);
  await seat.send('seat.wait', {});
  await chair.until(({ door }) => door.some((one) => one.seatId === seatId && one.mayAdmit), 'official');
  await chair.do('seat.admit', { seatId, recognised: 'login' });
  return seat;
}
