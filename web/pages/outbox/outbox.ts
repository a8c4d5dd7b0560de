import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../components/demo-line/demo-line.ts';
import '../../components/empty/empty.ts';
import { failureIcon } from '../../components/failure/failure.icon.ts';
import '../../components/failure/failure.ts';
import '../../components/message/message.ts';
import '../../components/shell/shell.ts';
import { Load } from '../../controllers/load.ts';
import { Repeat } from '../../controllers/repeat.ts';
import { outbox } from '../../state/api.demo.ts';
import { base, words } from '../../styles/shared.ts';
import { refusalWords } from '../../texts/refusals.ts';

/** Everything that the demonstration would have sent, newest first. */
@localized()
@customElement('kr-outbox')
export class Outbox extends LitElement {
  static override styles = [
    base,
    words,
    css`
      .list {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(400px, 100%), 1fr));
        gap: var(--s4);
        margin-block-start: var(--s5);
      }
      kr-empty {
        margin-block-start: var(--s5);
      }
    `,
  ];

  private readonly sent = new Load(this, outbox);

  constructor() {
    super();
    new Repeat(this, () => void this.sent.again('quietly'), 3000);
  }

  override render() {
    return html`<kr-shell wide>
      <kr-demo-line slot="aside"></kr-demo-line>
      ${this.body()}
    </kr-shell>`;
  }

  private body() {
    const { now } = this.sent;
    if (now.state === 'refused')
      return html`<kr-failure
        .words=${refusalWords(now.refusal.code)}
        .icon=${failureIcon(now.refusal.code)}
        retry=${msg('Yritä uudelleen', { id: 'retry' })}
        @kr-retry=${() => this.sent.again()}
      ></kr-failure>`;
    const messages = now.state === 'ready' ? now.value.messages : [];
    return html`<h1 tabindex="-1">${msg('Lähteneet viestit', { id: 'start.sent' })}</h1>
      <p class="soft">
        ${msg(
          'Oikeassa käytössä linkki menee tekstiviestinä ja koodi kerrotaan erikseen. Esittelyssä mikään ei lähde tältä koneelta.',
          { id: 'start.sent.hint' },
        )}
      </p>
      ${
        messages.length > 0
          ? html`<div class="list">
              ${messages.map((message) => html`<kr-message .message=${message}></kr-message>`)}
            </div>`
          : html`<kr-empty
              heading=${msg('Viestejä ei ole vielä', { id: 'start.sent.none' })}
              text=${msg(
                'Asiakkaan ja tulkin linkit tulevat tähän, kun sosiaalityöntekijä on avannut huoneen.',
                {
                  id: 'start.sent.none.why',
                },
              )}
            ></kr-empty>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-outbox': Outbox;
  }
}
