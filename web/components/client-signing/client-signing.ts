import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Check, Clock, MessageSquareQuote, type IconNode } from 'lucide';
import type { SigningView } from '../../../server/domain/view/types.ts';
import { PaperSigning } from '../../controllers/paper-signing.ts';
import { wish } from '../../controllers/wish.ts';
import type { MeetingSigning, SigningSeat } from '../../state/signing.meeting.ts';
import { buttons } from '../../styles/controls.ts';
import { base, cards, words } from '../../styles/shared.ts';
import { say } from '../../texts/domain.ts';
import { language } from '../../texts/locale.ts';
import { ownLanguage } from '../client-words/own-language.ts';
import '../client-own-view/client-own-view.ts';
import type { CommitEvent, TypeEvent } from '../field/field.events.ts';
import '../paper/paper.ts';
import '../way/way.ts';
import { look } from './client-signing.styles.ts';
import { progressWords } from './client-signing.words.ts';
import { signerList } from './signer-list.ts';

/**
 * The summary before the client: the page itself, and three equal ways, none of which changes anything about her
 * matter. After a yes her browser signs, and says in words how far it is.
 */
@localized()
@customElement('kr-client-signing')
export class ClientSigning extends LitElement {
  static override styles = [base, words, buttons, cards, look];

  @property({ attribute: false }) signing: SigningView | null = null;
  @property({ attribute: false }) seat: SigningSeat | null = null;
  /** The language that was booked for the client. */
  @property({ attribute: 'own-language' }) ownLanguage = 'fi';
  @property({ type: Boolean }) busy = false;

  @state() private writing = false;
  @state() private ownView = '';
  /** Chosen in this tab, and not yet seen in the view. */
  private chosen: 'accept' | 'own-view' | null = null;
  private readonly paper = new PaperSigning(this, () => ({
    seat: this.seat,
    sha256: this.signing?.sha256 ?? null,
  }));

  override connectedCallback() {
    super.connectedCallback();
    this.toggleAttribute('beside', true);
  }

  protected override updated() {
    this.signOnceChosen();
  }

  override render() {
    const { signing } = this;
    if (!signing) return nothing;
    return html`
      <section class="choice" aria-label=${say('phase.signing')}>${this.asking(signing)}</section>
      <kr-paper .json=${signing.json} .sha256=${signing.sha256}></kr-paper>
      ${signerList(signing.signers)}
    `;
  }

  private asking(signing: SigningView) {
    const me = signing.signers.find((signer) => signer.me);
    if (me?.state === 'signed') return this.done(msg('Allekirjoitit. Kiitos.', { id: 'sign.done' }));
    const mine = this.paper.current;
    if (mine && mine.now.step !== 'ready') return this.progress(mine);
    if (this.writing) return this.words();
    if (signing.choice === null) return this.choose(signing);
    return signing.choice === 'later' ? this.later(signing) : this.unfinished(signing);
  }

  private choose({ anySigned }: SigningView) {
    return html`
      <h1 tabindex="-1">${msg('Hyväksytkö yhteenvedon?', { id: 'sign.ask' })}</h1>
      <p class="soft">
        ${msg('Asiasi etenee, valitsit mitä tahansa.', { id: 'sign.cost' })}
        ${msg('Voit lukea yhteenvedon rauhassa.', { id: 'sign.read' })}
      </p>
      <ul class="ways">
        ${this.way(
          Check,
          msg('Hyväksyn', { id: 'sign.accept' }),
          msg('Tämä on se, mitä sovimme.', { id: 'sign.accept.means' }),
          this.onAccept,
        )}
        ${
          anySigned
            ? nothing
            : this.way(
                MessageSquareQuote,
                msg('Hyväksyn ja kerron oman näkemykseni', { id: 'sign.own' }),
                msg('Sanasi tulevat mukaan niin kuin sanot ne.', { id: 'sign.own.means' }),
                this.onOwn,
              )
        }
        ${this.way(
          Clock,
          msg('Jätän myöhemmäksi', { id: 'sign.later' }),
          msg('Mikään ei riipu siitä. Voit muuttaa mielesi, kunnes tapaaminen päättyy.', {
            id: 'sign.later.means',
          }),
          this.onLater,
        )}
      </ul>
    `;
  }

  private way(icon: IconNode, does: string, means: string, press: () => void) {
    return html`<li>
      <kr-way .icon=${icon} .does=${does} .means=${means} ?off=${this.busy} @click=${press}></kr-way>
    </li>`;
  }

  private words() {
    return html`<kr-client-own-view
      .text=${this.ownView}
      .ownLanguage=${this.ownLanguage}
      .busy=${this.busy}
      @kr-type=${this.onType}
      @kr-commit=${this.onType}
      @kr-own-view=${this.onSendOwn}
      @kr-cancel=${this.onCancel}
    ></kr-client-own-view>`;
  }

  private progress(mine: MeetingSigning) {
    const { heading, text, again } = progressWords(mine.now);
    return html`
      <h1 tabindex="-1">${heading}</h1>
      <p>${text}</p>
      ${
        again
          ? html`<button type="button" class="btn tall" @click=${this.onSign}>
              ${msg('Yritä uudelleen', { id: 'retry' })}
            </button>`
          : nothing
      }
    `;
  }

  /** She has said yes, and the signature is not in the paper: after a reload the key is gone. */
  private unfinished(signing: SigningView) {
    return html`
      <h1 tabindex="-1">${msg('Allekirjoitus on vielä kesken', { id: 'sign.unfinished' })}</h1>
      <p>
        ${
          signing.choice === 'own-view'
            ? msg('Hyväksyit yhteenvedon. Näkemyksesi on mukana. Allekirjoita vielä.', {
                id: 'sign.unfinished.own',
              })
            : msg('Hyväksyit yhteenvedon. Allekirjoita vielä.', { id: 'sign.unfinished.text' })
        }
      </p>
      <button type="button" class="btn main tall" @click=${this.onSign}>
        ${msg('Allekirjoitan', { id: 'sign.now' })}
      </button>
    `;
  }

  private later({ anySigned }: SigningView) {
    return html`
      <h1 tabindex="-1">${msg('Selvä. Jätit tämän myöhemmäksi.', { id: 'sign.left-for-later' })}</h1>
      <p>
        ${msg(
          'Asiasi etenee silti. Paikkasi paperissa jää tyhjäksi, ja mikään ei riipu siitä. Voit muuttaa mielesi, kunnes tapaaminen päättyy. Sen jälkeen voit kertoa mielipiteesi yhteyshenkilöllesi.',
          {
            id: 'sign.left-for-later.text',
          },
        )}
      </p>
      <div class="acts">
        <button type="button" class="btn" aria-disabled=${String(this.busy)} @click=${this.onAccept}>
          ${msg('Hyväksyn nyt', { id: 'sign.accept.now' })}
        </button>
        ${
          anySigned
            ? nothing
            : html`<button type="button" class="btn" @click=${this.onOwn}>
                ${msg('Kerron oman näkemykseni', { id: 'sign.own.now' })}
              </button>`
        }
      </div>
    `;
  }

  private done(heading: string) {
    return html`
      <h1 tabindex="-1">${heading}</h1>
      <p>
        ${msg('Muut allekirjoittavat vielä. Saat kopion tällä sivulla, kun kaikki ovat valmiita.', {
          id: 'sign.done.next',
        })}
      </p>
    `;
  }

  /** The choice is in the ledger: sign what was on the screen when she chose. */
  private signOnceChosen() {
    const { signing } = this;
    const mine = this.paper.current;
    if (!this.chosen || !signing || !mine || mine.now.step !== 'ready') return;
    const me = signing.signers.find((signer) => signer.me);
    if (signing.choice !== this.chosen || !me || !['waiting', 'later', 'left'].includes(me.state)) return;
    this.chosen = null;
    this.sign(signing);
  }

  private readonly onAccept = () => {
    if (this.busy) return;
    this.chosen = 'accept';
    wish(this, 'signing.choose', { choice: 'accept', ownView: null });
  };

  private readonly onLater = () => {
    if (this.busy) return;
    this.chosen = null;
    wish(this, 'signing.choose', { choice: 'later', ownView: null });
  };

  private readonly onOwn = () => {
    this.writing = true;
  };

  private readonly onCancel = () => {
    this.writing = false;
  };

  private readonly onType = ({ value }: TypeEvent | CommitEvent) => {
    this.ownView = value;
  };

  private readonly onSendOwn = () => {
    const text = this.ownView.trim();
    this.chosen = 'own-view';
    this.writing = false;
    const lang = ownLanguage(text, this.ownLanguage, language());
    wish(this, 'signing.choose', { choice: 'own-view', ownView: { lang, text } });
  };

  private readonly onSign = () => {
    if (this.signing) this.sign(this.signing);
  };

  private sign({ json, sha256, choice }: SigningView) {
    if (json === null) return;
    void this.paper.current?.sign({
      lang: language(),
      role: 'client',
      choice: choice === 'own-view' ? 'own-view' : 'accept',
      sha256,
      shown: { kind: 'page', json },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-client-signing': ClientSigning;
  }
}
