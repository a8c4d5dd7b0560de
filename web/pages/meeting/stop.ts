import type { Authority } from '../../../server/domain/people.ts';
import type { SeatView } from '../../../server/domain/view/types.ts';
import type { StopChoice } from '../../components/stop-choices/stop-choices.words.ts';
import type { SessionStatus } from '../../state/meeting.ts';

/** What "En jatka" opens. */
export interface Stop {
  readonly choices: readonly StopChoice[];
  /** Who would go at a withdrawal; null while this tab does not know. */
  readonly invited: Authority | null;
}

const nothingLeft: ReadonlySet<SeatView['kind']> = new Set(['ended', 'closed']);

/**
 * What the client can stop now. A tab that has no view yet, or none any more, offers everything: a withdrawal must
 * not wait for a connection (it goes the plain way), and one that has nothing to withdraw is only told so.
 */
export const stopOf = (view: SeatView | null, status: SessionStatus, before: Stop | null): Stop => {
  if (!view) {
    if (status === 'failed' || status === 'ended' || status === 'closed')
      return { choices: [], invited: null };
    return before ?? { choices: ['withdraw', 'end'], invited: null };
  }
  if (nothingLeft.has(view.kind)) return { choices: [], invited: null };
  const invited = 'facts' in view ? view.facts.invited : null;
  const choices = 'stop' in view ? view.stop : (['end'] as const);
  return { choices, invited };
};
