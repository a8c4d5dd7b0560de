import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { BookOpen, Check, LogOut, Volume2 } from 'lucide';
import type { Role } from '../../../server/domain/people.ts';
import type { WaitingView } from '../../../server/domain/view/types.ts';
import { Watch } from '../../controllers/watch.ts';
import type { Devices } from '../../state/devices.ts';
import { buttons } from '../../styles/controls.ts';
import { base, cards, rows, words } from '../../styles/shared.ts';
import { beside } from '../../texts/beside.ts';
import { dayAndTime, minutesLong } from '../../texts/dates.ts';
import { languageName, roleName } from '../../texts/roles.ts';
import '../card/card.ts';
import '../device-test/device-test.ts';
import '../icon/icon.ts';
import '../steps/steps.ts';
import '../table/table.ts';
import { look } from './waiting.styles.ts';
import { insideWords, nowWords, waitingSteps } from './waiting.words.ts';

/** The person goes away from the door. */
export class LeaveEvent extends Event {
  constructor() {
    super('kr-leave', { bubbles: true, composed: true });
  }
}

/** The interpreter affirms secrecy, having the text on the screen. */
class AffirmEvent extends Event {
  constructor() {
    super('kr-affirm', { bubbles: true, composed: true });
  }
}

/** The text that the interpreter affirms, as the server holds it. */
export interface SecrecyText {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly text: string;
}

/**
 * A place with a table, not a spinner: who is inside by role, where I sit, what is asked now, what a no would mean,
 * what I may do meanwhile. The interpreter affirms secrecy here first.
 */
@localized()
@customElement('kr-waiting')
export class Waiting extends LitElement {
  static override styles = [base, words, rows, buttons, cards, look];

  @property({ attribute: false }) view: WaitingView | null = null;
  /** The topic and the unit in words, for those who may know them. */
  @property() topic = '';
  @property() unit = '';
  @property({ attribute: false }) devices: Devices | null = null;
  /** Set while the interpreter has not affirmed yet. */
  @property({ attribute: false }) secrecy: SecrecyText | null = null;
  @property({ type: Boolean }) busy = false;

  @state() private testing = false;
  @state() private asking = false;

  constructor() {
    super();
    new Watch(this, () => this.devices);
  }

  override render() {
    const view = this.view;
    if (!view) return nothing;
    const { role } = view.me;
    const now = nowWords(view);
    return html`
      <div class="intro">
        <h1 tabindex="-1">${heading(role, view.inside)}</h1>
        <p class="soft">${this.about(view)}</p>
      </div>
      ${this.secrecy ? this.affirm(this.secrecy) : nothing}
      <div class="middle">
        <section class="order">
          <div class="nowbox" role="status"><b class="large">${now.heading}</b><span>${now.text}</span></div>
          <kr-steps .steps=${waitingSteps(view)}></kr-steps>
        </section>
        <section class="people">
          <h2>${insideWords(view.inside.length)}</h2>
          <kr-table .inside=${view.inside} .waiting=${role}></kr-table>
        </section>
      </div>
      <section class="mean">
        <h2>${msg('Sillä välin voit', { id: 'waiting.meanwhile' })}</h2>
        ${this.meanwhile(view)}
      </section>
      <div class="end">
        <button type="button" class="btn" @click=${this.onLeave}>
          <kr-icon .icon=${LogOut} flip></kr-icon>${msg('Poistu odottamasta', { id: 'waiting.leave' })}
        </button>
        <slot name="end"></slot>
      </div>
    `;
  }

  private about({ facts: { language, interpreted, minutes, startsAt } }: WaitingView) {
    const spoken = interpreted
      ? beside(languageName(language), roleName('interpreter'))
      : languageName(language);
    const short = [dayAndTime(startsAt), spoken, minutesLong(minutes)];
    const parts = [this.topic, ...short, this.unit].filter(Boolean);
    // Each isolated: a Finnish unit among Arabic words would change the order of its neighbours.
    return parts.map(
      (part, index) =>
        html`${index > 0 ? '\u00a0· ' : nothing}<bdi class=${short.includes(part) ? 'nowrap' : nothing}
            >${part}</bdi
          >`,
    );
  }

  private affirm({ lang, dir, text }: SecrecyText) {
    return html`<kr-card class="secrecy">
      <h2>${msg('Vahvista vaitiolo ensin', { id: 'waiting.secrecy' })}</h2>
      <p lang=${lang} dir=${dir}>${text}</p>
      <button type="button" class="btn main" aria-disabled=${String(this.busy)} @click=${this.onAffirm}>
        <kr-icon .icon=${Check}></kr-icon>${msg('Vahvistan vaitiolon', { id: 'waiting.affirm' })}
      </button>
    </kr-card>`;
  }

  private meanwhile({ me: { role }, questions }: WaitingView) {
    return html`<ul class="can">
        <li>
          <b>${msg('Kokeilla äänen ja kuvan', { id: 'waiting.test' })}</b>
          <span class="soft">${this.deviceWords()}</span>
          <button type="button" class="btn" aria-expanded=${String(this.testing)} @click=${this.onTest}>
            <kr-icon .icon=${Volume2}></kr-icon>
            ${
              this.testing
                ? msg('Sulje kokeilu', { id: 'waiting.test.close' })
                : msg('Kokeile uudelleen', { id: 'devices.again' })
            }
          </button>
        </li>
        ${
          questions.length > 0
            ? html`<li>
                <b>${msg('Lukea aiheen kysymykset', { id: 'waiting.read' })}</b>
                <span class="soft">
                  ${msg('Ne ovat yleisiä eivätkä kerro asiakkaasta.', { id: 'waiting.read.text' })}
                </span>
                <button type="button" class="btn" aria-expanded=${String(this.asking)} @click=${this.onAsk}>
                  <kr-icon .icon=${BookOpen}></kr-icon>
                  ${
                    this.asking
                      ? msg('Piilota kysymykset', { id: 'waiting.read.close' })
                      : msg('Näytä kysymykset', { id: 'waiting.read.open' })
                  }
                </button>
              </li>`
            : nothing
        }
        <li>
          <b>
            ${
              role === 'client'
                ? msg('Hakea juotavaa tai istua rauhassa', { id: 'waiting.rest' })
                : msg('Tehdä muuta työtä', { id: 'waiting.work' })
            }
          </b>
          <span class="soft">
            ${msg('Jätä tämä sivu auki. Äänimerkki kertoo, kun pääset sisään.', { id: 'waiting.sound' })}
          </span>
        </li>
      </ul>
      ${
        this.testing && this.devices
          ? html`<kr-device-test class="test" .devices=${this.devices}></kr-device-test>`
          : nothing
      }
      ${
        this.asking
          ? html`<ul class="questions">
              ${questions.map((question) => html`<li>${question}</li>`)}
            </ul>`
          : nothing
      }`;
  }

  private deviceWords() {
    const now = this.devices?.now;
    if (!now) return nothing;
    const mic =
      now.microphone === 'on'
        ? msg('Mikrofoni toimii.', { id: 'waiting.mic.on' })
        : msg('Mikrofoni on pois päältä.', { id: 'devices.mic.drawn' });
    const camera =
      now.camera === 'on'
        ? msg('Kuva on päällä.', { id: 'waiting.camera.on' })
        : msg('Kuva on pois päältä.', { id: 'waiting.camera.off' });
    return `${mic} ${camera}`;
  }

  private onTest() {
    this.testing = !this.testing;
  }

  private onAsk() {
    this.asking = !this.asking;
  }

  private onAffirm() {
    if (!this.busy) this.dispatchEvent(new AffirmEvent());
  }

  private onLeave() {
    this.dispatchEvent(new LeaveEvent());
  }
}

const heading = (role: Role, inside: readonly Role[]) => {
  if (inside.length === 0) return msg('Odotat ovella', { id: 'waiting.heading.closed' });
  return role === 'client' || role === 'interpreter'
    ? msg('Huone on auki. Odotat ovella.', { id: 'waiting.heading.door' })
    : msg('Huone on auki. Odotat oven takana.', { id: 'waiting.heading.outside' });
};

declare global {
  interface HTMLElementTagNameMap {
    'kr-waiting': Waiting;
  }
  interface HTMLElementEventMap {
    'kr-leave': LeaveEvent;
    'kr-affirm': AffirmEvent;
  }
}
