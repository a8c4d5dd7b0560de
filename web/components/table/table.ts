import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Role } from '../../../server/domain/people.ts';
import { base } from '../../styles/shared.ts';
import { roleName } from '../../texts/roles.ts';
import '../mark/mark.ts';

/** Where each role sits: an authority at each end, the client and the interpreter across from one another. */
const places: readonly { readonly who: Role; readonly at: string }[] = [
  { who: 'county', at: 'n' },
  { who: 'client', at: 'w' },
  { who: 'interpreter', at: 'e' },
  { who: 'kela', at: 's' },
];

/**
 * The table with a sheet of paper and the people around it, by role. Who is in `inside` sits at it;
 * with `waiting` that role stands outside, behind the dashed line. Without words (`bare`) it is a picture only.
 */
@localized()
@customElement('kr-table')
export class Table extends LitElement {
  static override styles = [
    base,
    css`
      .art {
        display: grid;
        grid-template: auto 1fr auto / minmax(64px, auto) minmax(0, 1fr) minmax(64px, auto);
        gap: var(--s3);
        place-items: center;
      }
      .desk {
        grid-area: 2 / 2;
        inline-size: 100%;
        block-size: 100%;
        min-block-size: 168px;
        background: var(--sunk);
        border: var(--hair) solid var(--line);
        border-radius: var(--r3);
        display: grid;
        place-items: center;
      }
      .paper {
        inline-size: 104px;
        block-size: 132px;
        background: var(--card);
        border: var(--hair) solid var(--line);
        border-radius: 2px;
        padding: var(--s4) var(--s3);
        display: flex;
        flex-direction: column;
        gap: var(--s3);
        transform: rotate(-3deg);
      }
      .paper i {
        block-size: 3px;
        border-radius: 2px;
        background: var(--line);
      }
      .paper i:nth-child(1) {
        background: var(--soft);
        inline-size: 60%;
      }
      .paper i:nth-child(4) {
        inline-size: 72%;
      }
      .seat {
        display: grid;
        justify-items: center;
        gap: var(--s1);
        font-size: var(--t-s);
        line-height: 1.35;
        text-align: center;
      }
      .n {
        grid-area: 1 / 2;
      }
      .w {
        grid-area: 2 / 1;
      }
      .e {
        grid-area: 2 / 3;
      }
      .s {
        grid-area: 3 / 2;
      }
      .wall {
        inline-size: 100%;
        grid-area: 4 / 1 / 5 / 4;
        border-block-start: 2px dashed var(--edge);
        margin-block-start: var(--s1);
        padding-block-start: var(--s4);
        display: grid;
        place-items: center;
      }
      @media (max-width: 700px) {
        .desk {
          min-block-size: 124px;
        }
        .paper {
          inline-size: 72px;
          block-size: 92px;
          padding: var(--s3) var(--s2);
          gap: var(--s2);
        }
      }
    `,
  ];

  @property({ attribute: false }) inside: readonly Role[] = [];
  @property({ attribute: false }) waiting: Role | null = null;
  @property({ type: Boolean }) bare = false;

  override render() {
    return html`<div class="art" aria-hidden=${this.bare ? 'true' : nothing}>
      ${places.map(({ who, at }) =>
        this.inside.includes(who)
          ? html`<span class="seat ${at}">
              <kr-mark big .who=${who}></kr-mark>${this.bare ? nothing : roleName(who)}
            </span>`
          : nothing,
      )}
      <div class="desk" aria-hidden="true">
        <span class="paper"><i></i><i></i><i></i><i></i></span>
      </div>
      ${
        this.waiting
          ? html`<div class="wall">
              <span class="seat">
                <kr-mark big empty .who=${this.waiting}></kr-mark>
                <b>${msg('sinä odotat tässä', { id: 'table.you' })}</b>
              </span>
            </div>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-table': Table;
  }
}
