import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PenLine } from 'lucide';
import type { SigningView } from '../../../server/domain/view/types.ts';
import { PaperSigning } from '../../controllers/paper-signing.ts';
import { wish } from '../../controllers/wish.ts';
import { ShownCards } from '../../state/signing.cards.ts';
import type { MeetingSigning, SigningSeat } from '../../state/signing.meeting.ts';
import { buttons } from '../../styles/controls.ts';
import { base, cards, words } from '../../styles/shared.ts';
import { language } from '../../texts/locale.ts';
import { progressWords } from '../client-signing/client-signing.words.ts';
import '../icon/icon.ts';

/** The interpreter attests the interpretation and not the content: the statement, no page, no copy. */
@localized()
@customElement('kr-interpreter-signing')
export class InterpreterSigning extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    cards,
    css`
      :host {
        display: grid;
        gap: var(--s4);
        align-content: start;
      }
      .card {
        border-inline-start: var(--thick) solid var(--interpreter);
        font-size: var(--t-l);
      }
      .acts {
        display: grid;
        gap: var(--s2);
      }
    `,
  ];

  @property({ attribute: false }) signing: SigningView | null = null;
  @property({ attribute: false }) seat: SigningSeat | null = null;
  /** The cards that stood on this page; the paper is compared with them. */
  @property({ attribute: false }) cards = new ShownCards();
  @property({ type: Boolean }) busy = false;

  @state() private statement: string | null = null;
  private asked = '';
  private readonly paper = new PaperSigning(this, () => ({
    seat: this.seat,
    sha256: this.signing?.sha256 ?? null,
  }));

  override willUpdate() {
    const { signing } = this;
    // Known only when it is this person's time to sign: it says when the interpretation ended.
    if (!signing?.myTurnToChoose) return;
    const wanted = `${signing.sha256}/${language()}`;
    if (this.asked === wanted) return;
    this.asked = wanted;
    this.statement = null;
    void this.paper.current?.statement(language()).then((statement) => {
      if (this.asked === wanted) this.statement = statement;
    });
  }

  override render() {
    const { signing } = this;
    const mine = this.paper.current;
    if (!signing) return nothing;
    const me = signing.signers.find((signer) => signer.me);
    if (me?.state === 'signed' || mine?.now.step === 'signed')
      return this.said(
        msg('Allekirjoitit. Kiitos.', { id: 'sign.done' }),
        msg('Muut allekirjoittavat vielä. Voit odottaa tai poistua.', { id: 'attest.done' }),
        mine,
      );
    if (me?.state === 'declined')
      return this.said(
        msg('Et vahvistanut tulkkausta', { id: 'attest.declined' }),
        msg('Paperissa lukee, että tulkkausta ei ole vahvistettu. Voit poistua.', {
          id: 'attest.declined.text',
        }),
      );
    if (mine && mine.now.step !== 'ready') {
      const { heading, text, again } = progressWords(mine.now);
      return html`${this.said(heading, text, mine)} ${again ? this.acts(signing, true) : nothing}`;
    }
    if (!signing.myTurnToChoose)
      return this.said(
        msg('Asiakas lukee yhteenvetoa', { id: 'attest.wait' }),
        msg('Asiakas valitsee ensin. Tulkkaa, jos hän kysyy jotain.', { id: 'attest.wait.text' }),
      );
    return html`
      <h2>${msg('Vahvista tulkkaus', { id: 'attest.heading' })}</h2>
      <p class="soft">
        ${msg('Vahvistat vain tulkkauksen, et sisältöä. Et saa paperia etkä kopiota.', { id: 'attest.lead' })}
      </p>
      ${this.statement === null ? nothing : html`<p class="card">${this.statement}</p>`} ${this.acts(signing)}
    `;
  }

  private said(heading: string, text: string, mine: MeetingSigning | null = null) {
    const now = mine?.now;
    const uncompared = (now?.step === 'waiting' || now?.step === 'signed') && now.uncompared;
    return html`<h2>${heading}</h2>
      <p>${text}</p>
      ${
        uncompared
          ? html`<p>
              ${msg(
                str`Luettuja kortteja, joita ei voitu verrata paperiin: ${uncompared}. Ne luettiin ennen kuin tämä sivu avattiin, tai puhelimessa.`,
                { id: 'attest.uncompared' },
              )}
            </p>`
          : nothing
      }`;
  }

  /** `again`: it has not succeeded, and trying once more is no better a way than not to sign. */
  private acts({ sha256 }: SigningView, again = false) {
    return html`<div class="acts">
      <button
        type="button"
        class="btn ${again ? '' : 'main tall'}"
        aria-disabled=${String(this.busy || this.statement === null)}
        @click=${() => {
          this.sign(sha256);
        }}
      >
        ${
          again
            ? msg('Yritä uudelleen', { id: 'retry' })
            : html`<kr-icon .icon=${PenLine}></kr-icon
                >${msg('Vahvistan ja allekirjoitan', { id: 'attest.sign' })}`
        }
      </button>
      <button type="button" class="btn" aria-disabled=${String(this.busy)} @click=${this.onDecline}>
        ${msg('En vahvista', { id: 'attest.decline' })}
      </button>
    </div>`;
  }

  private sign(sha256: string) {
    const { statement, cards } = this;
    if (this.busy || statement === null) return;
    const shown = { kind: 'cards', statement, cards } as const;
    const lang = language();
    void this.paper.current?.sign({ lang, role: 'interpreter', choice: 'accept', sha256, shown });
  }

  private onDecline() {
    if (!this.busy) wish(this, 'signing.decline', { item: '' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-interpreter-signing': InterpreterSigning;
  }
}
