import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../components/demo-line/demo-line.ts';
import '../../components/message/message.ts';
import '../../components/shell/shell.ts';
import '../../components/steps/steps.ts';
import { Load } from '../../controllers/load.ts';
import { Repeat } from '../../controllers/repeat.ts';
import { outbox, personas, type OutboxMessage, type Persona } from '../../state/api.demo.ts';
import { base, words } from '../../styles/shared.ts';

const everyMs = 2000;

/**
 * The demonstration's stand-in for a phone: the client's or the interpreter's messages. Before the first one it
 * says what comes, from whom, and that nothing needs to be done.
 */
@localized()
@customElement('kr-inbox')
export class Inbox extends LitElement {
  static override styles = [
    base,
    words,
    css`
      h1 {
        margin-block: var(--s4) var(--s2);
      }
      .list {
        display: grid;
        gap: var(--s4);
        margin-block-start: var(--s4);
      }
      kr-steps {
        margin-block-start: var(--s5);
      }
    `,
  ];

  private readonly people = new Load(this, personas);
  private readonly sent = new Load(this, outbox);

  constructor() {
    super();
    new Repeat(this, () => void this.sent.again('quietly'), everyMs);
  }

  override render() {
    const me = this.whoAmI();
    const messages = this.mine();
    return html`<kr-shell narrow .me=${me ? { role: me.role, name: me.name, unit: '' } : null}>
      <kr-demo-line slot="aside"></kr-demo-line>
      ${messages.length > 0 ? this.arrived(messages) : this.waiting(me)}
    </kr-shell>`;
  }

  private whoAmI(): Persona | null {
    const { now } = this.people;
    if (now.state !== 'ready') return null;
    return now.value.personas.find(({ url }) => new URL(url).origin === location.origin) ?? null;
  }

  /** Newest first: an older link is over when a new one has been made. */
  private mine(): readonly OutboxMessage[] {
    const { now } = this.sent;
    if (now.state !== 'ready') return [];
    return now.value.messages.toSorted((one, other) => other.at.localeCompare(one.at));
  }

  private arrived(messages: readonly OutboxMessage[]) {
    return html`<h1 tabindex="-1">${msg('Sait viestin', { id: 'inbox.arrived' })}</h1>
      <p class="soft">${msg('Avaa linkki. Seuraavaksi kysymme koodin.', { id: 'inbox.arrived.hint' })}</p>
      <div class="list">
        ${messages.map((message) => html`<kr-message .message=${message}></kr-message>`)}
      </div>`;
  }

  private waiting(me: Persona | null) {
    return html`<h1 tabindex="-1">${msg('Tähän tulee viesti', { id: 'inbox.before' })}</h1>
      <p>
        ${msg('Tämä ikkuna on esittelyn puhelin. Sinun ei tarvitse tehdä vielä mitään.', {
          id: 'inbox.before.hint',
        })}
      </p>
      <kr-steps
        .steps=${[
          {
            title: msg('Sosiaalityöntekijä avaa huoneen', { id: 'inbox.step.open' }),
            text: msg('Hän tekee sen omassa ikkunassaan.', { id: 'inbox.step.open.text' }),
            state: 'now' as const,
          },
          {
            title: msg('Saat viestin, jossa on linkki', { id: 'inbox.step.message' }),
            text: msg('Viesti tulee tähän itsestään.', { id: 'inbox.step.message.text' }),
            state: 'later' as const,
          },
          {
            title:
              me?.role === 'interpreter'
                ? msg('Vahvistat vaitiolon ja odotat ovella', { id: 'inbox.step.interpreter' })
                : msg('Kokeilet äänen ja odotat ovella', { id: 'inbox.step.client' }),
            state: 'later' as const,
          },
        ]}
      ></kr-steps>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-inbox': Inbox;
  }
}
