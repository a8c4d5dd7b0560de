import { msg, str } from '@lit/localize';
import type { PaperFault } from '../state/signing.paper.ts';
import { helpPhone } from './phone.ts';

const words: Readonly<Record<PaperFault, () => { readonly heading: string; readonly text: string }>> = {
  'bytes-differ': () => ({
    heading: msg('Yhteenveto on muuttunut', { id: 'sign.changed' }),
    text: msg('Mitään ei allekirjoitettu. Lue yhteenveto uudelleen ja yritä sitten.', {
      id: 'sign.changed.text',
    }),
  }),
  'paper-differs': () => ({
    heading: msg('Tätä paperia ei voi allekirjoittaa', { id: 'sign.fault.paper' }),
    text: msg(
      str`Allekirjoitettavaksi tuli toinen paperi kuin tapaamisen yhteenveto. Sitä ei allekirjoitettu. Kerro muille ja soita ${helpPhone}.`,
      { id: 'sign.fault.paper.text' },
    ),
  }),
  'statement-differs': () => ({
    heading: msg('Tätä paperia ei voi allekirjoittaa', { id: 'sign.fault.paper' }),
    text: msg(
      str`Allekirjoituksen sanat eivät ole ne, jotka näet. Paperia ei allekirjoitettu. Kerro muille ja soita ${helpPhone}.`,
      { id: 'sign.fault.statement.text' },
    ),
  }),
  'cards-differ': () => ({
    heading: msg('Tätä paperia ei voi allekirjoittaa', { id: 'sign.fault.paper' }),
    text: msg(
      str`Paperissa on toinen teksti kuin se, jonka luit. Paperia ei allekirjoitettu. Kerro muille ja soita ${helpPhone}.`,
      { id: 'sign.fault.cards.text' },
    ),
  }),
};

/** Something that this browser found wrong with the paper itself, and no refusal of the server. */
export const isPaperFault = (code: string): code is PaperFault => Object.hasOwn(words, code);

/** What happened and what to do. */
export const paperFaultWords = (code: PaperFault): { readonly heading: string; readonly text: string } =>
  words[code]();

/** The same in a few sentences, for a notice beside the button. */
export function paperFaultSentence(code: PaperFault): string {
  const { heading, text } = paperFaultWords(code);
  return `${heading}. ${text}`;
}
