import { msg } from '@lit/localize';
import type { FailureWords } from '../components/failure/failure.ts';
import type { ClientCode } from '../state/api.ts';
import { safe, todo } from './refusals.shared.ts';

const words = (happened: string, isSafe: string, now: string): FailureWords => ({
  happened,
  safe: isSafe,
  todo: now,
});

/** The plan, closing and signing. */
export const planWords = {
  'plan.locked': () =>
    words(msg('Suunnitelma on vielä kiinni', { id: 'refusal.plan.locked' }), safe.textHere(), todo.wait()),
  'plan.frozen': () =>
    words(
      msg('Suunnitelma ei enää muutu', { id: 'refusal.plan.frozen' }),
      safe.textHere(),
      msg('Voit kopioida tekstisi talteen.', { id: 'refusal.plan.frozen.todo' }),
    ),
  'plan.unknown-path': () => noPlace(),
  'plan.row-gone': () =>
    words(
      msg('Joku poisti tämän rivin', { id: 'refusal.plan.row-gone' }),
      safe.textHere(),
      msg('Lisää rivi uudelleen, jos sitä tarvitaan.', { id: 'refusal.plan.row-gone.todo' }),
    ),
  'plan.not-your-field': () =>
    words(
      msg('Tämän kohdan täyttää joku toinen', { id: 'refusal.plan.not-your-field' }),
      safe.nothingChanged(),
      msg('Sano asia ääneen, niin hän kirjaa sen.', { id: 'refusal.plan.not-your-field.todo' }),
    ),
  'plan.domain-closed': () =>
    words(
      msg('Tästä aiheesta ei ole lupaa puhua', { id: 'refusal.plan.domain-closed' }),
      safe.nothingChanged(),
      todo.look(),
    ),
  'plan.wrong-value': () =>
    words(
      msg('Tätä ei voi kirjata tähän kohtaan', { id: 'refusal.plan.wrong-value' }),
      safe.textHere(),
      msg('Tarkista, mitä kohtaan kirjoitetaan.', { id: 'refusal.plan.wrong-value.todo' }),
    ),
  'plan.conflict': () =>
    words(
      msg('Joku toinen muutti samaa kohtaa, kun kirjoitit', { id: 'refusal.plan.conflict' }),
      msg('Kumpikaan teksti ei ole kadonnut.', { id: 'refusal.plan.conflict.safe' }),
      msg('Valitse, kumpi jää.', { id: 'refusal.plan.conflict.todo' }),
    ),
  'plan.full': () =>
    words(
      msg('Tähän ei mahdu enempää rivejä', { id: 'refusal.plan.full' }),
      safe.textHere(),
      msg('Yhdistä tai poista rivejä.', { id: 'refusal.plan.full.todo' }),
    ),
  'closing.missing': () =>
    words(
      msg('Jokin kohta puuttuu vielä', { id: 'refusal.closing.missing' }),
      safe.nothingLost(),
      msg('Täydennä puuttuvat kohdat listasta.', { id: 'refusal.closing.missing.todo' }),
    ),
  'closing.unread': () =>
    words(
      msg('Kaikkea ei ole vielä luettu asiakkaalle', { id: 'refusal.closing.unread' }),
      safe.nothingLost(),
      msg('Lukekaa jäljellä olevat kortit.', { id: 'refusal.closing.unread.todo' }),
    ),
  'closing.still-writing': () =>
    words(
      msg('Joku kirjoittaa vielä', { id: 'refusal.closing.still-writing' }),
      safe.nothingLost(),
      msg('Odota, että hän on valmis.', { id: 'refusal.closing.still-writing.todo' }),
    ),
  'summary.unprintable': () =>
    words(
      msg('Tekstissä on merkki, jota ei voi tulostaa paperille', { id: 'refusal.summary.unprintable' }),
      safe.nothingLost(),
      msg('Korjaa näytetty sana ja tee yhteenveto uudelleen.', { id: 'refusal.summary.unprintable.todo' }),
    ),
  'summary.not-frozen': () =>
    words(
      msg('Yhteenvetoa ei ole vielä tehty', { id: 'refusal.summary.not-frozen' }),
      safe.nothingLost(),
      todo.wait(),
    ),
  'summary.signed-already': () =>
    words(
      msg('Joku on jo allekirjoittanut', { id: 'refusal.summary.signed-already' }),
      safe.nothingChanged(),
      msg('Yhteenvetoa ei voi enää muuttaa. Sopikaa uusi tapaaminen, jos jokin jäi.', {
        id: 'refusal.summary.signed-already.todo',
      }),
    ),
  'signing.client-first': () =>
    words(
      msg('Asiakas valitsee ensin', { id: 'refusal.signing.client-first' }),
      safe.nothingLost(),
      todo.wait(),
    ),
  'signing.not-expected': () =>
    words(
      msg('Sinun allekirjoitustasi ei tarvita', { id: 'refusal.signing.not-expected' }),
      safe.nothingLost(),
      todo.look(),
    ),
  'signing.done': () =>
    words(msg('Olet jo allekirjoittanut', { id: 'refusal.signing.done' }), safe.nothingLost(), todo.look()),
  'signing.no-certificate': () => signAgain(),
  'signing.bad-proof': () => signAgain(),
  'signing.bad-signature': () => signAgain(),
  'signing.not-your-turn': () =>
    words(
      msg('Joku toinen allekirjoittaa juuri nyt', { id: 'refusal.signing.not-your-turn' }),
      safe.nothingLost(),
      todo.again(),
    ),
  'signing.waiting-for-others': () =>
    words(
      msg('Kaikki eivät ole vielä valinneet', { id: 'refusal.signing.waiting-for-others' }),
      safe.nothingLost(),
      todo.wait(),
    ),
} satisfies Partial<Record<ClientCode, () => FailureWords>>;

const noPlace = () =>
  words(msg('Tätä kohtaa ei ole enää', { id: 'refusal.plan.unknown-path' }), safe.textHere(), todo.reload());

const signAgain = () =>
  words(
    msg('Allekirjoitus ei onnistunut', { id: 'refusal.signing.failed' }),
    msg('Yhteenveto ei muuttunut.', { id: 'refusal.signing.failed.safe' }),
    todo.again(),
  );
