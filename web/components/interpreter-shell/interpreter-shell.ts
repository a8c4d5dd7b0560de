import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { LogOut } from 'lucide';
import type { DeviceState } from '../../state/devices.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { clockTime } from '../../texts/dates.ts';
import { languageName } from '../../texts/roles.ts';
import type { PressEvent } from '../bottom-bar/bottom-bar.ts';
import '../bottom-bar/bottom-bar.ts';
import { deviceItems } from '../client-shell/client-shell.bar.ts';
import '../clock/clock.ts';
import '../dialog/dialog.ts';
import '../language/language.ts';
import '../mark/mark.ts';
import '../notice/notice.ts';
import { LeaveEvent } from '../waiting/waiting.ts';

/** The reading begins this many minutes before the booked end (DOMAIN.md fact 6). */
const readingMs = 10 * 60_000;

/**
 * The interpreter's room: who I am and between which languages, how long I have, everyone's face (slot `faces`), and
 * what is read now. Buttons for microphone and camera raise `kr-press`; leaving is asked once, then `kr-leave`.
 */
@localized()
@customElement('kr-interpreter-shell')
export class InterpreterShell extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      :host {
        display: grid;
        grid-template:
          'head' auto
          'faces' auto
          'main' minmax(0, 1fr)
          'bar' auto / minmax(0, 1fr);
        block-size: 100dvh;
      }
      header {
        grid-area: head;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 var(--s2);
        min-block-size: var(--bar);
        padding: var(--s1) var(--s4);
        background: var(--card);
        border-block-end: var(--hair) solid var(--line);
      }
      .brand {
        font-weight: 700;
        font-size: var(--t-l);
      }
      .me {
        display: flex;
        align-items: center;
        gap: var(--s2);
      }
      .time {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--s2);
      }
      kr-clock {
        --clock-size: var(--t-l);
      }
      slot[name='faces'] {
        grid-area: faces;
        display: block;
        min-block-size: 0;
      }
      main {
        grid-area: main;
        position: relative;
        overflow: auto;
        scroll-padding-block: var(--over) var(--under);
        display: flex;
        flex-direction: column;
        gap: var(--s3);
        padding: var(--s4) var(--s4) 0;
      }
      main:focus {
        outline: none;
      }
      kr-bottom-bar {
        grid-area: bar;
      }
      .brand,
      .begins {
        display: none;
      }
      @media (max-width: 899px) {
        /* An interpreter knows between which languages; on a phone the clock needs the room. */
        .pair {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
      @media (min-width: 900px) {
        :host {
          grid-template:
            'head head' auto
            'faces main' minmax(0, 1fr)
            'bar bar' auto / minmax(0, 1fr) minmax(380px, 34vw);
        }
        header {
          padding-inline: var(--s5);
        }
        .brand,
        .begins {
          display: block;
        }
        .me {
          margin-inline: var(--s4) auto;
        }
        .time {
          gap: var(--s4);
        }
        :host([alone]) {
          grid-template:
            'head' auto
            'main' minmax(0, 1fr)
            'bar' auto / minmax(0, 1fr);
        }
        :host([alone]) main {
          inline-size: min(100%, var(--narrow) + 2 * var(--s5));
          margin-inline: auto;
          border: 0;
        }
        main {
          padding: var(--s5) var(--s5) 0;
          border-inline-start: var(--hair) solid var(--line);
        }
      }
      @media (max-height: 520px) and (max-width: 899px) {
        :host {
          display: block;
          block-size: auto;
        }
        main {
          overflow: visible;
        }
        kr-bottom-bar {
          position: sticky;
          inset-block-end: 0;
          z-index: 2;
        }
      }
    `,
  ];

  /** The client's language. */
  @property({ attribute: 'client-language' }) clientLanguage = 'fi';
  /** UTC ISO instant at which the booked time ends; empty while none is booked. */
  @property() until = '';
  /** Server time minus this device's, in milliseconds. */
  @property({ type: Number }) offset = 0;
  @property({ attribute: false }) microphone: DeviceState = 'off';
  @property({ attribute: false }) camera: DeviceState = 'off';
  /** Nobody is seen or heard now. */
  @property({ type: Boolean, reflect: true }) alone = false;
  /** Names what is read: when it changes, the reader starts at its top. */
  @property() screen = '';
  /** A sentence about what did not go through. */
  @property() notice = '';

  @state() private leaving = false;
  @query('main') private readonly main!: HTMLElement;

  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('screen')) return;
    this.main.scrollTop = 0;
    if (document.activeElement === document.body) this.main.focus();
  }

  override render() {
    return html`
      <header>
        <span class="brand">Kerralla</span>
        <p class="me">
          <kr-mark who="interpreter"></kr-mark>
          <span class="pair">
            ${msg(str`Olet tulkki: ${languageName('fi')} – ${languageName(this.clientLanguage)}`, {
              id: 'interpreter.me',
            })}
          </span>
        </p>
        <div class="time">
          ${this.until ? this.clock() : nothing}
          <kr-language></kr-language>
        </div>
      </header>
      <slot name="faces" ?hidden=${this.alone}></slot>
      <main tabindex="-1">
        ${this.notice ? html`<kr-notice kind="warn"><p>${this.notice}</p></kr-notice>` : nothing}
        <slot></slot>
      </main>
      <kr-bottom-bar
        large
        .items=${[
          ...deviceItems({ microphone: this.microphone, camera: this.camera }),
          {
            id: 'leave',
            icon: LogOut,
            label: msg('Poistu', { id: 'interpreter.leave' }),
            kind: 'danger' as const,
            end: true,
            flip: true,
          },
        ]}
        @kr-press=${this.onPress}
      ></kr-bottom-bar>
      <kr-dialog
        .open=${this.leaving}
        heading=${msg('Poistutko tapaamisesta?', { id: 'interpreter.leave.ask' })}
        @kr-close=${this.onStay}
      >
        <p>
          ${msg('Asiaa ei käsitellä ilman tulkkia. Voit palata samasta linkistä.', {
            id: 'interpreter.leave.means',
          })}
        </p>
        <button slot="actions" type="button" class="btn danger" @click=${this.onLeave}>
          ${msg('Poistun', { id: 'interpreter.leave.yes' })}
        </button>
        <button slot="actions" type="button" class="btn" @click=${this.onStay}>
          ${msg('Jään', { id: 'interpreter.leave.no' })}
        </button>
      </kr-dialog>
    `;
  }

  private onPress(event: PressEvent) {
    if (event.id === 'leave') this.leaving = true;
  }

  private onStay() {
    this.leaving = false;
  }

  private onLeave() {
    this.leaving = false;
    this.dispatchEvent(new LeaveEvent());
  }

  private clock() {
    const reading = new Date(Date.parse(this.until) - readingMs).toISOString();
    return html`<kr-clock short until=${this.until} .offset=${this.offset}></kr-clock>
      <span class="begins small soft">
        ${msg(str`Lukeminen alkaa klo ${clockTime(reading)}`, { id: 'interpreter.reading-at' })}
      </span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-interpreter-shell': InterpreterShell;
  }
}
