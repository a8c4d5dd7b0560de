import { msg } from '@lit/localize';
import { isRefusalCode } from '../../../server/domain/refusals.ts';
import type { ClientCode } from '../../state/api.ts';
import type { MeetingSigningState } from '../../state/signing.meeting.ts';
import type { PaperFault } from '../../state/signing.paper.ts';
import { isPaperFault, paperFaultWords } from '../../texts/paper-faults.ts';
import { refusalWords } from '../../texts/refusals.ts';

/** How far the signature is, in words; `again`: trying again is the way on. */
export const progressWords = (
  now: MeetingSigningState,
): { readonly heading: string; readonly text: string; readonly again: boolean } => {
  switch (now.step) {
    case 'ready':
    case 'preparing':
      return {
        heading: msg('Allekirjoitusta tehdään', { id: 'sign.preparing' }),
        text: msg('Tämä kestää hetken. Pidä sivu auki.', { id: 'sign.preparing.text' }),
        again: false,
      };
    case 'waiting':
      return {
        heading: msg('Allekirjoituksesi on melkein valmis', { id: 'sign.waiting' }),
        text: msg('Odotamme vuoroasi. Sinun ei tarvitse tehdä mitään. Pidä sivu auki.', {
          id: 'sign.waiting.text',
        }),
        again: false,
      };
    case 'signed':
      return {
        heading: msg('Allekirjoitit. Kiitos.', { id: 'sign.done' }),
        text: msg('Muut allekirjoittavat vielä. Saat kopion tällä sivulla, kun kaikki ovat valmiita.', {
          id: 'sign.done.next',
        }),
        again: false,
      };
    case 'failed':
      return { ...failureWords(now.code), again: true };
  }
};

const failureWords = (code: ClientCode | PaperFault): { readonly heading: string; readonly text: string } => {
  if (isPaperFault(code)) return paperFaultWords(code);
  const { happened, safe, todo } = refusalWords(isRefusalCode(code) ? code : 'service.unavailable');
  return { heading: happened, text: `${safe} ${todo}` };
};
