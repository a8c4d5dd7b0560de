import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { MicOff } from 'lucide';
import type { Role } from '../../../server/domain/people.ts';
import type { PictureSource } from '../../state/pictures.ts';
import { base, words } from '../../styles/shared.ts';
import '../icon/icon.ts';
import '../mark/mark.ts';

/**
 * A person's place at the table: the picture, the name plate, an outline while the person speaks.
 * The video is always silent here (sound is played by the room's own element). Without a picture the
 * mark stands large with words. `said` stands above all else. `strip` is the small form for a phone: the mark only, the name for screen readers.
 */
@localized()
@customElement('kr-tile')
export class Tile extends LitElement {
  static override styles = [
    base,
    words,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
      figure {
        position: relative;
        block-size: 100%;
        min-block-size: 48px;
        border-radius: var(--r2);
        overflow: hidden;
        background: linear-gradient(160deg, var(--tile-from), var(--tile-to));
        color: var(--on-tile);
        display: grid;
        place-items: center;
        container-type: size;
      }
      .said {
        position: absolute;
        z-index: 1;
        inset-block-start: var(--s2);
        inset-inline: var(--s2);
        inline-size: fit-content;
        margin-inline: auto;
        padding: var(--s1) var(--s2);
        border-radius: var(--s2);
        background: var(--plate);
        font-size: var(--t-s);
        text-align: center;
      }
      @container (max-width: 130px) {
        figcaption {
          --mark: 20px;
        }
        .said {
          inset-block-start: var(--s1);
          inset-inline: var(--s1);
          padding: 2px var(--s1);
          font-size: var(--t-xs);
          line-height: 1.25;
        }
      }
      /* As low as that a phone's strip is while one writes; the list of people says it all the same. */
      @container (max-height: 60px) {
        .said {
          display: none;
        }
      }
      :host([strip]) figure {
        min-block-size: 0;
        --mark-big: 32px;
      }
      :host([speaking]) figure {
        outline: var(--thick) solid var(--focus);
        outline-offset: 2px;
      }
      video {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        object-fit: cover;
      }
      :host([mirrored]) video {
        transform: scaleX(-1);
      }
      .none {
        display: grid;
        justify-items: center;
        gap: var(--s2);
        font-size: var(--t-s);
        padding: var(--s2);
        text-align: center;
      }
      /* The plate would cover the words; the mark says enough in so small a place. */
      @container (max-height: 140px) {
        .none {
          --mark-big: 36px;
          padding-block-end: var(--s5);
        }
        .none > span,
        .said ~ .none {
          display: none;
        }
      }
      figcaption {
        position: absolute;
        inset-inline-start: var(--s2);
        inset-block-end: var(--s2);
        max-inline-size: calc(100% - 2 * var(--s2));
        display: flex;
        gap: var(--s1);
        align-items: center;
        background: var(--plate);
        border-radius: var(--s2);
        padding: 3px;
        padding-inline-end: var(--s2);
        font-size: var(--t-xs);
        line-height: 1.3;
      }
      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      /* Two lines rather than half a word. */
      @container (max-width: 160px) {
        .name {
          white-space: normal;
        }
      }
      /* In its own corner: in a narrow tile the plate has room for the name only. */
      .off {
        position: absolute;
        inset-inline-end: var(--s2);
        inset-block-start: var(--s2);
        display: grid;
        padding: var(--s1);
        background: var(--plate);
        border-radius: var(--s2);
        --icon: 16px;
      }
      :host([strip]) figcaption {
        inset-inline-start: var(--s1);
        inset-block-end: var(--s1);
        padding: 2px;
      }
      :host([strip]) .off {
        inset-inline-end: var(--s1);
        inset-block-start: var(--s1);
        padding: 2px;
      }
      :host([strip]) :is(.name, .none > span) {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      @media (forced-colors: active) {
        figure {
          border: var(--hair) solid;
        }
      }
    `,
  ];

  /** The role decides the mark. */
  @property() who: Role = 'client';
  /** The name as the reader may know it: "Satu, Kela", or a role where no name is known yet. */
  @property() name = '';
  /** The own picture; null while there is none. */
  @property({ attribute: false }) stream: MediaStream | null = null;
  /** Somebody else's picture. The same function for the same picture, or it starts anew at every update. */
  @property({ attribute: false }) source: PictureSource | null = null;
  /** Why the person does not take part just now: "Tauolla". */
  @property() said = '';
  /** The person has turned the camera off. */
  @property({ type: Boolean, attribute: 'camera-off' }) cameraOff = false;
  @property({ type: Boolean }) muted = false;
  @property({ type: Boolean, reflect: true }) speaking = false;
  @property({ type: Boolean, reflect: true }) strip = false;
  /** The own picture is shown as in a mirror; a drawn one is not. */
  @property({ type: Boolean, reflect: true }) mirrored = false;

  @query('video') private readonly video!: HTMLVideoElement | null;
  private shown: { readonly source: PictureSource; readonly video: HTMLVideoElement } | null = null;
  private takeAway: () => void = () => undefined;

  override connectedCallback() {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback() {
    this.showIn(null, null);
    super.disconnectedCallback();
  }

  protected override updated() {
    this.showIn(this.source, this.video);
  }

  override render() {
    return html`<figure>
      ${this.said ? html`<span class="said">${this.said}</span>` : null}
      ${
        this.cameraOff || !(this.stream ?? this.source)
          ? html`<div class="none">
              <kr-mark big .who=${this.who}></kr-mark>
              ${this.said ? null : html`<span>${this.missing()}</span>`}
            </div>`
          : this.stream
            ? html`<video
                autoplay
                playsinline
                .muted=${true}
                .srcObject=${this.stream}
                aria-hidden="true"
              ></video>`
            : html`<video autoplay playsinline .muted=${true} aria-hidden="true"></video>`
      }
      <figcaption>
        <kr-mark .who=${this.who}></kr-mark>
        <span class="name">${this.name}</span>
        ${this.muted ? html`<span class="unseen">${msg('ääni pois', { id: 'tile.muted' })}</span>` : null}
      </figcaption>
      ${this.muted && !this.said ? html`<span class="off"><kr-icon .icon=${MicOff}></kr-icon></span>` : null}
    </figure>`;
  }

  private missing() {
    return this.cameraOff
      ? msg('Kuva pois', { id: 'tile.camera-off' })
      : msg('Kuva tulee pian', { id: 'tile.no-picture' });
  }

  private showIn(source: PictureSource | null, video: HTMLVideoElement | null) {
    if (source === (this.shown?.source ?? null) && video === (this.shown?.video ?? null)) return;
    this.takeAway();
    this.takeAway = () => undefined;
    this.shown = source && video && !this.stream ? { source, video } : null;
    if (this.shown) this.takeAway = this.shown.source(this.shown.video);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-tile': Tile;
  }
}
