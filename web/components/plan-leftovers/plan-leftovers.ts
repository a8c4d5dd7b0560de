import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Copy } from 'lucide';
import { parsePath } from '../../../server/domain/plan/paths.ts';
import { Watch } from '../../controllers/watch.ts';
import type { PlanEdits } from '../../state/plan-edits.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { sayCode } from '../../texts/codes.ts';
import { refusalWords } from '../../texts/refusals.ts';
import '../icon/icon.ts';
import '../notice/notice.ts';

/** Texts that came too late for the plan: nothing that somebody wrote is lost. */
@localized()
@customElement('kr-plan-leftovers')
export class PlanLeftovers extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      li {
        margin-block-start: var(--s3);
        display: grid;
        gap: var(--s2);
      }
      blockquote {
        margin: 0;
        padding: var(--s3);
        background: var(--card);
        border-radius: var(--r1);
        white-space: pre-wrap;
        user-select: all;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s3);
      }
    `,
  ];

  @property({ attribute: false }) edits: PlanEdits | null = null;

  @state() private copied = '';

  constructor() {
    super();
    new Watch(this, () => this.edits);
  }

  override render() {
    const left = this.edits?.leftovers ?? [];
    if (left.length === 0) return nothing;
    return html`<kr-notice kind="warn">
      <p>
        <b>${msg('Tekstisi ei ehtinyt suunnitelmaan', { id: 'plan.leftover' })}</b>
      </p>
      <ul>
        ${left.map(
          ({ path, text, code }) =>
            html`<li>
              <p class="small">
                ${sayCode(parsePath(path)?.field.label ?? path)}.
                ${code ? `${refusalWords(code).happened}.` : nothing}
              </p>
              <blockquote dir="auto">${text}</blockquote>
              <div class="acts">
                <button type="button" class="btn" @click=${() => this.onCopy(path, text)}>
                  <kr-icon .icon=${Copy}></kr-icon>
                  ${
                    this.copied === path
                      ? msg('Kopioitu', { id: 'plan.leftover.copied' })
                      : msg('Kopioi teksti', { id: 'plan.leftover.copy' })
                  }
                </button>
                <button type="button" class="btn quiet" @click=${() => this.edits?.dropLeftover(path)}>
                  ${msg('En tarvitse sitä', { id: 'plan.leftover.drop' })}
                </button>
              </div>
            </li>`,
        )}
      </ul>
    </kr-notice>`;
  }

  private async onCopy(path: string, text: string) {
    // Where the clipboard is shut the text can still be selected with one tap.
    await navigator.clipboard.writeText(text).then(
      () => (this.copied = path),
      () => undefined,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-plan-leftovers': PlanLeftovers;
  }
}
