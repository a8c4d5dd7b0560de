import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { CirclePause, Undo2 } from 'lucide';
import { wish } from '../../controllers/wish.ts';
import { oneThing } from '../../styles/one-thing.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import '../icon/icon.ts';

/** A break: nothing is sent, nothing is received, and one button leads back (SE-8). */
@localized()
@customElement('kr-client-away')
export class ClientAway extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    oneThing,
    css`
      .picture {
        color: var(--accent);
        --icon: 72px;
        margin-block-start: var(--s5);
      }
      .btn {
        margin-block-start: auto;
      }
    `,
  ];

  @property({ type: Boolean }) busy = false;
  /** The summary is being signed: the others do not wait for long. */
  @property({ type: Boolean }) signing = false;

  override render() {
    return html`
      <p class="picture"><kr-icon .icon=${CirclePause}></kr-icon></p>
      <h1 tabindex="-1">${msg('Olet tauolla', { id: 'away.heading' })}</h1>
      <p class="large">
        ${msg('Kukaan ei kuule eikä näe sinua. Sinäkään et kuule muita.', { id: 'away.unheard' })}
      </p>
      <p class="soft">
        ${
          this.signing
            ? msg(
                'Voit olla tauolla niin kauan kuin tarvitset. Minuutin kuluttua muut voivat viedä yhteenvedon valmiiksi. Voit palata ja allekirjoittaa, kunnes se on valmis.',
                { id: 'away.signing' },
              )
            : msg('Asioistasi ei puhuta, ennen kuin palaat. Voit olla tauolla niin kauan kuin tarvitset.', {
                id: 'away.kept',
              })
        }
      </p>
      <button type="button" class="btn main tall" aria-disabled=${String(this.busy)} @click=${this.onReturn}>
        <kr-icon .icon=${Undo2} flip></kr-icon>${msg('Palaan tapaamiseen', { id: 'away.return' })}
      </button>
    `;
  }

  private onReturn() {
    if (!this.busy) wish(this, 'seat.return', {});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-client-away': ClientAway;
  }
}
