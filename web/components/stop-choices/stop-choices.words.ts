import { msg } from '@lit/localize';
import type { Authority } from '../../../server/domain/people.ts';

/** What "En jatka" can mean. */
export type StopChoice = 'withdraw' | 'pause' | 'end';

/** One choice: what I do, and what follows from it. */
export interface StopWords {
  readonly title: string;
  readonly means: string;
}

/** The words of each choice; `invited` is the authority that would go, null while that is not known here. */
export const stopWords = (choice: StopChoice, invited: Authority | null): StopWords => {
  switch (choice) {
    case 'withdraw':
      return withdrawWords(invited);
    case 'pause':
      return {
        title: msg('Pidän tauon', { id: 'stop.pause' }),
        means: msg('Kukaan ei kuule eikä näe sinua.', { id: 'stop.pause.means' }),
      };
    case 'end':
      return {
        title: msg('Lopetan tapaamisen', { id: 'stop.end' }),
        means: msg('Voit saada uuden ajan.', { id: 'stop.end.means' }),
      };
  }
};

/** What follows a withdrawal, where no page of the room says it. */
export const withdrawn = (): string =>
  msg('Peruutit luvan. Viranomaiset eivät enää puhu asioistasi yhdessä.', { id: 'stop.withdrawn' });

const withdrawWords = (invited: Authority | null): StopWords => {
  if (invited === 'kela')
    return {
      title: msg('En puhu enää Kelan kanssa', { id: 'stop.withdraw.kela' }),
      means: msg('Kela lähtee heti. Muut jäävät.', { id: 'stop.withdraw.kela.means' }),
    };
  if (invited === 'county')
    return {
      title: msg('En puhu enää sosiaalityön kanssa', { id: 'stop.withdraw.county' }),
      means: msg('Sosiaalityö lähtee heti. Muut jäävät.', { id: 'stop.withdraw.county.means' }),
    };
  return {
    title: msg('Peruutan luvan', { id: 'stop.withdraw' }),
    means: msg('Viranomaiset eivät enää puhu asioistasi yhdessä.', { id: 'stop.withdraw.means' }),
  };
};
