import type { Decision } from '../decision.ts';
import type { CommandName } from './commands.ts';
import { backToPlan, beginClosing, mayFreeze } from './decide/closing.ts';
import { acknowledge, askPresence, continueAlone, withdraw } from './decide/consent.ts';
import { closeMeeting, comeBack, leave, pause, wait } from './decide/seats.ts';
import { choose, chooseOwnView, closeWithoutAbsent, maySign, unfreeze } from './decide/signing.ts';
import type { MeetingEvent } from './events.ts';
import type { Facts } from './facts.ts';

type Trial = (facts: Facts) => Decision<MeetingEvent>;

const presenceOpen: Trial = ({ meeting, seat }) =>
  meeting.presence.status === 'asked' && meeting.phase === 'presence' && seat.status === 'admitted'
    ? { ok: true, events: [] }
    : { ok: false, code: 'presence.not-asked', rule: 'CO-3' };

/** Commands whose possibility does not hang on what they carry. */
const trials: readonly (readonly [CommandName, Trial, 'does' | 'may'])[] = [
  ['seat.wait', wait, 'does'],
  ['seat.leave', leave, 'does'],
  ['seat.pause', pause, 'does'],
  ['seat.return', comeBack, 'does'],
  ['presence.ask', askPresence, 'does'],
  ['presence.answer', presenceOpen, 'may'],
  ['consent.acknowledge', acknowledge, 'does'],
  ['consent.withdraw', withdraw, 'does'],
  ['company.continue-alone', continueAlone, 'does'],
  ['closing.begin', beginClosing, 'does'],
  ['closing.back', backToPlan, 'does'],
  ['summary.freeze', mayFreeze, 'may'],
  ['summary.unfreeze', unfreeze, 'does'],
  [
    'signing.choose',
    (facts) => (chooseOwnView(facts).ok ? choose(facts, 'accept') : chooseOwnView(facts)),
    'does',
  ],
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
