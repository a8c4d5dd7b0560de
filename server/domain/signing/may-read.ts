import { type Check, firstRefusal, refuse, type Refusal } from '../decision.ts';
import { isInside, type Seat } from '../meetings/state.ts';

/** The interpreter attests the interpretation and gets no page: for that seat there is no paper (IN-3). */
const getsPages: Check<Seat> = ({ role }) =>
  role === 'interpreter' ? refuse('summary.not-frozen', 'IN-3') : null;

const stillSits: Check<Seat> = ({ status }) => (status === 'ended' ? refuse('seat.ended', 'SE-6') : null);

const isIn: Check<Seat> = (seat) => (isInside(seat) ? null : refuse('seat.not-admitted', 'SE-4'));

/** Whether this seat may fetch a paper that is being signed. */
export const mayReadPaper = (seat: Seat): Refusal | null => firstRefusal([getsPages, stillSits, isIn], seat);
