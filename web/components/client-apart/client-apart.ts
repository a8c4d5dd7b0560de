import { localized } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Check, Info } from 'lucide';
import { wish } from '../../controllers/wish.ts';
import { otherAuthority, type Authority } from '../../../server/domain/people.ts';
import { oneThing } from '../../styles/one-thing.ts';
import { points } from '../../styles/points.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import '../icon/icon.ts';
import { stopWords } from '../stop-choices/stop-choices.words.ts';
import { apartWords, continueWords, type Apart } from './client-apart.words.ts';

/**
 * The other authority is not here: what is so now, and two equal ways on. Until the client has tapped one, nothing
 * more is written (CO-7).
 */
@localized()
@customElement('kr-client-apart')
export class ClientApart extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    oneThing,
    points,
    css`
      .foot {
        margin-block-start: auto;
        display: grid;
        gap: var(--s2);
      }
    `,
  ];

  @property({ attribute: false }) apart: Apart = 'refused';
  /** The authority that is away. */
  @property({ attribute: false }) out: Authority = 'kela';
  @property({ type: Boolean }) busy = false;

  override render() {
    const { heading, lines, law } = apartWords(this.apart, this.out);
    return html`
      <h1 tabindex="-1">${heading}</h1>
      <ul class="points">
        ${lines.map(
          ({ text, known }) =>
            html`<li><kr-icon .icon=${known ? Info : Check}></kr-icon><span>${text}</span></li>`,
        )}
      </ul>
      <p class="small soft">${law}</p>
      <div class="foot">
        <button type="button" class="btn tall" aria-disabled=${String(this.busy)} @click=${this.onContinue}>
          ${continueWords(otherAuthority(this.out))}
        </button>
        <button type="button" class="btn tall" aria-disabled=${String(this.busy)} @click=${this.onEnd}>
          ${stopWords('end', this.out).title}
        </button>
      </div>
    `;
  }

  private onContinue() {
    if (!this.busy) wish(this, 'company.continue-alone', {});
  }

  private onEnd() {
    if (!this.busy) wish(this, 'seat.leave', {});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-client-apart': ClientApart;
  }
}
