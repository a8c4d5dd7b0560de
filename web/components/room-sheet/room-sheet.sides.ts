import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import type { Writer } from '../../state/meeting.writers.ts';
import { parsePath } from '../../../server/domain/plan/paths.ts';
import { sayCode } from '../../texts/codes.ts';
import { clockTime } from '../../texts/dates.ts';
import { say } from '../../texts/domain.ts';
import { firstName } from '../../texts/names.ts';
import { roleName } from '../../texts/roles.ts';
import '../new-links/new-links.ts';

/** What stands beside the sheet at each step; each is a list of sections. */

/** What to say first, who waits outside, that nothing is recorded. */
export const greetingSide = (view: OfficialView) =>
  html`<div slot="side" class="side">
    <section>
      <h2>${msg('Sano ensin', { id: 'room.side.say' })}</h2>
      <p class="say">
        ${msg(
          str`Tervetuloa. Olen ${firstName(view.me.name)}. Tapaamista ei tallenneta. Voit lopettaa milloin haluat.`,
          {
            id: 'room.side.say.text',
          },
        )}
      </p>
    </section>
    ${links(view)} ${outside(view)}
    <section>
      <h2>${msg('Tallennus', { id: 'room.side.recording' })}</h2>
      <p>${say('recorded.no')} ${msg('Tallenninta ei ole.', { id: 'room.side.no-recorder' })}</p>
    </section>
  </div>`;

/** Lupa 1: who waits, what a no means, what the law allows anyway. */
export const presenceSide = (view: OfficialView) => {
  const first = firstName(view.client.name);
  const invited = roleName(view.facts.invited);
  return html`<div slot="side" class="side">
    ${links(view)} ${outside(view)}
    <section>
      <h2>${msg(str`Jos ${first} sanoo ei`, { id: 'room.side.if-no' })}</h2>
      <p>
        ${msg(str`${invited} ei tule mukaan eikä saa tietää nimeä. Te jatkatte ilman. Syytä ei kysytä.`, {
          id: 'room.side.if-no.text',
        })}
      </p>
    </section>
    <section>
      <h2>${msg('Mitä laki sallii jo nyt', { id: 'room.side.law' })}</h2>
      <p>${say('law.county')}</p>
    </section>
  </div>`;
};

/** Lupa 2: how long it holds. */
export const scopeNotes = (view: OfficialView) =>
  html`<section>
      <p class="small">
        ${msg(
          str`Tämä lupa on voimassa vain tämän tapaamisen ajan. ${firstName(view.client.name)} voi muuttaa sitä milloin vain.`,
          {
            id: 'room.side.until',
          },
        )}
      </p>
      <p class="small soft">${say('law.county.unchanged')}</p>
    </section>
    ${links(view)}`;

/** Closing: the interpreter's time, who still writes, what freezing does. */
export const closingSide = (
  view: OfficialView,
  writers: ReadonlyMap<string, Writer>,
  minutesLeft: number | null,
  back: () => void,
) => {
  const reader = view.people.find(({ role }) => role === 'interpreter');
  return html`<div slot="side" class="side">
    ${
      reader && minutesLeft !== null
        ? html`<section>
            <h2>
              ${
                minutesLeft > 0
                  ? msg(str`Tulkin aikaa on ${minutesLeft} min`, { id: 'room.side.minutes' })
                  : msg('Tulkin varattu aika on päättynyt', { id: 'room.side.no-minutes' })
              }
            </h2>
            <p>
              ${msg(str`${firstName(reader.name)} lukee sovitut asiat. Voit täydentää samalla.`, {
                id: 'room.side.reads',
              })}
            </p>
          </section>`
        : nothing
    }
    ${stillWriting(view, writers)} ${links(view)}
    <section>
      <h2>${msg('Kun teet yhteenvedon', { id: 'room.side.freeze' })}</h2>
      <p>
        ${msg('Suunnitelma ei enää muutu. Kaikki näkevät saman tekstin.', { id: 'room.side.freeze.text' })}
      </p>
      <p class="small soft">
        ${msg('Voit palata muokkaamaan, kunnes joku on allekirjoittanut.', { id: 'room.side.freeze.back' })}
      </p>
      ${
        view.may.includes('closing.back')
          ? html`<button type="button" class="btn" @click=${back}>
              ${msg('Palaa suunnitelmaan', { id: 'closing.back' })}
            </button>`
          : nothing
      }
    </section>
  </div>`;
};

/** The chair's way to a new link and code, whoever stands at the door or does not (SE-14). */
const links = (view: OfficialView) =>
  view.links.length === 0
    ? nothing
    : html`<section>
        <h2>${msg('Linkki ei toimi?', { id: 'links.heading' })}</h2>
        <kr-new-links .links=${view.links}></kr-new-links>
      </section>`;

const stillWriting = (view: OfficialView, writers: ReadonlyMap<string, Writer>) =>
  [...writers].map(
    ([path, { role, name }]) =>
      html`<section>
        <h2>${msg(str`${firstName(name)} kirjoittaa vielä`, { id: 'room.side.writing' })}</h2>
        <p class="who"><kr-mark .who=${role}></kr-mark><span>${placeOf(path)}</span></p>
      </section>`,
  );

const placeOf = (path: string): string => {
  const parsed = parsePath(path);
  if (!parsed) return '';
  const section = say(`plan.section.${parsed.field.section}`);
  const label = sayCode(parsed.field.label);
  return parsed.kind === 'survey' ? `${say(`domain.${parsed.domain}`)}, ${label}` : `${section}, ${label}`;
};

/** The invited authority waits: who, since when, and what it does not see. */
const outside = (view: OfficialView) => {
  const { invited } = view.facts;
  const chair = view.chairs.find(({ role }) => role === invited);
  if (!chair) return nothing;
  const door = view.door.find(({ role }) => role === invited);
  const name = roleName(invited);
  return html`<section>
    <h2>
      ${
        chair.where === 'outside' || chair.where === 'door'
          ? msg(str`${name} odottaa oven takana`, { id: 'room.side.outside' })
          : msg(str`${name} ei ole vielä tullut`, { id: 'room.side.not-come' })
      }
    </h2>
    ${
      chair.name
        ? html`<div class="who">
            <kr-mark .who=${invited}></kr-mark>
            <div>
              <p><bdi>${chair.name}</bdi></p>
              ${
                door
                  ? html`<p class="small soft">
                      ${msg(str`odottanut klo ${clockTime(door.waitingSince)} alkaen`, { id: 'room.side.since' })}
                    </p>`
                  : nothing
              }
            </div>
          </div>`
        : nothing
    }
    <p>
      ${msg(
        str`Oven takana näkyvät vain aihe, kieli ja kesto. ${name} tulee vasta, kun ${firstName(view.client.name)} on sanonut kyllä.`,
        { id: 'room.side.outside.text' },
      )}
    </p>
  </section>`;
};
