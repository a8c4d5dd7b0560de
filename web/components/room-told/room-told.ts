import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Authority } from '../../../server/domain/people.ts';
import type { Saving } from '../../../server/domain/meetings/facts.ts';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import type { ClientCode } from '../../state/api.ts';
import type { SessionStatus } from '../../state/meeting.ts';
import { buttons } from '../../styles/controls.ts';
import { base } from '../../styles/shared.ts';
import { refusalSentence } from '../../texts/refusals.ts';
import { askingWords, awaitsClientWords, heldWords, hushWords, readOnlyWords } from '../../texts/standing.ts';
import '../not-loaded/not-loaded.ts';
import '../room-pause/room-pause.ts';
import { line } from './room-told.styles.ts';

/** What was refused last, to be said where everybody looks. */
export interface Refused {
  readonly code: ClientCode;
  readonly detail?: string;
}

/** A refusal has been read. */
class UnderstoodEvent extends Event {
  constructor() {
    super('kr-understood', { bubbles: true, composed: true });
  }
}

/** The tap that lets the browser play sound. */
class SoundEvent extends Event {
  constructor() {
    super('kr-sound', { bubbles: true, composed: true });
  }
}

/** What an official must know now, above everything else: a lost line, a silent browser, a pause, a refusal. */
@localized()
@customElement('kr-room-told')
export class RoomTold extends LitElement {
  static override styles = [base, buttons, line];

  @property({ attribute: false }) view: OfficialView | null = null;
  @property() status: SessionStatus = 'open';
  /** The browser plays no sound before a tap. */
  @property({ type: Boolean }) silenced = false;
  @property({ attribute: false }) refused: Refused | null = null;
  /** What this person has taken away could not be recorded at once. */
  @property({ type: Boolean }) asking = false;
  /** The own media is on hold at the media server. */
  @property({ type: Boolean }) held = false;
  /** The part of the program for sound and picture did not load. */
  @property({ type: Boolean }) mute = false;

  override render() {
    return html`${this.status === 'reconnecting' ? reconnecting() : nothing} ${this.standing()}
      ${this.mute ? html`<kr-not-loaded what="media"></kr-not-loaded>` : nothing}
      ${this.silenced ? this.sound() : nothing}
      <kr-room-pause .view=${this.view}></kr-room-pause>
      ${this.refused ? this.refusal(this.refused) : nothing}`;
  }

  /** A decision that is being recorded, and why the own sound and picture do not go out: one line, since it is one event. */
  private standing() {
    const { view } = this;
    const held = this.held || view?.people.some(({ me, hearing }) => me && hearing === 'on-hold');
    const sentences = [
      ...(view?.saving ? [savingWords(view.saving, view.facts.invited)] : this.asking ? [askingWords()] : []),
      ...(view?.readOnly ? [readOnlyWords()] : []),
      // One reason is enough: who is on hold sends nothing anyway.
      ...(held ? [awaitsClient(view) ? awaitsClientWords() : heldWords()] : view?.hush ? [hushWords()] : []),
    ];
    return sentences.length > 0 ? html`<p class="line" role="status">${sentences.join(' ')}</p>` : nothing;
  }

  private sound() {
    return html`<p class="line">
      ${msg('Selain on hiljentänyt äänen.', { id: 'room.silenced' })}
      <button type="button" class="btn" @click=${this.onSound}>
        ${msg('Avaa ääni', { id: 'room.sound' })}
      </button>
    </p>`;
  }

  private refusal({ code, detail }: Refused) {
    return html`<p class="line" role="alert">
      ${refusalSentence(code)} ${detail ? html`<bdi>${detail}</bdi>` : nothing}
      <button type="button" class="btn" @click=${this.onUnderstood}>
        ${msg('Selvä', { id: 'room.understood' })}
      </button>
    </p>`;
  }

  private onSound() {
    this.dispatchEvent(new SoundEvent());
  }

  private onUnderstood() {
    this.dispatchEvent(new UnderstoodEvent());
  }
}

/** This page is heard, or it would not be shown that it is on hold: so it is the client's that is waited for (ME-9). */
const awaitsClient = (view: OfficialView | null): boolean =>
  view?.me.role === view?.facts.invited &&
  Boolean(view?.people.some(({ role, state }) => role === 'client' && state === 'connection-lost'));

/** To who stays: it is cut already, and is being recorded. */
const savingWords = (what: Saving, invited: Authority): string => {
  if (what === 'topic') return msg('Aihe on suljettu. Päätöstä tallennetaan.', { id: 'room.saving.topic' });
  if (what !== 'withdrawal') return msg('Yhteys on katkaistu. Päätöstä tallennetaan.', { id: 'room.saving' });
  return invited === 'kela'
    ? msg('Kela ei enää kuule eikä näe. Päätöstä tallennetaan.', { id: 'room.saving.kela' })
    : msg('Sosiaalityö ei enää kuule eikä näe. Päätöstä tallennetaan.', { id: 'room.saving.county' });
};

const reconnecting = () =>
  html`<p class="line" role="status">
    <b>${msg('Yhteys katkesi. Yhdistämme uudelleen.', { id: 'room.reconnecting' })}</b>
    ${msg('Tekstisi on tallessa tällä ruudulla.', { id: 'safe.text-here' })}
  </p>`;

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-told': RoomTold;
  }
  interface HTMLElementEventMap {
    'kr-understood': UnderstoodEvent;
    'kr-sound': SoundEvent;
  }
}
