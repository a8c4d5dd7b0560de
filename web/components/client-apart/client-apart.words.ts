import { msg } from '@lit/localize';
import type { Authority } from '../../../server/domain/people.ts';
import { say } from '../../texts/domain.ts';

/** Why the other authority is not here: it never came in, was asked to go, or nothing was allowed. */
export type Apart = 'refused' | 'withdrawn' | 'nothing-allowed';

/** What happened, what is so now, what cannot be undone, what stays as it was. */
export interface ApartWords {
  readonly heading: string;
  /** What is so now; `known`: what cannot be undone. */
  readonly lines: readonly { readonly text: string; readonly known: boolean }[];
  /** What the law allows anyway. */
  readonly law: string;
}

/** Words for the client after a no or a withdrawal (DOMAIN.md F1, F1b, F3); `out` is the authority that is away. */
export const apartWords = (apart: Apart, out: Authority): ApartWords => ({
  heading: headings(apart, out),
  lines: [
    { text: outWords(out), known: false },
    ...(apart === 'refused' ? [] : [{ text: pastWords(apart, out), known: true }]),
    { text: msg('Tukesi eivät muutu tästä.', { id: 'apart.cost' }), known: false },
  ],
  law: say('law.county'),
});

const headings = (apart: Apart, out: Authority): string => {
  if (apart === 'refused')
    return out === 'kela'
      ? msg('Selvä. Kela ei tule mukaan.', { id: 'apart.refused.kela' })
      : msg('Selvä. Sosiaalityö ei tule mukaan.', { id: 'apart.refused.county' });
  return out === 'kela'
    ? msg('Kela ei ole enää mukana', { id: 'apart.out.kela' })
    : msg('Sosiaalityö ei ole enää mukana', { id: 'apart.out.county' });
};

const outWords = (out: Authority): string =>
  out === 'kela'
    ? msg('Kela ei kuule eikä näe sinua. Kela ei pääse mukaan ilman lupaasi.', { id: 'apart.now.kela' })
    : msg('Sosiaalityö ei kuule eikä näe sinua. Se ei pääse mukaan ilman lupaasi.', {
        id: 'apart.now.county',
      });

const pastWords = (apart: Exclude<Apart, 'refused'>, out: Authority): string => {
  if (apart === 'withdrawn')
    return msg('Emme voi perua sitä, mitä on jo kerrottu. Uutta emme kerro.', { id: 'apart.past' });
  return out === 'kela'
    ? msg(
        'Kela tietää nimesi, syntymäaikasi ja sen, että asioit sosiaalityössä. Suunnitelmaa Kela ei nähnyt.',
        {
          id: 'apart.known.kela',
        },
      )
    : msg(
        'Sosiaalityö tietää nimesi, syntymäaikasi ja sen, että asioit Kelassa. Suunnitelmaa se ei nähnyt.',
        {
          id: 'apart.known.county',
        },
      );
};

/** The way on with the authority that stays. */
export const continueWords = (withWhom: Authority): string =>
  withWhom === 'kela'
    ? msg('Jatkan Kelan kanssa', { id: 'apart.continue.kela' })
    : msg('Jatkan sosiaalityön kanssa', { id: 'apart.continue.county' });
