import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { loadAgain } from '../../state/load-again.ts';
import '../not-loaded/not-loaded.ts';
import '../shell/shell.ts';

/** A part of the program that is fetched by itself: nothing until it is there, and words when it does not come. */
@customElement('kr-part')
export class Part extends LitElement {
  @property({ attribute: false }) load: () => Promise<unknown> = () => Promise.resolve();
  /** What is drawn with it. */
  @property({ attribute: false }) content: TemplateResult = html``;

  @state() private now: 'loading' | 'there' | 'missing' = 'loading';

  override connectedCallback() {
    super.connectedCallback();
    void loadAgain(this.load).then(
      () => (this.now = 'there'),
      () => (this.now = 'missing'),
    );
  }

  /** Without a shadow: what it holds stands where the page itself would. */
  protected override createRenderRoot() {
    return this;
  }

  override render() {
    if (this.now === 'loading') return nothing;
    return this.now === 'there'
      ? this.content
      : html`<kr-shell narrow><kr-not-loaded></kr-not-loaded></kr-shell>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-part': Part;
  }
}
