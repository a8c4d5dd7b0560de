import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Check, X } from 'lucide';
import { later, type Later, notHeldDown, Settling } from '../../controllers/settling.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { say } from '../../texts/domain.ts';
import { AnswerEvent } from '../question/question.ts';
import '../icon/icon.ts';

/**
 * The client answers aloud and the chair marks it: two equal buttons, and why a yes may have to wait (IN-2). As on her
 * own screen another question is another element, and one press marks one answer (CO-3).
 */
@localized()
@customElement('kr-consent-aloud')
export class ConsentAloud extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s3);
      }
      p {
        flex: 1 1 200px;
      }
      .two {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--s3);
        flex: 0 1 236px;
      }
      @media (max-width: 700px) {
        .two {
          flex: 1 1 100%;
        }
      }
    `,
  ];

  /** "Vastaako Layla ääneen?" */
  @property() words = '';
  /** Why a yes cannot be marked yet; empty when it can. */
  @property() wait = '';
  @property({ attribute: false }) later: Later = later;

  private readonly settling = new Settling(this);

  override render() {
    return html`<p class="soft" id="words">${this.wait || this.words}</p>
      <div
        class="two"
        role="group"
        aria-label=${msg('Asiakkaan vastaus', { id: 'consent.aloud.answer' })}
        @keydown=${notHeldDown}
      >
        <button
          type="button"
          class="btn"
          aria-disabled=${String(!this.mayYes)}
          aria-describedby="words"
          @click=${this.onYes}
        >
          <kr-icon .icon=${Check}></kr-icon>${say('answer.yes')}
        </button>
        <button type="button" class="btn" aria-disabled=${String(!this.settling.ready)} @click=${this.onNo}>
          <kr-icon .icon=${X}></kr-icon>${say('answer.no')}
        </button>
      </div>`;
  }

  private get mayYes(): boolean {
    return this.settling.ready && !this.wait;
  }

  private onYes() {
    if (this.mayYes) this.dispatchEvent(new AnswerEvent('yes'));
  }

  private onNo() {
    if (this.settling.ready) this.dispatchEvent(new AnswerEvent('no'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-consent-aloud': ConsentAloud;
  }
}
