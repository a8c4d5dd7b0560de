import type { NoticeText } from '../../../server/domain/view/pages.ts';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Check } from 'lucide';
import { Load } from '../../controllers/load.ts';
import { wish } from '../../controllers/wish.ts';
import { notice } from '../../state/api.notices.ts';
import { oneThing } from '../../styles/one-thing.ts';
import { points } from '../../styles/points.ts';
import { buttons } from '../../styles/controls.ts';
import { base, cards, words } from '../../styles/shared.ts';
import { language } from '../../texts/locale.ts';
import { refusalWords } from '../../texts/refusals.ts';
import { failureIcon } from '../failure/failure.icon.ts';
import '../failure/failure.ts';
import '../icon/icon.ts';

/**
 * The promise of secrecy, before anything is heard (IN-1). The text is the server's; what is affirmed is its hash, so
 * the text on the screen and the text in the record are one.
 */
@localized()
@customElement('kr-interpreter-secrecy')
export class InterpreterSecrecy extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    cards,
    oneThing,
    points,
    css`
      .points kr-icon {
        color: var(--interpreter);
      }
      .card {
        border-inline-start: var(--thick) solid var(--interpreter);
        display: grid;
        gap: var(--s4);
      }
    `,
  ];

  @property({ type: Boolean }) busy = false;

  private asked = language();
  private readonly text = new Load<NoticeText>(this, () => notice('secrecy', this.asked));

  override willUpdate() {
    if (this.asked === language()) return;
    this.asked = language();
    void this.text.again('quietly');
  }

  override render() {
    const { now } = this.text;
    if (now.state === 'refused')
      return html`<kr-failure
        .words=${refusalWords(now.refusal.code)}
        .icon=${failureIcon(now.refusal.code)}
        retry=${msg('Yritä uudelleen', { id: 'retry' })}
        @kr-retry=${this.onRetry}
      ></kr-failure>`;
    return html`
      <h1 tabindex="-1">${msg('Ensin vaitiolo', { id: 'secrecy.heading' })}</h1>
      <p>${msg('Lue ja vahvista. Ennen sitä et kuule etkä näe ketään.', { id: 'secrecy.lead' })}</p>
      ${now.state === 'ready' ? this.promise(now.value) : this.loading()}
    `;
  }

  private promise({ lang, dir, title, text, hash }: NoticeText) {
    return html`<div class="card" lang=${lang} dir=${dir}>
        <h2>${title}</h2>
        <ul class="points">
          ${text
            .split('\n')
            .map((line) => html`<li><kr-icon .icon=${Check}></kr-icon><span>${line}</span></li>`)}
        </ul>
      </div>
      <button
        type="button"
        class="btn main tall"
        aria-disabled=${String(this.busy)}
        @click=${() => {
          if (!this.busy) wish(this, 'seat.affirm-secrecy', { hash });
        }}
      >
        <kr-icon .icon=${Check}></kr-icon>${msg('Vahvistan vaitiolon', { id: 'waiting.affirm' })}
      </button>`;
  }

  private loading() {
    return html`<p class="soft">${msg('Tekstiä haetaan…', { id: 'secrecy.loading' })}</p>`;
  }

  private onRetry(event: Event) {
    event.stopPropagation();
    void this.text.again();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-interpreter-secrecy': InterpreterSecrecy;
  }
}
