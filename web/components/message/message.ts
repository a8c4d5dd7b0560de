import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ExternalLink } from 'lucide';
import type { OutboxMessage } from '../../state/api.demo.ts';
import { buttons } from '../../styles/controls.ts';
import { base, cards, rows, words } from '../../styles/shared.ts';
import { clockTime } from '../../texts/dates.ts';
import { say } from '../../texts/domain.ts';
import '../icon/icon.ts';
import '../mark/mark.ts';

/** One message of the demonstration as it would have been sent, and the code that is told apart from it. */
@localized()
@customElement('kr-message')
export class Message extends LitElement {
  static override styles = [
    base,
    words,
    rows,
    buttons,
    cards,
    css`
      article {
        display: grid;
        grid-template-rows: auto 1fr auto auto;
        gap: var(--s4);
        block-size: 100%;
      }
      .when {
        margin-inline-start: auto;
      }
      .sms {
        align-self: start;
        background: var(--sunk);
        border-radius: var(--r2);
        border-start-start-radius: var(--r1);
        padding: var(--s4);
        display: grid;
        gap: var(--s2);
        overflow-wrap: anywhere;
      }
      .code {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s1) var(--s4);
        justify-content: space-between;
        border-block-start: var(--hair) solid var(--line);
        padding-block-start: var(--s4);
      }
      .code b {
        font-size: var(--t-xl);
        letter-spacing: 0.06em;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) message: OutboxMessage | null = null;

  override render() {
    const message = this.message;
    if (!message) return null;
    return html`<article class="card" aria-label=${msg(str`Viesti: ${message.name}`, { id: 'message.to' })}>
      <div class="row wrap">
        <kr-mark .who=${message.to}></kr-mark><b><bdi>${message.name}</bdi></b>
        <span class="small soft num when">
          ${msg(str`tekstiviesti klo ${clockTime(message.at)}`, { id: 'message.at' })}
        </span>
      </div>
      <div class="sms">
        ${message.parts.map(
          ({ lang, dir, text }) => html`<p lang=${lang} dir=${dir}>${linked(text, message.link)}</p>`,
        )}
      </div>
      <div class="acts">
        <a
          class="btn"
          href=${message.link}
          target=${elsewhere(message.link) ? '_blank' : '_self'}
          rel="noopener"
        >
          <kr-icon .icon=${ExternalLink} flip></kr-icon>${msg('Avaa linkki', { id: 'message.open' })}
        </a>
      </div>
      <div class="code">
        <div>
          <p>${msg('Koodi', { id: 'message.code-label' })}</p>
          <p class="small soft">${say(`message.code.${message.to}`)}</p>
        </div>
        <b class="num" dir="ltr">${message.code.slice(0, 3)} ${message.code.slice(3)}</b>
      </div>
    </article>`;
  }
}

const elsewhere = (link: string) => new URL(link, location.href).origin !== location.origin;

/** The link within the words, as a phone would show it; in any language it runs from left to right. */
const linked = (text: string, link: string) => {
  const bare = link.replace(/^https?:\/\//, '');
  const shown = text.includes(link) ? link : bare;
  const at = text.indexOf(shown);
  if (at < 0) return text;
  const rest = text.slice(at + shown.length);
  return html`${text.slice(0, at)}<a dir="ltr" href=${link}>${bare}</a>${rest}`;
};

declare global {
  interface HTMLElementTagNameMap {
    'kr-message': Message;
  }
}
