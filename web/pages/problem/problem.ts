import { localized, msg } from '@lit/localize';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { failureIcon } from '../../components/failure/failure.icon.ts';
import '../../components/failure/failure.ts';
import '../../components/shell/shell.ts';
import { buttons } from '../../styles/controls.ts';
import { base } from '../../styles/shared.ts';
import { problemWords } from '../../texts/problems.ts';

/** A page of failure under an address of its own: what happened, what is safe, what to do, the number to call. */
@localized()
@customElement('kr-problem')
export class Problem extends LitElement {
  static override styles = [base, buttons];

  /** A refusal's code, or any text: an unknown one gets the general words. */
  @property() code = '';

  override render() {
    return html`<kr-shell narrow>
      <kr-failure .words=${problemWords(this.code)} .icon=${failureIcon(this.code)} other-way>
        <a slot="actions" class="btn main tall" href="/">${msg('Alkuun', { id: 'problem.to-start' })}</a>
      </kr-failure>
    </kr-shell>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-problem': Problem;
  }
}
