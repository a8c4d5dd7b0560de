import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Download, Undo2 } from 'lucide';
import type { EndedView } from '../../../server/domain/view/types.ts';
import { buttons } from '../../styles/controls.ts';
import { base } from '../../styles/shared.ts';
import '../failure/failure.ts';
import '../icon/icon.ts';
import { endedWords } from './client-ended.words.ts';

/** Back in by the same link. */
class ReturnEvent extends Event {
  constructor() {
    super('kr-return', { bubbles: true, composed: true });
  }
}

/** The seat has ended: how, what is so now, and the way on. Client's and interpreter's alike. */
@localized()
@customElement('kr-client-ended')
export class ClientEnded extends LitElement {
  static override styles = [base, buttons];

  @property({ attribute: false }) view: EndedView | null = null;

  override render() {
    const { view } = this;
    if (!view) return nothing;
    const { words, icon, mayReturn } = endedWords(view);
    return html`<kr-failure .words=${words} .icon=${icon} ?other-way=${view.copy || mayReturn}>
      ${
        view.copy
          ? html`<a
              slot="actions"
              class="btn main tall"
              href=${`/api/meetings/${view.meetingId}/summary.pdf`}
              download
            >
              <kr-icon .icon=${Download}></kr-icon>${msg('Lataa yhteenveto', { id: 'closed.download' })}
            </a>`
          : nothing
      }
      ${
        mayReturn
          ? html`<button
              slot="actions"
              type="button"
              class="btn ${view.copy ? '' : 'main tall'}"
              @click=${this.onReturn}
            >
              <kr-icon .icon=${Undo2} flip></kr-icon>${msg('Palaa tapaamiseen', { id: 'ended.return' })}
            </button>`
          : nothing
      }
    </kr-failure>`;
  }

  private onReturn() {
    this.dispatchEvent(new ReturnEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-client-ended': ClientEnded;
  }
  interface HTMLElementEventMap {
    'kr-return': ReturnEvent;
  }
}
