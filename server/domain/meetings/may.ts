import type { Decision } from '../decision.ts';
import type { CommandName } from './commands.ts';
import { backToPlan, beginClosing, mayFreeze } from './decide/closing.ts';
import { acknowledge, answerPresence, askPresence, continueAlone, withdraw } from './decide/consent.ts';
import { clientByPhone, goOnByPhone } from './decide/interpreting.ts';
import { closeMeeting, comeBack, leave, pause, wait } from './decide/seats.ts';
import { choose, closeWithoutAbsent, maySign, unfreeze } from './decide/signing.ts';
import type { MeetingEvent } from './events.ts';
import type { Facts } from './facts.ts';

/** Any of the three choices would change something. */
function chooseSomehow(facts: Facts): Decision<MeetingEvent> {
  const accept = choose(facts, 'accept');
  return accept.ok && accept.events.length > 0 ? accept : choose(facts, 'later');
}

type Trial = (facts: Facts) => Decision<MeetingEvent>;

/** Commands whose possibility does not hang on what they carry. */
const trials: readonly (readonly [CommandName, Trial, 'does' | 'may'])[] = [
  ['seat.wait', wait, 'does'],
  ['seat.leave', leave, 'does'],
  ['seat.pause', pause, 'does'],
  ['seat.return', comeBack, 'does'],
  ['presence.ask', askPresence, 'does'],
  // A no is possible whenever a yes is.
  ['presence.answer', (facts) => answerPresence(facts, { answer: 'no' }), 'does'],
  ['consent.acknowledge', acknowledge, 'does'],
  ['consent.withdraw', withdraw, 'does'],
  ['company.continue-alone', continueAlone, 'does'],
  ['interpreting.by-phone', goOnByPhone, 'does'],
  ['client.by-phone', clientByPhone, 'does'],
  ['closing.begin', beginClosing, 'does'],
  ['closing.back', backToPlan, 'does'],
  ['summary.freeze', mayFreeze, 'may'],
  ['summary.unfreeze', unfreeze, 'does'],
  ['signing.choose', chooseSomehow, 'does'],
  ['signing.certify', maySign, 'may'],
  [
    'meeting.close',
    (facts) => (facts.meeting.phase === 'signing' ? closeWithoutAbsent(facts) : closeMeeting(facts)),
    'does',
  ],
];

/**
 * What this seat may do now, by asking the decisions themselves: the greyed-out button and the refusal are one
 * rule. `does`: it would also change something (a repeated one would not).
 */
export function mayList(facts: Facts): readonly CommandName[] {
  return trials
    .filter(([, trial, kind]) => {
      const decided = trial(facts);
      return decided.ok && (kind === 'may' || decided.events.length > 0);
    })
    .map(([name]) => name);
}
