import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { FinishedCopy } from '../../../server/domain/view/pages.ts';
import { Repeat } from '../../controllers/repeat.ts';
import type { ClientCode } from '../../state/api.ts';
import { copies } from '../../state/api.officials.ts';
import { buttons } from '../../styles/controls.ts';
import { base, rows, words } from '../../styles/shared.ts';
import { longDay } from '../../texts/dates.ts';
import { refusalSentence } from '../../texts/refusals.ts';
import { inMyLanguage } from '../../texts/roles.ts';

/** A meeting that has just been sealed is seen here soon. */
const everyMs = 15_000;

/** Finished copies by date and topic, newest first and without an end: the name stands in the paper alone (CO-10). */
@localized()
@customElement('kr-copies')
export class Copies extends LitElement {
  static override styles = [
    base,
    words,
    rows,
    buttons,
    css`
      section {
        margin-block: var(--s5) var(--s3);
      }
      .date {
        inline-size: 128px;
        flex: none;
      }
      a {
        min-block-size: var(--tap);
        display: inline-flex;
        align-items: center;
        font-weight: 600;
      }
      li {
        display: flex;
        gap: var(--s4);
        align-items: center;
      }
      .btn {
        margin-block-start: var(--s3);
      }
    `,
  ];

  @state() private shown: readonly FinishedCopy[] = [];
  @state() private more = false;
  @state() private asking = false;
  @state() private refused: ClientCode | null = null;

  constructor() {
    super();
    new Repeat(
      this,
      () => {
        void this.newest();
      },
      everyMs,
    );
  }

  override connectedCallback() {
    super.connectedCallback();
    void this.newest();
  }

  override render() {
    if (this.shown.length === 0) return nothing;
    return html`<section>
      <h2>${msg('Valmiit yhteenvedot', { id: 'copies.heading' })}</h2>
      <ul class="ruled">
        ${this.shown.map(
          ({ caseId, at, topic }) =>
            html`<li>
              <span class="num date">${longDay(at)}</span>
              <a class="link" href="/cases/${caseId}">${inMyLanguage(topic)}</a>
            </li>`,
        )}
      </ul>
      ${this.refused ? html`<p role="alert">${refusalSentence(this.refused)}</p>` : nothing}
      ${
        this.more
          ? html`<button
              type="button"
              class="btn"
              aria-disabled=${String(this.asking)}
              @click=${() => void this.older()}
            >
              ${msg('Näytä vanhemmat', { id: 'copies.older' })}
            </button>`
          : nothing
      }
    </section>`;
  }

  /** Puts what has come since before what is shown. Refusals are the page's to tell: it asks for its own list too. */
  private async newest() {
    const answer = await copies(null);
    if (!answer.ok) return;
    const { copies: first, more } = answer.value;
    const known = new Set(this.shown.map(({ caseId }) => caseId));
    const fresh = first.filter(({ caseId }) => !known.has(caseId));
    if (this.shown.length === 0) this.more = more;
    if (fresh.length > 0) this.shown = [...fresh, ...this.shown];
  }

  private async older() {
    const last = this.shown.at(-1);
    if (this.asking || !last) return;
    this.asking = true;
    const answer = await copies(last.caseId);
    this.asking = false;
    this.refused = answer.ok ? null : answer.code;
    if (!answer.ok) return;
    this.shown = [...this.shown, ...answer.value.copies];
    this.more = answer.value.more;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-copies': Copies;
  }
}
