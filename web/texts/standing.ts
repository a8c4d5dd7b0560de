import { msg } from '@lit/localize';
import type { Authority } from '../../server/domain/people.ts';
import type { Saving } from '../../server/domain/meetings/facts.ts';

/** This page sends nothing while nobody knows whether a connection that should be cut is cut. */
export const hushWords = (): string =>
  msg('Varmistamme vielä, että yhteys on poikki. Siihen asti äänesi ja kuvasi eivät lähde.', { id: 'hush' });

/** Nothing new can be recorded by anybody; what takes away still works. `withdraw`: she has a permission to take back. */
export const readOnlyWords = (withdraw = false): string =>
  withdraw
    ? msg('Uutta ei voi nyt tallentaa. Tähänastinen on tallessa. Voit silti lähteä tai perua luvan.', {
        id: 'read-only.withdraw',
      })
    : msg('Uutta ei voi nyt tallentaa. Tähänastinen on tallessa. Voit silti lähteä.', { id: 'read-only' });

/** The own media is on hold in both directions, because this page's line is not steady. */
export const heldWords = (): string =>
  msg('Yhteytesi pätkii. Et kuule muita, eivätkä he sinua. Ääni ja kuva palaavat itsestään.', { id: 'held' });

/** To the invited authority: its media is on hold until the client's page has been heard, whose no may lie in it. */
export const awaitsClientWords = (): string =>
  msg('Asiakkaan yhteys on poikki. Kunnes se palaa, et kuule muita, eivätkä he sinua.', {
    id: 'held.client',
  });

/** Her own page sends nothing any more, and nobody else has heard of her decision yet. */
export const silentWords = (): string => msg('Äänesi ja kuvasi eivät enää lähde.', { id: 'saving.silent' });

/** What the client has taken away is cut already, and is being recorded. `invited` is null while that is not known here. */
export const clientSavingWords = (what: Saving, invited: Authority | null): string => {
  switch (what) {
    case 'withdrawal':
      if (invited === 'kela')
        return msg('Kela ei enää kuule eikä näe. Tallennamme päätöstäsi.', { id: 'saving.kela' });
      if (invited === 'county')
        return msg('Sosiaalityö ei enää kuule eikä näe. Tallennamme päätöstäsi.', { id: 'saving.county' });
      return msg('Äänesi ja kuvasi eivät enää lähde. Tallennamme päätöstäsi.', { id: 'saving.withdrawal' });
    case 'topic':
      return msg('Aihe on suljettu. Tallennamme päätöstäsi.', { id: 'saving.topic' });
    case 'leave':
    case 'pause':
      return msg('Kukaan ei enää kuule eikä näe sinua. Tallennamme päätöstäsi.', { id: 'saving.away' });
    case 'removal':
      return askingWords();
  }
};

/** What somebody has taken away is asked for, and has no answer. */
export const askingWords = (): string => msg('Päätöstä tallennetaan. Odota hetki.', { id: 'saving.asking' });
