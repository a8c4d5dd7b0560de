import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Phone, RefreshCw, WifiOff } from 'lucide';
import { buttons } from '../../styles/controls.ts';
import { base, cards } from '../../styles/shared.ts';
import { helpPhone, helpPhoneLink } from '../../texts/phone.ts';
import '../failure/failure.ts';
import '../icon/icon.ts';

/**
 * A part of the program did not come over the network, though it was asked for again: what is missing, a button that
 * loads everything anew, and the number. `media` leaves the rest of the page where it is.
 */
@localized()
@customElement('kr-not-loaded')
export class NotLoaded extends LitElement {
  static override styles = [
    base,
    buttons,
    cards,
    css`
      .nowbox {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--s3);
        background: var(--warn-soft);
        --icon: 28px;
      }
      .nowbox > kr-icon {
        color: var(--warn);
      }
      .ways {
        grid-column: 1 / -1;
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        --icon: 20px;
      }
    `,
  ];

  /** The page, or only its sound and picture. */
  @property() what: 'page' | 'media' = 'page';
  /** Loads everything anew; a test's own. */
  @property({ attribute: false }) reload: () => void = () => {
    location.reload();
  };

  override render() {
    return this.what === 'page' ? this.page() : this.media();
  }

  private page() {
    return html`<kr-failure
      .words=${{
        happened: msg('Sivua ei saatu ladattua', { id: 'not-loaded.page' }),
        todo: msg('Verkko voi olla heikko. Lataa sivu uudelleen tai soita.', { id: 'not-loaded.todo' }),
        safe: msg('Paikkasi tapaamisessa säilyy.', { id: 'safe.place' }),
      }}
      .icon=${WifiOff}
      retry=${reloadWord()}
      @kr-retry=${this.onReload}
    ></kr-failure>`;
  }

  private media() {
    return html`<section class="nowbox">
      <kr-icon .icon=${WifiOff}></kr-icon>
      <p role="status">
        <b>${msg('Ääntä ja kuvaa ei saatu ladattua.', { id: 'not-loaded.media' })}</b>
        ${msg('Verkko voi olla heikko. Lataa sivu uudelleen tai soita.', { id: 'not-loaded.todo' })}
      </p>
      <div class="ways">
        <button type="button" class="btn" @click=${this.onReload}>
          <kr-icon .icon=${RefreshCw}></kr-icon>${reloadWord()}
        </button>
        <a class="btn" href=${helpPhoneLink}>
          <kr-icon .icon=${Phone}></kr-icon>${msg(str`Soita ${helpPhone}`, { id: 'failure.call' })}
        </a>
      </div>
    </section>`;
  }

  private onReload() {
    this.reload();
  }
}

const reloadWord = () => msg('Lataa sivu uudelleen', { id: 'not-loaded.reload' });

declare global {
  interface HTMLElementTagNameMap {
    'kr-not-loaded': NotLoaded;
  }
}
