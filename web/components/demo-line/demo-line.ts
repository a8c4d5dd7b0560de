import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Info } from 'lucide';
import { base } from '../../styles/shared.ts';
import '../icon/icon.ts';

/** The first line of the demonstration's own pages: everybody here is invented. */
@localized()
@customElement('kr-demo-line')
export class DemoLine extends LitElement {
  static override styles = [
    base,
    css`
      p {
        max-inline-size: none;
        background: var(--warn-soft);
        color: var(--warn);
        border-block-end: var(--hair) solid transparent;
        padding: var(--s3) var(--s5);
        display: flex;
        gap: var(--s2);
        justify-content: center;
        align-items: center;
        font-weight: 600;
        font-size: var(--t-s);
      }
      @media (max-width: 700px) {
        p {
          padding-inline: var(--s4);
          align-items: flex-start;
        }
      }
    `,
  ];

  override render() {
    return html`<p>
      <kr-icon .icon=${Info}></kr-icon
      ><span
        >${msg(
          'Tämä on esittely. Ihmiset, asiat ja puhelinnumerot ovat keksittyjä. Älä kirjoita tähän oikeita tietoja.',
          { id: 'demo.line' },
        )}</span
      >
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-demo-line': DemoLine;
  }
}
