import { msg } from '@lit/localize';
import type { FailureWords } from '../components/failure/failure.ts';
import type { ClientCode } from '../state/api.ts';
import { safe, todo } from './refusals.shared.ts';

const words = (happened: string, isSafe: string, now: string): FailureWords => ({
  happened,
  safe: isSafe,
  todo: now,
});

/** Requests, logins, case links, links of clients and interpreters. */
export const accessWords = {
  'network.down': () =>
    words(msg('Yhteys katkesi', { id: 'refusal.network.down' }), safe.nothingLost(), todo.again()),
  'answer.broken': () =>
    words(
      msg('Palvelussa tapahtui virhe', { id: 'refusal.answer.broken' }),
      safe.nothingChanged(),
      todo.again(),
    ),
  'request.too-big': () =>
    words(
      msg('Teksti tai kuva on liian suuri', { id: 'refusal.request.too-big' }),
      safe.nothingChanged(),
      msg('Lyhennä tekstiä tai valitse pienempi kuva.', { id: 'refusal.request.too-big.todo' }),
    ),
  'request.too-deep': () => notUnderstood(),
  'request.not-json': () => notUnderstood(),
  'request.wrong-shape': () => notUnderstood(),
  'request.unknown-command': () => notUnderstood(),
  'request.cross-site': () =>
    words(
      msg('Sivu avattiin väärästä osoitteesta', { id: 'refusal.request.cross-site' }),
      safe.nothingChanged(),
      msg('Avaa Kerralla omasta linkistäsi.', { id: 'refusal.request.cross-site.todo' }),
    ),
  'request.too-many': () =>
    words(
      msg('Yrityksiä tulee nyt liian monta', { id: 'refusal.request.too-many' }),
      safe.nothingChanged(),
      msg('Odota minuutti. Jos sivu ei silloin jatka itse, yritä uudelleen.', {
        id: 'refusal.request.too-many.todo',
      }),
    ),
  'session.missing': () =>
    words(msg('Et ole kirjautunut', { id: 'refusal.session.missing' }), safe.nothingLost(), todo.login()),
  'session.wrong-host': () =>
    words(
      msg('Tämä osoite kuuluu toiselle käyttäjälle', { id: 'refusal.session.wrong-host' }),
      safe.nothingChanged(),
      msg('Käytä samaa osoitetta, jossa kirjauduit.', { id: 'refusal.session.wrong-host.todo' }),
    ),
  'login.cookie-lost': () =>
    words(
      msg('Selain ei säilyttänyt kirjautumista', { id: 'refusal.login.cookie-lost' }),
      msg('Kukaan ei päässyt sisään nimelläsi.', { id: 'refusal.login.cookie-lost.safe' }),
      msg('Salli evästeet tälle sivulle tai avaa linkki Chromella, Edgellä tai Firefoxilla.', {
        id: 'refusal.login.cookie-lost.todo',
      }),
    ),
  'login.failed': () =>
    words(
      msg('Kirjautuminen ei onnistunut', { id: 'refusal.login.failed' }),
      msg('Asiaa ei avattu.', { id: 'refusal.login.failed.safe' }),
      todo.caseSystem(),
    ),
  'login.flow-unknown': () =>
    words(
      msg('Kirjautuminen jäi kesken', { id: 'refusal.login.flow-unknown' }),
      msg('Asiaa ei avattu.', { id: 'refusal.login.failed.safe' }),
      todo.caseSystem(),
    ),
  'launch.unknown': () =>
    words(
      msg('Tätä linkkiä asiaan ei tunneta', { id: 'refusal.launch.unknown' }),
      safe.nothingChanged(),
      todo.caseSystem(),
    ),
  'launch.used': () =>
    words(
      msg('Tämä linkki asiaan on jo käytetty', { id: 'refusal.launch.used' }),
      msg('Linkki toimii kerran, jotta kukaan muu ei voi käyttää sitä.', { id: 'refusal.launch.used.safe' }),
      todo.caseSystem(),
    ),
  'launch.expired': () =>
    words(
      msg('Linkki asiaan ehti vanhentua', { id: 'refusal.launch.expired' }),
      msg('Linkki on voimassa viisi minuuttia, jotta kukaan muu ei voi käyttää sitä.', {
        id: 'refusal.launch.expired.safe',
      }),
      todo.caseSystem(),
    ),
  'launch.other-organisation': () =>
    words(
      msg('Tämä asia kuuluu toiselle organisaatiolle', { id: 'refusal.launch.other-organisation' }),
      msg('Asiaa ei avattu, eikä sinulle näytetty siitä mitään.', {
        id: 'refusal.launch.other-organisation.safe',
      }),
      msg('Avaa oman organisaatiosi asia omasta asiakastietojärjestelmästäsi.', {
        id: 'refusal.launch.other-organisation.todo',
      }),
    ),
  'launch.unavailable': () =>
    words(
      msg('Asiakastietojärjestelmä ei vastaa', { id: 'refusal.launch.unavailable' }),
      safe.nothingLost(),
      todo.again(),
    ),
  'page.not-found': () =>
    words(
      msg('Tätä sivua ei ole', { id: 'refusal.page.not-found' }),
      safe.nothingLost(),
      msg('Tarkista osoite tai avaa linkki uudelleen viestistä tai asiakastietojärjestelmästä.', {
        id: 'refusal.page.not-found.todo',
      }),
    ),
  'service.unavailable': () =>
    words(
      msg('Palvelu ei ole juuri nyt käytössä', { id: 'refusal.service.unavailable' }),
      safe.nothingLost(),
      todo.again(),
    ),
  'link.unknown': () =>
    words(
      msg('Tämä linkki ei ole voimassa', { id: 'refusal.link.unknown' }),
      safe.nobodyElse(),
      todo.message(),
    ),
  'link.over': () =>
    words(
      msg('Tämä linkki ei ole enää voimassa', { id: 'refusal.link.over' }),
      safe.nobodyElse(),
      todo.message(),
    ),
  'code.wrong': () =>
    words(
      msg('Koodi ei ole oikea', { id: 'refusal.code.wrong' }),
      safe.nothingChanged(),
      msg('Tarkista numerot ja yritä uudelleen.', { id: 'refusal.code.wrong.todo' }),
    ),
  'code.wait': () =>
    words(
      msg('Koodia on yritetty liian monta kertaa', { id: 'refusal.code.wait' }),
      safe.nobodyElse(),
      msg('Odota hetki ja yritä uudelleen, tai pyydä, että sinut tunnistetaan.', {
        id: 'refusal.code.wait.todo',
      }),
    ),
  'code.ended': () =>
    words(
      msg('Koodi ei enää kelpaa', { id: 'refusal.code.ended' }),
      safe.nobodyElse(),
      msg('Soita ja pyydä uusi, tai pyydä, että sinut tunnistetaan.', { id: 'refusal.code.ended.todo' }),
    ),
  'link.not-renewable': () =>
    words(
      msg('Uutta linkkiä ei voi lähettää', { id: 'refusal.link.not-renewable' }),
      safe.nothingChanged(),
      msg('Tulkkia ei ole varattu, hänet on poistettu, tai tapaamisen aika on ohi.', {
        id: 'refusal.link.not-renewable.todo',
      }),
    ),
  'ticket.unknown': () =>
    words(
      msg('Yhteys tapaamiseen pitää avata uudelleen', { id: 'refusal.ticket.unknown' }),
      safe.place(),
      todo.reload(),
    ),
} satisfies Partial<Record<ClientCode, () => FailureWords>>;

const notUnderstood = () =>
  words(
    msg('Palvelu ei saanut selvää siitä, mitä lähetit', { id: 'refusal.request.not-understood' }),
    safe.nothingChanged(),
    todo.reload(),
  );
