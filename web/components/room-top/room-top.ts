import { localized } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import { Wide } from '../../controllers/wide.ts';
import { base } from '../../styles/shared.ts';
import '../clock/clock.ts';
import '../language/language.ts';
import '../room-permission/room-permission.ts';
import { isPermissionKnown } from '../room-permission/room-permission.ts';
import '../top-bar/top-bar.ts';

/**
 * The top of the officials' room, what is always in sight: where the meeting is, what may be talked about, the
 * interpreter's time. What its parts raise goes through: `kr-open-permission`, `kr-minutes`.
 */
@localized()
@customElement('kr-room-top')
export class RoomTop extends LitElement {
  static override styles = [
    base,
    css`
      :host([brief]) kr-clock {
        --clock-size: var(--t-s);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) view: OfficialView | null = null;
  /** Server time minus this device's, in milliseconds. */
  @property({ type: Number }) offset = 0;

  /** One line, while a phone's screen is wanted for writing. */
  @property({ type: Boolean, reflect: true }) brief = false;

  private readonly wide = new Wide(this);

  override render() {
    const { view } = this;
    if (!view) return nothing;
    return html`<kr-top-bar .step=${view.step} .brief=${this.brief}>
      ${
        isPermissionKnown(view.consent)
          ? html`<kr-room-permission
              slot="permit"
              .consent=${view.consent}
              .ended=${view.consent.presence === 'withdrawn'}
              .short=${view.phase === 'signing'}
            ></kr-room-permission>`
          : nothing
      }
      ${
        view.interpreterEndsAt
          ? html`<kr-clock
              slot="clock"
              .short=${this.brief}
              until=${view.interpreterEndsAt}
              .offset=${this.offset}
            ></kr-clock>`
          : nothing
      }
      ${this.wide.now ? nothing : html`<kr-language></kr-language>`}
    </kr-top-bar>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-top': RoomTop;
  }
}
