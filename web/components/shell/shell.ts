import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LogOut } from 'lucide';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { firstName } from '../../texts/names.ts';
import { helpPhone, helpPhoneLink } from '../../texts/phone.ts';
import type { Role } from '../../../server/domain/people.ts';
import '../icon/icon.ts';
import '../language/language.ts';
import '../mark/mark.ts';
import '../top-bar/top-bar.ts';

/** Who is signed in, as the bar says it: "Mikko Laine, Haukiputaan hyvinvointikeskus". */
export interface Me {
  readonly role: Role;
  readonly name: string;
  readonly unit: string;
}

/** The official wants to log out. */
export class LogOutEvent extends Event {
  constructor() {
    super('kr-log-out', { bubbles: true, composed: true });
  }
}

/**
 * What every page outside the room has: the bar with the person and the language, the page itself in
 * `<main>`, and the number of last resort at the foot. `narrow` is the phone-wide page of the client.
 * The slot `foot` stands above the number, `aside` may hold a line over the bar (the demonstration's).
 */
@localized()
@customElement('kr-shell')
export class Shell extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      :host {
        min-block-size: 100dvh;
        display: flex;
        flex-direction: column;
      }
      main {
        flex: 1;
        inline-size: 100%;
        max-inline-size: calc(var(--page) + 2 * var(--s5));
        margin-inline: auto;
        padding: var(--s7) var(--s5);
        display: flex;
        flex-direction: column;
      }
      main:focus {
        outline: none;
      }
      :host([wide]) main {
        max-inline-size: calc(var(--wide) + 2 * var(--s5));
      }
      :host([narrow]) main,
      :host([narrow]) footer {
        max-inline-size: calc(var(--narrow) + 2 * var(--s4));
        padding-inline: var(--s4);
      }
      :host([narrow]) main {
        padding-block-end: var(--s2);
      }
      .me {
        display: flex;
        align-items: center;
        gap: var(--s2);
      }
      footer {
        inline-size: 100%;
        max-inline-size: calc(var(--page) + 2 * var(--s5));
        margin-inline: auto;
        padding: var(--s3) var(--s5) var(--s5);
        text-align: center;
        font-size: var(--t-s);
        color: var(--soft);
      }
      :host([narrow]) footer {
        padding-block-start: var(--s1);
      }
      footer p {
        max-inline-size: none;
      }
      footer a {
        color: inherit;
        white-space: nowrap;
      }
      .in-foot {
        display: none;
      }
      @media (max-width: 700px) {
        .in-bar {
          display: none;
        }
        .in-foot {
          display: inline-flex;
          color: var(--ink);
          font-size: var(--t-m);
          margin-block-end: var(--s3);
        }
        main {
          padding: var(--s5) var(--s4);
        }
        :host([narrow]) main {
          padding-block-start: var(--s4);
        }
        .unit {
          display: none;
        }
        .me {
          font-size: var(--t-s);
        }
      }
      /* A first name is enough where the bar has no room for more. */
      @media (max-width: 400px) {
        .family {
          display: none;
        }
      }
      @media print {
        footer {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) me: Me | null = null;
  @property({ type: Boolean, reflect: true }) narrow = false;
  @property({ type: Boolean, reflect: true }) wide = false;
  /** Whether the person may log out here: officials only. */
  @property({ type: Boolean, attribute: 'can-log-out' }) canLogOut = false;

  /** It is asked for until it is done: that may take a while. */
  @state() private leaving = false;

  override render() {
    return html`
      <slot name="aside"></slot>
      <kr-top-bar>
        ${this.me ? this.person(this.me) : nothing}
        <kr-language></kr-language>
        ${this.canLogOut ? this.logOut('in-bar') : nothing}
      </kr-top-bar>
      <main><slot></slot></main>
      <footer>
        <slot name="foot"></slot>
        ${this.canLogOut ? this.logOut('in-foot') : nothing}
        <p>
          ${msg(html`Eikö jokin toimi? Soita <a href=${helpPhoneLink}>${helpPhone}</a>.`, { id: 'shell.help' })}
          ${msg('Tapaamista ei tallenneta.', { id: 'shell.not-recorded' })}
        </p>
      </footer>
    `;
  }

  private person({ role, name, unit }: Me) {
    return html`<span class="me">
      <kr-mark .who=${role}></kr-mark>
      <span
        ><bdi>${firstName(name)}<span class="family">${name.slice(firstName(name).length)}</span></bdi
        ><span class="unit">${unit ? `, ${unit}` : ''}</span></span
      >
    </span>`;
  }

  /** On a phone the bar has no room for it: then it stands at the foot. */
  private logOut(where: 'in-bar' | 'in-foot') {
    return html`<button
      type="button"
      class="btn quiet ${where}"
      aria-disabled=${String(this.leaving)}
      @click=${this.onLogOut}
    >
      <kr-icon .icon=${LogOut} flip></kr-icon>${
        this.leaving
          ? msg('Kirjaudutaan ulos…', { id: 'shell.logging-out' })
          : msg('Kirjaudu ulos', { id: 'shell.log-out' })
      }
    </button>`;
  }

  private onLogOut() {
    if (this.leaving) return;
    this.leaving = true;
    this.dispatchEvent(new LogOutEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-shell': Shell;
  }
  interface HTMLElementEventMap {
    'kr-log-out': LogOutEvent;
  }
}
