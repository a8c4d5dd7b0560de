import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';

/** The page shell: decides which page the address asks for. */
@customElement('kr-app')
export class App extends LitElement {
  override render() {
    return html`<main><h1>Kerralla</h1></main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-app': App;
  }
}
