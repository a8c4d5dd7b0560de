import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Languages } from 'lucide';
import { base } from '../../styles/shared.ts';
import { language, offered, setLanguage, type Language as Code } from '../../texts/locale.ts';
import '../icon/icon.ts';

/** The switch of language: at any moment, in place, nothing is lost. Each language stands in its own name. */
@localized()
@customElement('kr-language')
export class Language extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-block;
      }
      label {
        position: relative;
        display: inline-flex;
        align-items: center;
      }
      kr-icon {
        position: absolute;
        inset-inline-start: var(--s3);
        pointer-events: none;
      }
      select {
        appearance: none;
        font: inherit;
        font-weight: 600;
        color: inherit;
        background: transparent;
        min-block-size: var(--tap);
        border: var(--rule) solid transparent;
        border-radius: var(--r2);
        padding-block: 0;
        padding-inline: calc(var(--s3) + var(--icon) + var(--s2)) var(--s2);
        margin-inline-end: calc(-1 * var(--s2));
        cursor: pointer;
        field-sizing: content;
      }
      select:hover {
        border-color: var(--edge);
      }
      option {
        background: var(--card);
        color: var(--ink);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  override render() {
    const now = language();
    return html`<label>
      <kr-icon .icon=${Languages}></kr-icon>
      <select aria-label=${msg('Kieli', { id: 'language.label' })} .value=${now} @change=${this.onChange}>
        ${offered().map(
          ({ code, name, dir }) =>
            html`<option value=${code} lang=${code} dir=${dir} ?selected=${code === now}>${name}</option>`,
        )}
      </select>
    </label>`;
  }

  private onChange(event: Event) {
    // Where the other language does not come over the network the page stays as it is, and so does the choice.
    void setLanguage((event.target as HTMLSelectElement).value as Code).catch(() => {
      this.requestUpdate();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-language': Language;
  }
}
