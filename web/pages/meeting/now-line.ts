import type { ClientView, InterpreterView } from '../../../server/domain/view/types.ts';
import { say } from '../../texts/domain.ts';

/** "Nyt: …": what is happening, in plain words. */
export const nowLine = ({ phase, facts }: Pick<ClientView | InterpreterView, 'phase' | 'facts'>): string => {
  switch (phase) {
    case 'scheduled':
    case 'greeting':
      return say('phase.greeting.now');
    case 'presence':
      return say('phase.presence.now', {
        authority: say(facts.invited === 'kela' ? 'authority.kela' : 'authority.county.plain'),
      });
    default:
      return say(`phase.${phase}.now`);
  }
};
