import type { Decision, Refusal } from '../domain/decision.ts';
import type { MeetingId, PersonId } from '../domain/ids.ts';
import type { CommandBody } from '../domain/meetings/commands.ts';
import {
  linkToRenew,
  linkToRenewFrom,
  renewLink,
  type LinkRole,
} from '../domain/meetings/decide/renew-link.ts';
import type { MeetingEvent } from '../domain/meetings/events.ts';
import type { Invitation, Meeting } from '../domain/meetings/state.ts';
import type { Decided } from '../http/meetings-port.ts';
import type { Outcome, Sender } from '../http/seat-commands.ts';
import type { World } from '../http/world.ts';
import type { Acts } from './acts.ts';
import { type FreshInvitation, inviteFresh } from './invitations.ts';
import { send, type SetupDeps } from './setup.usecases.ts';

export interface RenewDeps extends Pick<SetupDeps, 'outbox' | 'linkOrigin' | 'helpPhone'> {
  readonly acts: Acts;
  readonly world: World;
}

type Renewable = { readonly ok: true; readonly old: Invitation } | Refusal;

/** SE-14 in the room: the chair's command. */
export const renewInRoom = (
  deps: RenewDeps,
  sender: Sender,
  { role }: CommandBody<'invitation.renew'>,
): Promise<Outcome> =>
  deps.acts.act(sender, (facts) => renewed(deps, facts.meeting, linkToRenewFrom(facts, role)));

/** SE-14 from the case page: whoever may read the case may do it; that is asked before. */
export const renewFromCase = (
  deps: RenewDeps,
  meetingId: MeetingId,
  role: LinkRole,
  by: PersonId,
): Promise<Outcome> =>
  deps.acts.actOn(
    meetingId,
    ({ meeting }) => renewed(deps, meeting, linkToRenew(meeting, role, deps.world.now())),
    by,
  );

/** The old link ends and the new one begins in one append; the message goes when both are durable. */
const renewed = (deps: RenewDeps, meeting: Meeting, may: Renewable): Decided => {
  if (!may.ok) return may;
  const fresh = inviteFresh(deps.world, may.old);
  return sentAfter(deps, fresh, renewLink(meeting, fresh.toMake, deps.world.now()));
};

/** An invitation goes out with what was decided, and not before it is durable. */
export const sentAfter = (
  deps: Pick<RenewDeps, 'outbox' | 'linkOrigin' | 'helpPhone'>,
  fresh: FreshInvitation,
  decided: Decision<MeetingEvent>,
): Decided =>
  decided.ok
    ? {
        ok: true,
        events: decided.events,
        after: (now) => {
          send(deps, now, fresh);
        },
      }
    : decided;
