import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Check, PenLine } from 'lucide';
import type { OfficialView, SignerView } from '../../../server/domain/view/types.ts';
import { PaperSigning } from '../../controllers/paper-signing.ts';
import { wish } from '../../controllers/wish.ts';
import type { SigningSeat } from '../../state/signing.meeting.ts';
import { buttons, fields } from '../../styles/controls.ts';
import { base, roles, words } from '../../styles/shared.ts';
import { atStart } from '../../texts/at-start.ts';
import { clockTime } from '../../texts/dates.ts';
import { say } from '../../texts/domain.ts';
import { language } from '../../texts/locale.ts';
import { firstName } from '../../texts/names.ts';
import { isPaperFault, paperFaultSentence } from '../../texts/paper-faults.ts';
import { refusalSentence } from '../../texts/refusals.ts';
import '../icon/icon.ts';
import '../mark/mark.ts';
import '../notice/notice.ts';
import { look } from './signing-panel.styles.ts';

/** What I confirm, and where the others are. */
@localized()
@customElement('kr-signing-panel')
export class SigningPanel extends LitElement {
  static override styles = [base, words, buttons, fields, roles, look];

  @property({ attribute: false }) view: OfficialView | null = null;
  @property({ attribute: false }) seat: SigningSeat | null = null;

  @state() private disagreeing = false;
  @state() private item = '';

  private readonly paper = new PaperSigning(this, () => ({
    seat: this.seat,
    sha256: this.view?.signing?.sha256 ?? null,
  }));

  override render() {
    const { view } = this;
    const signers = view?.signing?.signers ?? [];
    if (!view?.signing) return nothing;
    const mine = signers.find(({ me }) => me);
    return html`<h2>${say('summary.signatures')}</h2>
      ${mine ? this.mine(view, mine) : nothing}
      <ul>
        ${signers.filter(({ me }) => !me).map((one) => this.other(one))}
        <li>
          <span class="seal" aria-hidden="true">${say('mark.service')}</span>
          <span>
            ${atStart(say('role.service'))}
            <span class="small soft note">${say('signer.note.service')}</span>
          </span>
          <span class="small soft">
            ${view.signing.sealedAt ? clockTime(view.signing.sealedAt) : say('signer.waiting')}
          </span>
        </li>
      </ul>
      <p class="small soft">${say('signer.nothingDepends')}</p>
      ${view.may.includes('meeting.close') ? this.close() : nothing}`;
  }

  private mine(view: OfficialView, { name, state: how, at }: SignerView) {
    return html`<section class="mine ${view.me.role}">
      <h3><kr-mark .who=${view.me.role}></kr-mark><bdi>${name}</bdi></h3>
      <p class="small">${say(view.authority === 'kela' ? 'statement.kela' : 'statement.county')}</p>
      ${
        how === 'signed'
          ? html`<p class="done">
              <kr-icon .icon=${Check}></kr-icon>${say('signer.signed', { time: at ? clockTime(at) : '' })}
            </p>`
          : (how === 'declined' || how === 'left' || how === 'later') && !view.may.includes('signing.certify')
            ? html`<p>${say(`signer.${how}`)}</p>`
            : this.choices(view)
      }
    </section>`;
  }

  private choices(view: OfficialView) {
    const step = this.paper.current?.now.step ?? 'ready';
    const may = view.may.includes('signing.certify');
    if (this.disagreeing) return this.disagree();
    const busy = step === 'preparing' || step === 'waiting';
    return html`<button
        type="button"
        class="btn main full"
        aria-disabled=${String(!may || busy)}
        aria-describedby="why"
        @click=${() => {
          if (may && !busy) this.sign(view);
        }}
      >
        <kr-icon .icon=${PenLine}></kr-icon>
        ${busy ? this.busyWords(step) : msg('Allekirjoita', { id: 'room.signing.sign' })}
      </button>
      <p id="why" class="small soft">${may ? nothing : this.why(view)}</p>
      ${this.failure()}
      ${
        may && !busy
          ? html`<button
              type="button"
              class="link full"
              @click=${() => {
                this.disagreeing = true;
              }}
            >
              ${msg('Olen eri mieltä yhdestä kohdasta', { id: 'room.signing.disagree' })}
            </button>`
          : nothing
      }`;
  }

  private busyWords(step: string) {
    return step === 'waiting'
      ? msg('Odottaa vuoroa…', { id: 'room.signing.waiting' })
      : msg('Allekirjoitetaan…', { id: 'room.signing.preparing' });
  }

  private why({ signing, client }: OfficialView) {
    const first = firstName(client.name);
    return signing?.signers.some(({ state: how }) => how === 'choosing')
      ? msg(str`${first} valitsee ensin.`, { id: 'room.signing.client-first' })
      : nothing;
  }

  private failure() {
    const now = this.paper.current?.now;
    if (now?.step !== 'failed') return nothing;
    return html`<kr-notice kind="warn">
      <p>${isPaperFault(now.code) ? paperFaultSentence(now.code) : refusalSentence(now.code)}</p>
    </kr-notice>`;
  }

  private disagree() {
    return html`<form @submit=${this.onDecline}>
      <label for="item" class="name"
        >${msg('Mistä kohdasta olet eri mieltä?', { id: 'room.signing.item' })}</label
      >
      <textarea
        id="item"
        class="input"
        rows="3"
        dir="auto"
        maxlength="300"
        aria-describedby="means"
        .value=${this.item}
        @input=${(event: Event) => {
          this.item = (event.target as HTMLTextAreaElement).value;
        }}
      ></textarea>
      <p id="means" class="small soft">
        ${msg('Kohta kirjataan paperin tietoihin. Et allekirjoita. Muiden allekirjoitukset jäävät voimaan.', {
          id: 'room.signing.decline.means',
        })}
      </p>
      <button type="submit" class="btn full" aria-disabled=${String(this.item.trim() === '')}>
        ${msg('En allekirjoita', { id: 'room.signing.decline' })}
      </button>
      <button
        type="button"
        class="btn quiet full"
        @click=${() => {
          this.disagreeing = false;
        }}
      >
        ${msg('Peru', { id: 'cancel' })}
      </button>
    </form>`;
  }

  private other({ role, name, state: how, at }: SignerView) {
    return html`<li>
      <kr-mark .who=${role}></kr-mark>
      <span>
        <bdi>${name}</bdi>
        <span class="small soft note">${noteOf(role, how)}</span>
      </span>
      <span class="small ${how === 'signed' ? 'good' : 'soft'}">
        ${
          how === 'signed'
            ? html`<kr-icon .icon=${Check}></kr-icon
                ><span class="unseen">${say('signer.signed', { time: '' })}</span
                ><span class="num">${at ? clockTime(at) : ''}</span>`
            : stateOf(how)
        }
      </span>
    </li>`;
  }

  private close() {
    return html`<button
      type="button"
      class="btn full"
      @click=${() => {
        wish(this, 'meeting.close', {});
      }}
    >
      ${msg('Leimaa ilman poissaolevia', { id: 'room.signing.close' })}
    </button>`;
  }

  private sign({ signing, me }: OfficialView) {
    if (!signing || signing.json === null) return;
    const { json, sha256 } = signing;
    const shown = { kind: 'page', json } as const;
    void this.paper.current?.sign({ lang: language(), role: me.role, choice: 'accept', sha256, shown });
  }

  private onDecline(event: Event) {
    event.preventDefault();
    if (this.item.trim() !== '') wish(this, 'signing.decline', { item: this.item.trim() });
  }
}

const noteOf = (role: SignerView['role'], how: SignerView['state']) => {
  if (role === 'interpreter') return say('signer.note.interpreter');
  return how === 'choosing' ? msg('lukee ja valitsee', { id: 'room.signing.choosing' }) : nothing;
};

const stateOf = (how: Exclude<SignerView['state'], 'signed'>): string => {
  if (how === 'choosing') return msg('kesken', { id: 'room.signing.state.choosing' });
  if (how === 'certified') return msg('allekirjoittaa', { id: 'room.signing.state.signing' });
  return say(`signer.${how}`);
};

declare global {
  interface HTMLElementTagNameMap {
    'kr-signing-panel': SigningPanel;
  }
}
