import type { ClientView } from '../../../server/domain/view/types.ts';
import type { Screen } from '../../components/client-room/client-room.screen.ts';
import { say } from '../../texts/domain.ts';

/**
 * "Nyt: …": what is happening, in plain words. Empty where the page itself says how a question was answered: the phase
 * goes on asking until the authority has come in, or the client has gone on without it.
 */
export const nowLine = (
  { phase, facts }: Pick<ClientView, 'phase' | 'facts'>,
  screen: Screen['kind'] | null = null,
): string => {
  if (screen === 'apart' || screen === 'coming-in') return '';
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
