import type { Authority } from '../../../server/domain/people.ts';
import type { SeatView } from '../../../server/domain/view/types.ts';
import type { StopChoice } from '../../components/stop-choices/stop-choices.words.ts';
import type { SessionStatus } from '../../state/meeting.ts';

/** What "En jatka" opens. */
export interface Stop {
  readonly choices: readonly StopChoice[];
  /** Who would go at a withdrawal; null while this tab does not know. */
  readonly invited: Authority | null;
  /** It is certain that no permission lives; only then she is told so. */
  readonly over: boolean;
}

/**
 * What the client can stop now. A tab that has no view yet, or none any more, offers everything: a withdrawal must
 * not wait for a connection (it goes the plain way), and one that has nothing to withdraw is only told so.
 */
export const stopOf = (view: SeatView | null, status: SessionStatus, before: Stop | null): Stop => {
  if (!view) {
    if (status === 'failed' || status === 'ended' || status === 'closed')
      return { choices: [], invited: null, over: false };
    return before ?? { choices: ['withdraw', 'end'], invited: null, over: false };
  }
  if (view.kind === 'closed') return { choices: [], invited: null, over: true };
  if (view.kind === 'ended')
    return {
      choices: view.permission === 'open' ? ['withdraw'] : [],
      invited: null,
      over: view.permission === 'over',
    };
  const invited = 'facts' in view ? view.facts.invited : null;
  const choices = 'stop' in view ? view.stop : (['end'] as const);
  return { choices, invited, over: false };
};
