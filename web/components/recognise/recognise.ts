import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Camera, Image, Send, TriangleAlert } from 'lucide';
import { Watch } from '../../controllers/watch.ts';
import type { Devices } from '../../state/devices.ts';
import { smallPicture } from '../../state/picture.ts';
import { buttons, fields } from '../../styles/controls.ts';
import { base, rows, words } from '../../styles/shared.ts';
import '../icon/icon.ts';

/** The person chose this picture (JPEG, at most 40 kB) to be sent to the chair; null: asks without a picture. */
export class PictureEvent extends Event {
  readonly picture: Blob | null;
  constructor(picture: Blob | null) {
    super('kr-picture', { bubbles: true, composed: true });
    this.picture = picture;
  }
}

/**
 * "Ask the official to recognise me": one picture that the person takes or chooses, sees, and then sends or not.
 * Nothing leaves before the last tap. It is not stored anywhere.
 */
@localized()
@customElement('kr-recognise')
export class Recognise extends LitElement {
  static override styles = [
    base,
    words,
    rows,
    buttons,
    fields,
    css`
      :host {
        display: grid;
        gap: var(--s4);
      }
      .frame {
        justify-self: center;
        inline-size: min(260px, 100%);
        aspect-ratio: 4 / 3;
        border-radius: var(--r2);
        overflow: hidden;
        background: linear-gradient(160deg, var(--tile-from), var(--tile-to));
        color: var(--on-tile);
        display: grid;
        place-items: center;
      }
      :is(video, img) {
        inline-size: 100%;
        block-size: 100%;
        object-fit: cover;
      }
      .frame p {
        padding: var(--s4);
        text-align: center;
      }
      .two {
        display: grid;
        gap: var(--s2);
      }
      label.btn:focus-within {
        outline: var(--thick) solid var(--focus);
        outline-offset: 2px;
      }
    `,
  ];

  @property({ attribute: false }) devices: Devices | null = null;
  @property({ type: Boolean }) busy = false;

  @state() private picture: Blob | null = null;
  @state() private address = '';
  @state() private failed = false;
  @query('video') private readonly video!: HTMLVideoElement | null;

  constructor() {
    super();
    new Watch(this, () => this.devices);
  }

  override disconnectedCallback() {
    this.show(null);
    super.disconnectedCallback();
  }

  override render() {
    return html`
      <p>
        ${msg(
          'Ota kuva itsestäsi tai valitse kuva. Se näkyy vain virkailijalle, joka tapaa sinut. Kuva ei tallennu mihinkään.',
          {
            id: 'recognise.lead',
          },
        )}
      </p>
      <div class="frame">${this.frame()}</div>
      ${
        this.failed
          ? html`<p class="error" role="alert">
              <kr-icon .icon=${TriangleAlert}></kr-icon>
              ${msg('Tätä kuvaa ei voi lukea. Valitse toinen.', { id: 'recognise.failed' })}
            </p>`
          : nothing
      }
      ${this.picture ? this.chosen() : this.choosing()}
    `;
  }

  private frame() {
    if (this.address)
      return html`<img
        src=${this.address}
        alt=${msg('Kuva, jonka aiot lähettää', { id: 'recognise.alt' })}
      />`;
    const picture = this.devices?.now.picture;
    if (picture)
      return html`<video
        autoplay
        playsinline
        .muted=${true}
        .srcObject=${picture}
        aria-hidden="true"
      ></video>`;
    return html`<p>${msg('Kamera on pois', { id: 'recognise.no-camera' })}</p>`;
  }

  private choosing() {
    const seen = this.devices?.now.picture != null;
    return html`<div class="two">
      ${
        seen
          ? html`<button type="button" class="btn main tall" @click=${this.onTake}>
              <kr-icon .icon=${Camera}></kr-icon>${msg('Ota kuva', { id: 'recognise.take' })}
            </button>`
          : html`<button type="button" class="btn tall" @click=${this.onCamera}>
              <kr-icon .icon=${Camera}></kr-icon>${msg('Kamera päälle', { id: 'recognise.camera' })}
            </button>`
      }
      <label class="btn">
        <kr-icon .icon=${Image}></kr-icon>${msg('Valitse kuva', { id: 'recognise.choose' })}
        <input type="file" class="unseen" accept="image/*" @change=${this.onFile} />
      </label>
      <button type="button" class="btn quiet" aria-disabled=${String(this.busy)} @click=${this.onWithout}>
        ${msg('Pyydä ilman kuvaa', { id: 'recognise.without' })}
      </button>
    </div>`;
  }

  private chosen() {
    return html`<div class="two">
      <button type="button" class="btn main tall" aria-disabled=${String(this.busy)} @click=${this.onSend}>
        <kr-icon .icon=${Send} flip></kr-icon>${msg('Lähetä kuva virkailijalle', { id: 'recognise.send' })}
      </button>
      <button type="button" class="btn" @click=${this.onAnother}>
        ${msg('Ota toinen kuva', { id: 'recognise.another' })}
      </button>
    </div>`;
  }

  private show(picture: Blob | null) {
    if (this.address) URL.revokeObjectURL(this.address);
    this.picture = picture;
    this.address = picture ? URL.createObjectURL(picture) : '';
  }

  private async use(source: HTMLVideoElement | Blob | null | undefined) {
    const picture = source ? await smallPicture(source) : null;
    this.failed = picture === null;
    if (picture) this.show(picture);
  }

  private onTake() {
    void this.use(this.video);
  }

  private onFile(event: Event) {
    void this.use((event.target as HTMLInputElement).files?.[0]);
  }

  private onCamera() {
    void this.devices?.setCamera(true);
  }

  private onAnother() {
    this.show(null);
  }

  private onSend() {
    if (!this.busy && this.picture) this.dispatchEvent(new PictureEvent(this.picture));
  }

  private onWithout() {
    if (!this.busy) this.dispatchEvent(new PictureEvent(null));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-recognise': Recognise;
  }
  interface HTMLElementEventMap {
    'kr-picture': PictureEvent;
  }
}
