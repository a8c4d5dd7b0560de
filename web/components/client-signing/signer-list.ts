import { html } from 'lit';
import type { SignerView } from '../../../server/domain/view/types.ts';
import { clockTime } from '../../texts/dates.ts';
import { say } from '../../texts/domain.ts';
import '../mark/mark.ts';

/** How far a signer is, in words. */
const signerWords = ({ state, at }: Pick<SignerView, 'state' | 'at'>): string => {
  switch (state) {
    case 'signed':
      return say('signer.signed', { time: at ? clockTime(at) : '' });
    case 'later':
    case 'declined':
    case 'left':
      return say(`signer.${state}`);
    case 'waiting':
    case 'choosing':
    case 'certified':
      return say('signer.waiting');
  }
};

/** Everybody who is expected to sign, and where they are. */
export const signerList = (signers: readonly SignerView[]) =>
  html`<section class="signers">
    <h2>${say('summary.signatures')}</h2>
    <ul>
      ${signers.map(
        (signer) =>
          html`<li>
            <kr-mark .who=${signer.role}></kr-mark>
            <span>${signer.me ? say('person.you') : html`<bdi>${signer.name}</bdi>`}</span>
            <span class="small soft">${signerWords(signer)}</span>
          </li>`,
      )}
    </ul>
    <p class="small soft">${say('signer.nothingDepends')}</p>
  </section>`;
