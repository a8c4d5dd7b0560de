import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { CircleCheck, Info, TriangleAlert } from 'lucide';
import { base } from '../../styles/shared.ts';
import '../icon/icon.ts';

/** What a notice is: something to know, something to mind, something that went well. */
export type NoticeKind = 'info' | 'warn' | 'success';

const icons = { info: Info, warn: TriangleAlert, success: CircleCheck };

/** A sentence in a box with an icon. It says nothing aloud: use `announce` for that. */
@customElement('kr-notice')
export class Notice extends LitElement {
  static override styles = [
    base,
    css`
      .box {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--s3);
        padding: var(--s3) var(--s4);
        border: var(--hair) solid transparent;
        border-radius: var(--r2);
        background: var(--accent-soft);
      }
      kr-icon {
        margin-block-start: 0.15em;
        color: var(--accent);
      }
      .warn {
        background: var(--warn-soft);
      }
      .warn kr-icon {
        color: var(--warn);
      }
    `,
  ];

  @property() kind: NoticeKind = 'info';

  override render() {
    return html`<div class="box ${this.kind}">
      <kr-icon .icon=${icons[this.kind]}></kr-icon>
      <div><slot></slot></div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-notice': Notice;
  }
}
