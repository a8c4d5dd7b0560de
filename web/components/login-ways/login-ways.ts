import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { authorities } from '../../../server/domain/people.ts';
import { buttons } from '../../styles/controls.ts';
import { base } from '../../styles/shared.ts';
import { say } from '../../texts/domain.ts';
import '../mark/mark.ts';

/** The way in for an official who is not logged in: each organisation has its own. The server's addresses, so the document is left. */
@localized()
@customElement('kr-login-ways')
export class LoginWays extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      ul {
        display: grid;
        gap: var(--s2);
      }
    `,
  ];

  override render() {
    return html`<ul>
      ${authorities.map((authority) => {
        const name = say(`authority.${authority}`);
        return html`<li>
          <a class="btn full" href="/auth/login/${authority}">
            <kr-mark .who=${authority}></kr-mark>${msg(str`Kirjaudu: ${name}`, { id: 'login.way' })}
          </a>
        </li>`;
      })}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-login-ways': LoginWays;
  }
}
