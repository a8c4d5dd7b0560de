import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Download, Printer } from 'lucide';
import type { ClosedView } from '../../../server/domain/view/types.ts';
import { buttons } from '../../styles/controls.ts';
import { base, cards, words } from '../../styles/shared.ts';
import '../icon/icon.ts';
import '../paper/paper.ts';
import { look } from '../client-signing/client-signing.styles.ts';
import { signerList } from '../client-signing/signer-list.ts';

/** The meeting is over: the client's copy to keep, to print and to read; and that her permission has ended. */
@localized()
@customElement('kr-client-closed')
export class ClientClosed extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    cards,
    look,
    css`
      .top {
        display: grid;
        gap: var(--s3);
      }
      @media print {
        .top {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) view: ClosedView | null = null;

  override render() {
    const { view } = this;
    if (!view) return nothing;
    const { copy, appendix, facts, summary, signers } = view;
    return html`
      <div class="top">
        <h1 tabindex="-1">${msg('Tapaaminen on päättynyt. Kiitos.', { id: 'closed.heading' })}</h1>
        ${
          copy
            ? html`<p class="large">
                  ${msg('Tässä on sinun kopiosi. Lataa se talteen.', { id: 'closed.copy' })}
                </p>
                <div class="acts">
                  ${file(facts.meetingId, 'summary.pdf', msg('Lataa yhteenveto', { id: 'closed.download' }))}
                  ${
                    appendix
                      ? file(facts.meetingId, 'appendix.pdf', msg('Lataa liite', { id: 'closed.appendix' }))
                      : nothing
                  }
                  <button type="button" class="btn" @click=${this.onPrint}>
                    <kr-icon .icon=${Printer}></kr-icon>${msg('Tulosta', { id: 'closed.print' })}
                  </button>
                </div>
                <p class="soft">
                  ${msg('Voit avata tämän sivun samasta linkistä vielä 12 tuntia.', { id: 'closed.until' })}
                </p>`
            : html`<p class="large">
                ${msg('Yhteenvetoa ei tehty. Voit pyytää uuden ajan.', { id: 'closed.none' })}
              </p>`
        }
        ${signers.some(({ me, state }) => me && (state === 'later' || state === 'left')) ? this.unsigned() : nothing}
        <div class="nowbox">
          <b>${msg('Lupani', { id: 'permission.heading' })}</b>
          <p>
            ${msg('Lupasi päättyi tapaamisen mukana. Sinun ei tarvitse peruuttaa sitä.', {
              id: 'closed.permission',
            })}
          </p>
        </div>
      </div>
      ${summary === null ? nothing : html`<kr-paper .json=${summary}></kr-paper>`}
      ${signers.length === 0 ? nothing : signerList(signers)}
    `;
  }

  private unsigned() {
    return html`<p>
      ${msg(
        'Et hyväksynyt yhteenvetoa tässä tapaamisessa. Paikkasi paperissa on tyhjä. Mikään ei riipu siitä. Jos haluat vielä hyväksyä yhteenvedon tai olet eri mieltä, kerro yhteyshenkilöllesi.',
        { id: 'closed.unsigned' },
      )}
    </p>`;
  }

  private onPrint() {
    window.print();
  }
}

const file = (meetingId: string, name: 'summary.pdf' | 'appendix.pdf', label: string) =>
  html`<a
    class="btn tall ${name === 'summary.pdf' ? 'main' : ''}"
    href=${`/api/meetings/${meetingId}/${name}`}
    download
  >
    <kr-icon .icon=${Download}></kr-icon>${label}
  </a>`;

declare global {
  interface HTMLElementTagNameMap {
    'kr-client-closed': ClientClosed;
  }
}
