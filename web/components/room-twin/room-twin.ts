import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CardText } from '../../../server/domain/meetings/events.ts';
import { base, roles, words } from '../../styles/shared.ts';
import { say } from '../../texts/domain.ts';
import { isTextId } from '../../../server/domain/texts/text.ts';

/** "Sama suomeksi", in whatever language the text is. */
const sameIn = (lang: string): string => {
  const id = `language.${lang}.into`;
  const into = isTextId(id) ? say(id as 'language.fi.into') : lang;
  return msg(str`Sama ${into}`, { id: 'twin.same' });
};

/** One text in the client's language and in Finnish, side by side, letter for letter as the client has it. */
@localized()
@customElement('kr-room-twin')
export class RoomTwin extends LitElement {
  static override styles = [
    base,
    words,
    roles,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
        gap: var(--s4) var(--s5);
      }
      .one {
        border-block-start: var(--thick) solid var(--c);
        padding-block-start: var(--s3);
        display: grid;
        gap: var(--s2);
        align-content: start;
      }
      .text {
        white-space: pre-line;
      }
    `,
  ];

  /** Finnish first, as a card holds them. */
  @property({ attribute: false }) texts: readonly CardText[] = [];
  /** Says where the client sees her own text. */
  @property() seenBy = '';

  override render() {
    const [finnish, own] = this.texts;
    if (!finnish) return nothing;
    return html`${own ? this.one(own, 'client', this.seenBy) : nothing}
    ${this.one(finnish, 'county', own ? sameIn(finnish.lang) : this.seenBy)}`;
  }

  private one({ title, text, lang, dir }: CardText, who: string, above: string) {
    return html`<div class="one ${who}">
      <p class="small soft">${above}</p>
      <div lang=${lang} dir=${dir}>
        <p><b>${title}</b></p>
        <p class="text">${text}</p>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-twin': RoomTwin;
  }
}
