import { guestAt, openFromCase, satuAt } from '../../../web/e2e/api/open.ts';
import type { Caller } from '../../../web/e2e/api/caller.ts';
import type { Seat } from '../../../web/e2e/api/seat.ts';
import type { MeetingId } from '../../domain/ids.ts';
import type { OfficialView } from '../../domain/view/types.ts';
import { enterMedia } from '../../../web/e2e/api/media-line.ts';
import type { Product } from './product.ts';

/** A meeting in Finnish, without an interpreter, in which Kela is inside and the plan is open to all three. */
export interface Joint {
  readonly meetingId: MeetingId;
  readonly chair: Seat;
  readonly kela: Seat;
  readonly client: Seat;
  readonly mikko: Caller;
  readonly satu: Caller;
  readonly layla: Caller;
  /** The client's link: its last part. */
  readonly link: string;
}

const withoutInterpreter = 'HK-2026-1017';

/** One after another: whose link is the newest message is told by nothing but its being the newest. */
let turn: Promise<unknown> = Promise.resolve();

/** Plays a meeting by the protocol alone, from the case link to the joint phase: about half a second. */
export function playToJoint(product: Product): Promise<Joint> {
  const played = turn.then(() => play(product));
  turn = played.catch(() => undefined);
  return played;
}

async function play(product: Product): Promise<Joint> {
  const { meetingId, mikko, seat: chair } = await openFromCase(product, withoutInterpreter);
  const { satu, seat: kela } = await satuAt(product, meetingId);
  const { guest: layla, seat: client, link } = await guestAt(product, 'layla', meetingId);
  const official = (wanted: (view: OfficialView) => boolean) => chair.until(wanted, 'official');
  const admit = async (role: string, recognised: 'code' | 'login') => {
    const at = ({ door }: OfficialView) => door.find((one) => one.role === role && one.mayAdmit)?.seatId;
    const view = await official((one) => at(one) !== undefined);
    await chair.do('seat.admit', { seatId: at(view) ?? 'sea_', recognised });
  };
  await kela.do('seat.wait', {});
  await client.do('seat.wait', {});
  await admit('client', 'code');
  // A program counts as reached when it has a line at the gate, and nothing is asked of whom nothing reaches.
  const line = await enterMedia(client);
  await official(({ card }) => card?.subject.kind === 'greeting');
  await chair.do('presence.ask', {});
  await client.do('presence.answer', { answer: 'yes' });
  await admit('kela', 'login');
  for (const { domain } of (await official(({ phase }) => phase === 'disclosure')).consent.scopes) {
    const { consent } = await official(() => true);
    if (!consent.scopes.some((one) => one.current && one.domain === domain))
      await chair.do('scope.ask', { domain });
    await client.do('scope.answer', { domain, answer: 'yes' });
  }
  await kela.do('consent.acknowledge', {});
  await chair.do('consent.acknowledge', {});
  await official(({ phase, plan }) => phase === 'joint' && plan.open);
  line.close();
  return { meetingId, chair, kela, client, mikko, satu, layla, link };
}

/** Writes the shared goal as the chair. @returns the milliseconds until it was durable; null when it was refused */
export async function writeGoal(chair: Seat, value: string): Promise<number | null> {
  const view = chair.view;
  const plan = view && 'plan' in view && view.plan.open ? view.plan.view : null;
  const began = performance.now();
  const answer = await chair.send('plan.apply', {
    op: { kind: 'set', path: 'goal', value, baseRev: plan?.fields['goal']?.rev ?? 0 },
  });
  return answer.ok ? performance.now() - began : null;
}
