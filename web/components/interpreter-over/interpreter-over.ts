import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Check, FileX2, Link2Off } from 'lucide';
import { points } from '../../styles/points.ts';
import { base, words } from '../../styles/shared.ts';
import '../icon/icon.ts';

/** The interpreter's end: thanks, what to destroy, and that nothing opens any more. */
@localized()
@customElement('kr-interpreter-over')
export class InterpreterOver extends LitElement {
  static override styles = [
    base,
    words,
    points,
    css`
      :host {
        display: grid;
        gap: var(--s4);
      }
      .points kr-icon {
        color: var(--interpreter);
      }
    `,
  ];

  override render() {
    return html`
      <h1 tabindex="-1">${msg('Kiitos tulkkauksesta', { id: 'over.thanks' })}</h1>
      <ul class="points large">
        <li>
          <kr-icon .icon=${FileX2}></kr-icon>
          <span>${msg('Hävitä muistiinpanosi nyt.', { id: 'over.notes' })}</span>
        </li>
        <li>
          <kr-icon .icon=${Check}></kr-icon>
          <span>${msg('Vaitiolo jatkuu tapaamisen jälkeen.', { id: 'over.secrecy' })}</span>
        </li>
        <li>
          <kr-icon .icon=${Link2Off}></kr-icon>
          <span> ${msg('Linkkisi ei enää avaudu. Voit sulkea tämän sivun.', { id: 'over.link' })} </span>
        </li>
      </ul>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-interpreter-over': InterpreterOver;
  }
}
