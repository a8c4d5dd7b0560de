import { msg } from '@lit/localize';

/** Sentences that many refusals share. */
export const safe = {
  nothingChanged: () => msg('Mikään ei muuttunut.', { id: 'safe.nothing-changed' }),
  nothingLost: () => msg('Mitään ei kadonnut.', { id: 'safe.nothing-lost' }),
  textHere: () => msg('Tekstisi on tallessa tällä ruudulla.', { id: 'safe.text-here' }),
  place: () => msg('Paikkasi tapaamisessa säilyy.', { id: 'safe.place' }),
  nobodyElse: () => msg('Kukaan muukaan ei pääse sisään tällä tavalla.', { id: 'safe.nobody-else' }),
};

export const todo = {
  again: () => msg('Yritä hetken kuluttua uudelleen.', { id: 'todo.again' }),
  reload: () => msg('Lataa sivu uudelleen.', { id: 'todo.reload' }),
  call: () => msg('Soita, niin autamme.', { id: 'todo.call' }),
  caseSystem: () =>
    msg('Palaa asiakastietojärjestelmään ja avaa asia sieltä uudelleen.', { id: 'todo.case-system' }),
  login: () => msg('Kirjaudu uudelleen tai avaa asia asiakastietojärjestelmästä.', { id: 'todo.login' }),
  message: () =>
    msg('Katso, onko sinulle tullut uudempi viesti. Jos ei ole, soita, niin saat uuden linkin.', {
      id: 'todo.newer-message',
    }),
  look: () => msg('Katso, mitä ruudulla on nyt.', { id: 'todo.look' }),
  wait: () => msg('Odota hetki. Sinun ei tarvitse tehdä mitään.', { id: 'todo.wait' }),
};
