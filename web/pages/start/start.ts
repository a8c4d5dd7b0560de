import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Role } from '../../../server/domain/people.ts';
import '../../components/demo-line/demo-line.ts';
import '../../components/empty/empty.ts';
import { failureIcon } from '../../components/failure/failure.icon.ts';
import '../../components/failure/failure.ts';
import '../../components/login-ways/login-ways.ts';
import '../../components/mark/mark.ts';
import '../../components/message/message.ts';
import '../../components/notice/notice.ts';
import '../../components/shell/shell.ts';
import '../../components/table/table.ts';
import { Load } from '../../controllers/load.ts';
import { Repeat } from '../../controllers/repeat.ts';
import { outbox, personas, type Persona } from '../../state/api.demo.ts';
import { openWindow, sideBySide, type Place } from '../../state/windows.ts';
import { buttons } from '../../styles/controls.ts';
import { base, cards, rows, words } from '../../styles/shared.ts';
import { refusalWords } from '../../texts/refusals.ts';
import { look } from './start.styles.ts';
import { personaWords } from './start.words.ts';

/** The order in which windows stand and are opened: who opens the room comes first. */
const order: readonly Role[] = ['county', 'kela', 'client', 'interpreter'];

/** New messages appear by themselves: a room is opened in another window. */
const everyMs = 3000;

/** The demonstration's start: four persons, each in a window of an own origin, and what was "sent". Elsewhere: how to get in. */
@localized()
@customElement('kr-start')
export class Start extends LitElement {
  static override styles = [base, words, rows, buttons, cards, look];

  @state() private blocked = false;
  private readonly people = new Load(this, personas);
  private readonly sent = new Load(this, outbox);

  constructor() {
    super();
    new Repeat(this, () => void this.sent.again('quietly'), everyMs);
  }

  override render() {
    const { now } = this.people;
    if (now.state === 'loading') return nothing;
    // Outside the demonstration these routes do not exist: then this page only says how people get in.
    if (now.state === 'refused')
      return now.refusal.code === 'network.down'
        ? this.failed(now.refusal.code)
        : html`<kr-shell>${this.home()}</kr-shell>`;
    return html`<kr-shell wide>
      <kr-demo-line slot="aside"></kr-demo-line>
      ${this.hero()} ${this.one(now.value.personas)} ${this.messages()}
    </kr-shell>`;
  }

  private failed(code: 'network.down') {
    return html`<kr-shell narrow>
      <kr-failure
        .words=${refusalWords(code)}
        .icon=${failureIcon(code)}
        retry=${msg('Yritä uudelleen', { id: 'retry' })}
        @kr-retry=${() => this.people.again()}
      ></kr-failure>
    </kr-shell>`;
  }

  private home() {
    return html`<h1 tabindex="-1">Kerralla</h1>
      <p class="lead">
        ${msg('Huoneeseen pääset omasta linkistäsi, et tältä sivulta.', { id: 'home.lead' })}
      </p>
      <p>
        ${msg('Virkailija: avaa asia asiakastietojärjestelmästä tai tapaamisten listasta.', {
          id: 'home.official',
        })}
      </p>
      <p>${msg('Asiakas ja tulkki: avaa linkki viestistä, jonka sait.', { id: 'home.client' })}</p>
      <kr-login-ways class="ways"></kr-login-ways>`;
  }

  private hero() {
    return html`<section class="hero">
      <div>
        <h1 tabindex="-1">${msg('Neljä ihmistä saman paperin ääressä', { id: 'start.heading' })}</h1>
        <p class="lead">
          ${msg(
            'Kerralla on huone verkossa: Kela, sosiaalityö ja asiakas tapaavat siellä tulkin kanssa ja tekevät yhden yhteisen suunnitelman. Asiakas päättää, kuka tulee mukaan ja mistä saa puhua. Lopuksi suunnitelmasta tulee allekirjoitettu yhteenveto.',
            { id: 'start.lead' },
          )}
        </p>
        <div class="acts">
          <button type="button" class="btn main" @click=${this.onAll}>
            ${msg('Avaa kaikki neljä vierekkäin', { id: 'start.all' })}
          </button>
          <p class="small soft hint">
            ${msg('Avautuu neljä ikkunaa. Salli ne, jos selain kysyy.', { id: 'start.all.hint' })}
          </p>
        </div>
        ${
          this.blocked
            ? html`<kr-notice kind="warn">
                <p>
                  ${msg(
                    'Selain esti ikkunoita. Salli ponnahdusikkunat tälle sivulle tai avaa ikkunat yksi kerrallaan alempaa.',
                    { id: 'start.blocked' },
                  )}
                </p>
              </kr-notice>`
            : nothing
        }
      </div>
      <kr-table bare .inside=${order}></kr-table>
    </section>`;
  }

  private one(people: readonly Persona[]) {
    return html`<section>
      <h2>${msg('Tai avaa yksi kerrallaan', { id: 'start.one' })}</h2>
      <p class="soft">
        ${msg('Aloita sosiaalityöntekijästä: hän avaa huoneen, ja muut pääsevät odottamaan.', {
          id: 'start.one.hint',
        })}
      </p>
      <ul class="people">
        ${order.map((role) =>
          this.card(
            role,
            people.find((one) => one.role === role),
          ),
        )}
      </ul>
      <p class="small soft">
        ${msg(
          'Kuva on piirretty ja mikrofoni on pois päältä, jotta kone ei kuule itseään. Oman kameran ja mikrofonin saat huoneessa päälle yhdellä painalluksella.',
          { id: 'start.drawn' },
        )}
      </p>
    </section>`;
  }

  private card(role: Role, persona: Persona | undefined) {
    const { work, sees, does } = personaWords(role);
    return html`<li class="card person">
      <kr-mark big .who=${role}></kr-mark>
      <div>
        <h3><bdi>${persona?.name ?? work}</bdi></h3>
        <p class="soft small">${work}</p>
      </div>
      <dl>
        <dt>${msg('Näet', { id: 'start.sees' })}</dt>
        <dd>${sees}</dd>
        <dt>${msg('Teet', { id: 'start.does' })}</dt>
        <dd>${does}</dd>
      </dl>
      ${
        persona
          ? html`<button
              type="button"
              class="btn"
              aria-label=${msg(str`Avaa ikkuna: ${persona.name}`, { id: 'start.open.label' })}
              @click=${() => {
                this.onOne(persona);
              }}
            >
              ${msg('Avaa ikkuna', { id: 'start.open' })}
            </button>`
          : nothing
      }
    </li>`;
  }

  private messages() {
    const { now } = this.sent;
    return html`<section>
      <h2 id="sent">${msg('Lähteneet viestit', { id: 'start.sent' })}</h2>
      <p class="soft">
        ${msg(
          'Oikeassa käytössä linkki menee tekstiviestinä ja koodi kerrotaan erikseen. Esittelyssä mikään ei lähde tältä koneelta.',
          { id: 'start.sent.hint' },
        )}
      </p>
      ${
        now.state === 'ready' && now.value.messages.length > 0
          ? html`<div class="sent">
              ${now.value.messages.map((message) => html`<kr-message .message=${message}></kr-message>`)}
            </div>`
          : html`<kr-empty
              class="none"
              heading=${msg('Viestejä ei ole vielä', { id: 'start.sent.none' })}
              text=${msg(
                'Asiakkaan ja tulkin linkit tulevat tähän, kun sosiaalityöntekijä on avannut huoneen.',
                {
                  id: 'start.sent.none.why',
                },
              )}
            ></kr-empty>`
      }
    </section>`;
  }

  private onAll() {
    const { now } = this.people;
    if (now.state !== 'ready') return;
    const people = order.flatMap((role) => now.value.personas.filter((one) => one.role === role));
    const places = placesFor(people);
    const opened = people.map((one, index) =>
      openWindow(one.url, `kerralla-${one.role}`, places[index] ?? whole),
    );
    this.blocked = opened.includes(false);
  }

  private onOne(persona: Persona) {
    const { now } = this.people;
    if (now.state !== 'ready') return;
    // The place that it would have beside the others, so that four opened one by one stand side by side too.
    const people = order.flatMap((role) => now.value.personas.filter((one) => one.role === role));
    const place = placesFor(people)[people.indexOf(persona)] ?? whole;
    this.blocked = !openWindow(persona.url, `kerralla-${persona.role}`, place);
  }
}

const whole: Place = { left: 0, top: 0, width: 480, height: 800 };

const placesFor = (people: readonly Persona[]): readonly Place[] => {
  // Where the free part of the screen begins (a dock, a second screen) only some browsers tell.
  const {
    availWidth,
    availHeight,
    availLeft = 0,
    availTop = 0,
  } = screen as Screen & {
    readonly availLeft?: number;
    readonly availTop?: number;
  };
  return sideBySide(
    { left: availLeft, top: availTop, width: availWidth, height: availHeight },
    people.map(({ role }) => ({ phone: role === 'client' || role === 'interpreter' })),
  );
};

declare global {
  interface HTMLElementTagNameMap {
    'kr-start': Start;
  }
}
