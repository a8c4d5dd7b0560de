import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Role } from '../../../server/domain/people.ts';
import { Wide } from '../../controllers/wide.ts';
import { base, words } from '../../styles/shared.ts';
import { roleName } from '../../texts/roles.ts';
import '../tile/tile.ts';
import type { PictureSource } from '../tile/tile.ts';

/** A person in the room with what is seen and heard of them now. */
export interface Face {
  /** The seat's id; keeps a picture in its tile when others come and go. */
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  readonly state: 'present' | 'away' | 'connection-lost';
  /** Their picture; null until they are in the media room. */
  readonly source: PictureSource | null;
  readonly cameraOff: boolean;
  readonly muted: boolean;
  readonly speaking: boolean;
}

/** What stands under a face: the first name, and the role where there is room for it. */
export const plate = ({ name, role }: Pick<Face, 'name' | 'role'>, room: boolean): string => {
  const first = name.split(' ')[0] ?? name;
  return room ? `${first}, ${roleName(role)}` : first;
};

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
    css`
      :host {
        position: relative;
        padding: var(--s2);
        background: var(--sunk);
      }
      .row {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
        gap: var(--s2);
        block-size: 104px;
      }
      .place {
        position: relative;
        min-inline-size: 0;
      }
      .lost {
        position: absolute;
        inset-block-start: var(--s1);
        inset-inline: var(--s1);
        padding: 2px var(--s2);
        border-radius: var(--s2);
        background: var(--plate);
        color: var(--on-tile);
        font-size: var(--t-xs);
        text-align: center;
      }
      .own {
        position: absolute;
        inset-block-start: calc(var(--s2) + var(--s1));
        inset-inline-end: calc(var(--s2) + var(--s1));
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
      @media (max-height: 520px) and (max-width: 899px) {
        .row {
          block-size: 64px;
        }
      }
      :host([small]) .row {
        block-size: var(--tap);
      }

      :host([small]) :is(.own, .lost) {
        display: none;
      }
      @media (min-width: 900px) {
        :host {
          padding: var(--s4);
        }
        .row {
          grid-auto-flow: row;
          grid-auto-columns: auto;
          block-size: auto;
          gap: var(--s3);
        }
        .place {
          aspect-ratio: 16 / 10;
        }
        .own {
          position: static;
          margin-block-start: var(--s3);
          inline-size: 120px;
          block-size: 90px;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) faces: readonly Face[] = [];
  /** The own picture when it is wanted and the camera is on. */
  @property({ attribute: false }) own: { readonly stream: MediaStream; readonly mirrored: boolean } | null =
    null;
  @property({ type: Boolean, reflect: true }) small = false;

  private readonly wide = new Wide(this);

  override render() {
    return html`
      <ul class="unseen">
        ${this.faces.map((face) => html`<li>${described(face)}</li>`)}
      </ul>
      ${
        this.faces.length === 0
          ? html`<p class="empty soft">
              ${msg('Huoneessa ei ole nyt muita.', { id: 'client.faces.alone' })}
            </p>`
          : html`<div class="row" aria-hidden="true">
              ${repeat(
                this.faces,
                ({ id }) => id,
                (face) => this.one(face),
              )}
            </div>`
      }
      ${this.own ? ownPicture(this.own) : nothing}
    `;
  }

  private one(face: Face) {
    const { role, state, source, cameraOff, muted, speaking } = face;
    return html`<div class="place">
      <kr-tile
        .who=${role}
        .name=${plate(face, this.wide.now)}
        .source=${source}
        ?strip=${this.small}
        ?camera-off=${cameraOff}
        ?muted=${muted}
        ?speaking=${speaking}
      ></kr-tile>
      ${state === 'connection-lost' ? html`<span class="lost">${lostWords()}</span>` : nothing}
    </div>`;
  }
}

const lostWords = () => msg('Yhteys katkesi', { id: 'client.faces.lost' });

/** A person in one line, for who does not see the picture. */
const described = ({ name, role, state, muted }: Face): string =>
  [
    `${name}, ${roleName(role)}`,
    ...(state === 'connection-lost' ? [lostWords()] : []),
    ...(muted ? [msg('ääni pois', { id: 'tile.muted' })] : []),
  ].join(', ');

const ownPicture = ({ stream, mirrored }: { readonly stream: MediaStream; readonly mirrored: boolean }) =>
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
