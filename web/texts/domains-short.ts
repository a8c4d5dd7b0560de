import { msg } from '@lit/localize';
import type { LifeDomain } from '../../server/domain/life-domains.ts';

/** A topic in one or two words, for the bar at the top: all that was asked must fit there. */
export const shortDomain = (domain: LifeDomain): string =>
  ({
    toimeentulo: msg('Rahat ja tuet', { id: 'domain-short.toimeentulo' }),
    asuminen: msg('Asuminen', { id: 'domain-short.asuminen' }),
    velat: msg('Velat', { id: 'domain-short.velat' }),
    tyo_opiskelu: msg('Työ ja opiskelu', { id: 'domain-short.tyo_opiskelu' }),
    terveys: msg('Terveys', { id: 'domain-short.terveys' }),
    arki: msg('Arki', { id: 'domain-short.arki' }),
    perhe: msg('Perhe', { id: 'domain-short.perhe' }),
    kieli: msg('Kieli', { id: 'domain-short.kieli' }),
    turva: msg('Turvallisuus', { id: 'domain-short.turva' }),
    voimavarat: msg('Voimavarat', { id: 'domain-short.voimavarat' }),
    muu: msg('Muu asia', { id: 'domain-short.muu' }),
  })[domain];
