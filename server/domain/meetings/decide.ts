import type { Decision } from '../decision.ts';
import type { Command } from './commands.ts';
import { confirmCard } from './decide/cards.ts';
import { backToPlan, beginClosing, readPart } from './decide/closing.ts';
import {
  acknowledge,
  answerPresence,
  answerScope,
  askPresence,
  askScope,
  continueAlone,
  withdraw,
} from './decide/consent.ts';
import { clientByPhone, goOnByPhone } from './decide/interpreting.ts';
import { applyPlan } from './decide/plan.ts';
import {
  admit,
  affirmSecrecy,
  closeMeeting,
  comeBack,
  deny,
  leave,
  pause,
  remove,
  wait,
} from './decide/seats.ts';
import { choose, closeWithoutAbsent, decline, unfreeze } from './decide/signing.ts';
import type { MeetingEvent } from './events.ts';
import type { Facts } from './facts.ts';

/**
 * Commands that need something from outside before they can be decided: a ticket, a paper, a key. Their use
 * cases do that, and ask the domain on the way.
 */
export type OutsideCommand =
  | 'media.enter'
  | 'invitation.renew'
  | 'summary.freeze'
  | 'signing.challenge'
  | 'signing.certify'
  | 'signing.attest'
  | 'signing.turn'
  | 'signing.sign';

export type PureCommand = Exclude<Command, { name: OutsideCommand }>;

const outside: ReadonlySet<string> = new Set<OutsideCommand>([
  'media.enter',
  'invitation.renew',
  'summary.freeze',
  'signing.challenge',
  'signing.certify',
  'signing.attest',
  'signing.turn',
  'signing.sign',
]);

/** Can the domain decide this by itself, without a key, a clock or a paper from outside? */
export const isPure = (command: Command): command is PureCommand => !outside.has(command.name);

/** Facts and a command in; events or a refusal out. Nothing else happens here. */
export function decide(facts: Facts, command: PureCommand): Decision<MeetingEvent> {
  switch (command.name) {
    case 'seat.wait':
      return wait(facts);
    case 'seat.affirm-secrecy':
      return affirmSecrecy(facts, command.body);
    case 'seat.admit':
      return admit(facts, command.body);
    case 'seat.deny':
      return deny(facts, command.body);
    case 'seat.remove':
      return remove(facts, command.body);
    case 'seat.leave':
      return leave(facts);
    case 'seat.pause':
      return pause(facts);
    case 'seat.return':
      return comeBack(facts);
    case 'presence.ask':
      return askPresence(facts);
    case 'presence.answer':
      return answerPresence(facts, command.body);
    case 'scope.ask':
      return askScope(facts, command.body);
    case 'scope.answer':
      return answerScope(facts, command.body);
    case 'consent.acknowledge':
      return acknowledge(facts);
    case 'consent.withdraw':
      return withdraw(facts);
    case 'company.continue-alone':
      return continueAlone(facts);
    case 'interpreting.by-phone':
      return goOnByPhone(facts);
    case 'client.by-phone':
      return clientByPhone(facts);
    case 'card.confirm':
      return confirmCard(facts, command.body);
    case 'plan.apply':
      return applyPlan(facts, command.body);
    case 'closing.begin':
      return beginClosing(facts);
    case 'closing.back':
      return backToPlan(facts);
    case 'closing.read':
      return readPart(facts, command.body);
    case 'summary.unfreeze':
      return unfreeze(facts);
    case 'signing.choose':
      if (command.body.choice === 'own-view') throw new Error('an own view is frozen by its use case');
      return choose(facts, command.body.choice);
    case 'signing.decline':
      return decline(facts, command.body);
    case 'meeting.close':
      return facts.meeting.phase === 'signing' ? closeWithoutAbsent(facts) : closeMeeting(facts);
  }
}
