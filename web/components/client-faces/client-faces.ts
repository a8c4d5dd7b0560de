import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Wide } from '../../controllers/wide.ts';
import type { OwnPicture } from '../../state/devices.ts';
import type { Face } from '../../state/faces.ts';
import type { PictureOf } from '../../state/pictures.ts';
import { base, words } from '../../styles/shared.ts';
import { tileOf } from '../tile/tile.of.ts';
import { inWords, plate } from './client-faces.parts.ts';
import { strip } from './client-faces.styles.ts';

/**
 * The others' faces in a row, equally large; on a wide screen one under another at the side. `own` is the client's
 * own picture, small, and only when she wants to see it. `small` shrinks all of it to a strip while she writes.
 */
@localized()
@customElement('kr-client-faces')
export class ClientFaces extends LitElement {
  static override styles = [
    base,
    words,
    strip,
    css`
      :host {
        position: relative;
      }
      .own {
        flex: none;
        align-self: flex-end;
        inline-size: 60px;
        block-size: 45px;
        border: 2px solid var(--card);
        border-radius: var(--r1);
        overflow: hidden;
      }
      .own video {
        inline-size: 100%;
        block-size: 100%;
        object-fit: cover;
      }
      .mirrored {
        transform: scaleX(-1);
      }
      .empty {
        margin: 0;
        min-block-size: var(--tap);
        display: grid;
        place-items: center;
        text-align: center;
        max-inline-size: none;
      }
      :host([small]) .row {
        block-size: var(--tap);
      }
      :host([small]) .own {
        display: none;
      }
      @media (min-width: 900px) {
        .row {
          grid-auto-flow: row;
          grid-auto-columns: auto;
          block-size: auto;
        }
        .place {
          aspect-ratio: 16 / 10;
        }
        .own {
          justify-self: start;
          inline-size: 120px;
          block-size: 90px;
        }
      }
    `,
  ];

  /** Everybody in the room; the client herself is left out. */
  @property({ attribute: false }) faces: readonly Face[] = [];
  @property({ attribute: false }) pictureOf: PictureOf = () => null;
  /** The own picture when it is wanted and the camera is on. */
  @property({ attribute: false }) own: OwnPicture | null = null;
  @property({ type: Boolean, reflect: true }) small = false;

  private readonly wide = new Wide(this);

  override render() {
    const others = this.faces.filter(({ me }) => !me);
    return html`${inWords(others)}
    ${
      others.length === 0
        ? html`<p class="empty soft">${msg('Huoneessa ei ole nyt muita.', { id: 'client.faces.alone' })}</p>`
        : html`<div class="row">
            ${repeat(
              others,
              ({ seatId }) => seatId,
              (face) => html`<div class="place" aria-hidden="true">${this.tile(face)}</div>`,
            )}
            ${this.own ? ownPicture(this.own) : nothing}
          </div>`
    }`;
  }

  private tile(face: Face) {
    return tileOf(face, plate(face, this.wide.now), { of: this.pictureOf, own: null }, this.small);
  }
}

const ownPicture = ({ stream, mirrored }: OwnPicture) =>
  html`<div class="own">
    <video
      class=${mirrored ? 'mirrored' : ''}
      autoplay
      playsinline
      .muted=${true}
      .srcObject=${stream}
      aria-label=${msg('Oma kuvasi', { id: 'devices.own-picture' })}
    ></video>
  </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'kr-client-faces': ClientFaces;
  }
}
