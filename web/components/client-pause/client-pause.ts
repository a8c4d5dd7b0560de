import { localized } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { CirclePause } from 'lucide';
import { base, cards } from '../../styles/shared.ts';
import '../icon/icon.ts';
import { pauseWords, type Pause } from './client-pause.words.ts';

/** The matter is not handled just now: why, and that nothing is asked of the client. */
@localized()
@customElement('kr-client-pause')
export class ClientPause extends LitElement {
  static override styles = [
    base,
    cards,
    css`
      .nowbox {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--s3);
        background: var(--warn-soft);
        --icon: 28px;
      }
      kr-icon {
        color: var(--warn);
      }
    `,
  ];

  @property({ attribute: false }) why: Pause = 'interpreter-coming';

  override render() {
    const { heading, text } = pauseWords(this.why);
    return html`<section class="nowbox">
      <kr-icon .icon=${CirclePause}></kr-icon>
      <div>
        <h2>${heading}</h2>
        <p>${text}</p>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-client-pause': ClientPause;
  }
}
