import { msg } from '@lit/localize';
import type { FailureWords } from '../components/failure/failure.ts';
import type { ClientCode } from '../state/api.ts';
import { safe, todo } from './refusals.shared.ts';

const words = (happened: string, isSafe: string, now: string): FailureWords => ({
  happened,
  safe: isSafe,
  todo: now,
});

/** Cases, meetings, seats, consent, cards, picture and sound. */
export const meetingWords = {
  'case.ended': () =>
    words(
      msg('Lupa on päättynyt', { id: 'refusal.case.ended' }),
      msg('Asiakkaan tietoja ei enää ole täällä, eikä kukaan organisaatiossasi näe niitä.', {
        id: 'refusal.case.ended.safe',
      }),
      msg('Sinun ei tarvitse tehdä mitään. Jos asiakas antaa uuden luvan, siitä avautuu uusi asia.', {
        id: 'refusal.case.ended.todo',
      }),
    ),
  'case.by-permission': () =>
    words(
      msg('Tästä asiasta ei avata uutta tapaamista', { id: 'refusal.case.by-permission' }),
      msg('Asia on auki asiakkaan luvalla ja vain tämän tapaamisen ajan.', {
        id: 'refusal.case.by-permission.safe',
      }),
      msg('Avaa uusi tapaaminen oman asiakasjärjestelmäsi asiasta.', {
        id: 'refusal.case.by-permission.todo',
      }),
    ),
  'case.not-yours': () =>
    words(
      msg('Tätä asiaa ei voi avata tällä kirjautumisella', { id: 'refusal.case.not-yours' }),
      msg('Sinulle ei näytetty siitä mitään.', { id: 'refusal.case.not-yours.safe' }),
      todo.caseSystem(),
    ),
  'case.no-contact': () =>
    words(
      msg('Kutsuttavaa ei ole valittu', { id: 'refusal.case.no-contact' }),
      safe.nothingChanged(),
      msg('Valitse, kuka kutsutaan.', { id: 'refusal.case.no-contact.todo' }),
    ),
  'case.no-template': () =>
    words(
      msg('Aihetta ei ole valittu', { id: 'refusal.case.no-template' }),
      safe.nothingChanged(),
      msg('Valitse tapaamisen aihe.', { id: 'refusal.case.no-template.todo' }),
    ),
  'case.no-interpreter': () =>
    words(
      msg('Tulkkia ei ole valittu', { id: 'refusal.case.no-interpreter' }),
      safe.nothingChanged(),
      msg('Valitse tulkki, joka osaa asiakkaan kielen.', { id: 'refusal.case.no-interpreter.todo' }),
    ),
  'meeting.not-yours': () =>
    words(
      msg('Tätä tapaamista ei voi avata tällä kirjautumisella', { id: 'refusal.meeting.not-yours' }),
      msg('Sinulle ei näytetty siitä mitään.', { id: 'refusal.case.not-yours.safe' }),
      msg('Tarkista, että olet oikeassa tapaamisessa.', { id: 'refusal.meeting.not-yours.todo' }),
    ),
  'meeting.over': () =>
    words(msg('Tapaaminen on päättynyt', { id: 'refusal.meeting.over' }), safe.nothingLost(), todo.call()),
  'meeting.wrong-phase': () =>
    words(
      msg('Tapaaminen on jo toisessa vaiheessa', { id: 'refusal.meeting.wrong-phase' }),
      safe.nothingChanged(),
      todo.look(),
    ),
  'meeting.not-chair': () =>
    words(
      msg('Tämän tekee tapaamisen vetäjä', { id: 'refusal.meeting.not-chair' }),
      safe.nothingChanged(),
      todo.wait(),
    ),
  'meeting.not-your-role': () =>
    words(
      msg('Tämän tekee joku toinen', { id: 'refusal.meeting.not-your-role' }),
      safe.nothingChanged(),
      todo.look(),
    ),
  'meeting.paused': () =>
    words(
      msg('Tapaaminen on tauolla', { id: 'refusal.meeting.paused' }),
      msg('Asiaa ei käsitellä tauon aikana.', { id: 'refusal.meeting.paused.safe' }),
      todo.wait(),
    ),
  'seat.unknown': () =>
    words(
      msg('Paikkaasi tapaamisessa ei löytynyt', { id: 'refusal.seat.unknown' }),
      safe.nothingLost(),
      msg('Avaa linkki uudelleen.', { id: 'refusal.seat.unknown.todo' }),
    ),
  'seat.ended': () =>
    words(
      msg('Et ole enää tässä tapaamisessa', { id: 'refusal.seat.ended' }),
      unseen(),
      msg('Avaa tapaaminen uudelleen. Jos se ei onnistu, soita.', { id: 'refusal.seat.ended.todo' }),
    ),
  'seat.removed': () =>
    words(msg('Sinut on poistettu tapaamisesta', { id: 'refusal.seat.removed' }), unseen(), todo.call()),
  'seat.busy': () =>
    words(
      msg('Tapaaminen on auki toisessa välilehdessä', { id: 'refusal.seat.busy' }),
      safe.place(),
      msg('Jatka siellä tai siirrä tapaaminen tänne.', { id: 'refusal.seat.busy.todo' }),
    ),
  'seat.asked-too-often': () =>
    words(
      msg('Tunnistamista on pyydetty liian monta kertaa', { id: 'refusal.seat.asked-too-often' }),
      safe.nothingChanged(),
      msg('Koodi toimii nytkin. Jos sinulla ei ole koodia, soita tai yritä tunnin kuluttua.', {
        id: 'refusal.seat.asked-too-often.todo',
      }),
    ),
  'seat.somebody-inside': () =>
    words(
      msg('Sisällä on jo joku toinen', { id: 'refusal.seat.somebody-inside' }),
      safe.nothingChanged(),
      msg('Katso, kuka on sisällä, ja päätä uudelleen.', { id: 'refusal.seat.somebody-inside.todo' }),
    ),
  'seat.not-recognised': () =>
    words(
      msg('Sinua ei ole vielä tunnistettu', { id: 'refusal.seat.not-recognised' }),
      safe.place(),
      msg('Anna koodi tai pyydä, että sinut tunnistetaan.', { id: 'refusal.seat.not-recognised.todo' }),
    ),
  'seat.not-in-lobby': () =>
    words(
      msg('Hän ei ole enää ovella', { id: 'refusal.seat.not-in-lobby' }),
      safe.nothingChanged(),
      todo.look(),
    ),
  'seat.not-admitted': () =>
    words(
      msg('Sinua ei ole vielä päästetty sisään', { id: 'refusal.seat.not-admitted' }),
      safe.place(),
      todo.wait(),
    ),
  'seat.secrecy-first': () =>
    words(
      msg('Vaitiolo pitää vahvistaa ensin', { id: 'refusal.seat.secrecy-first' }),
      safe.place(),
      msg('Lue teksti ja vahvista se.', { id: 'refusal.seat.secrecy-first.todo' }),
    ),
  'seat.picture-too-big': () =>
    words(
      msg('Kuva on liian suuri', { id: 'refusal.seat.picture-too-big' }),
      msg('Kuvaa ei lähetetty.', { id: 'refusal.seat.picture-too-big.safe' }),
      msg('Ota uusi kuva.', { id: 'refusal.seat.picture-too-big.todo' }),
    ),
  'seat.cannot-remove': () =>
    words(
      msg('Tätä ihmistä ei voi poistaa tapaamisesta', { id: 'refusal.seat.cannot-remove' }),
      safe.nothingChanged(),
      todo.look(),
    ),
  'presence.not-asked': () =>
    words(
      msg('Lupaa ei ole vielä kysytty', { id: 'refusal.presence.not-asked' }),
      safe.nothingChanged(),
      todo.wait(),
    ),
  'presence.not-given': () =>
    words(
      msg('Asiakas ei ole antanut lupaa tulla mukaan', { id: 'refusal.presence.not-given' }),
      msg('Nimi, kuva ja ääni pysyvät salassa.', { id: 'refusal.presence.not-given.safe' }),
      todo.wait(),
    ),
  'presence.decided': () =>
    words(
      msg('Tähän on jo vastattu', { id: 'refusal.presence.decided' }),
      safe.nothingChanged(),
      todo.look(),
    ),
  'consent.not-read': () =>
    words(
      msg('Kysymystä ei ole vielä luettu', { id: 'refusal.consent.not-read' }),
      safe.nothingChanged(),
      msg('Odota, että tulkki on lukenut kysymyksen.', { id: 'refusal.consent.not-read.todo' }),
    ),
  'consent.not-asked': () =>
    words(
      msg('Tätä aihetta ei kysytä tässä tapaamisessa', { id: 'refusal.consent.not-asked' }),
      safe.nothingChanged(),
      todo.look(),
    ),
  'consent.unanswered': () =>
    words(
      msg('Kaikkiin aiheisiin ei ole vielä vastattu', { id: 'refusal.consent.unanswered' }),
      safe.nothingChanged(),
      todo.wait(),
    ),
  'consent.nothing-to-acknowledge': () =>
    words(
      msg('Kuitattavaa ei ole', { id: 'refusal.consent.nothing-to-acknowledge' }),
      safe.nothingChanged(),
      todo.look(),
    ),
  'consent.nothing-to-withdraw': () =>
    words(
      msg('Lupaa ei ole voimassa', { id: 'refusal.consent.nothing-to-withdraw' }),
      safe.nothingChanged(),
      todo.look(),
    ),
  'interpreter.not-missing': () =>
    words(
      msg('Tulkki on jo mukana', { id: 'refusal.interpreter.not-missing' }),
      safe.nothingChanged(),
      todo.look(),
    ),
  'client.not-missing': () =>
    words(
      msg('Ääni ja kuva kulkevat asiakkaalle', { id: 'refusal.client.not-missing' }),
      safe.nothingChanged(),
      todo.look(),
    ),
  'card.unknown': () => cardGone(),
  'card.replaced': () => cardGone(),
  'media.no-ground': () =>
    words(
      msg('Kuvaan ja ääneen ei ole lupaa juuri nyt', { id: 'refusal.media.no-ground' }),
      msg('Kukaan ei kuule eikä näe sinua.', { id: 'refusal.media.no-ground.safe' }),
      todo.wait(),
    ),
  'media.on-hold': () =>
    words(
      msg('Tulkkaus on tauolla', { id: 'refusal.media.on-hold' }),
      msg('Tulkki ja asiakas eivät ole kahden. Paikkasi säilyy.', { id: 'refusal.media.on-hold.safe' }),
      todo.wait(),
    ),
  'media.down': () =>
    words(
      msg('Kysymystä ei voi esittää: kaikki eivät kuule', { id: 'refusal.media.down' }),
      msg('Mitään ei kysytty.', { id: 'refusal.media.down.safe' }),
      msg('Odota hetki tai jatka puhelimella.', { id: 'refusal.media.down.todo' }),
    ),
  'media.unavailable': () =>
    words(
      msg('Kuva ja ääni eivät toimi juuri nyt', { id: 'refusal.media.unavailable' }),
      safe.place(),
      todo.again(),
    ),
} satisfies Partial<Record<ClientCode, () => FailureWords>>;

const cardGone = () =>
  words(
    msg('Luettava teksti on jo vaihtunut', { id: 'refusal.card.gone' }),
    safe.nothingLost(),
    msg('Lue se teksti, joka on nyt ruudulla.', { id: 'refusal.card.gone.todo' }),
  );

const unseen = () =>
  msg('Et kuule etkä näe huonetta, eikä huone kuule eikä näe sinua.', { id: 'refusal.seat.ended.safe' });
