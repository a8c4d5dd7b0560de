import { localized } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Wide } from '../../controllers/wide.ts';
import type { OwnPicture } from '../../state/devices.ts';
import type { Face } from '../../state/faces.ts';
import type { PictureOf } from '../../state/pictures.ts';
import { base, words } from '../../styles/shared.ts';
import { inWords, plate } from '../client-faces/client-faces.parts.ts';
import { strip } from '../client-faces/client-faces.styles.ts';
import { tileOf } from '../tile/tile.of.ts';

/**
 * Everyone's face equally large, as an interpreter needs them: two by two on a desk with the own picture among them,
 * a row on a phone without it.
 */
@localized()
@customElement('kr-interpreter-faces')
export class InterpreterFaces extends LitElement {
  static override styles = [
    base,
    words,
    strip,
    css`
      .row {
        block-size: 116px;
      }
      .own {
        display: none;
      }
      @media (max-height: 520px) and (max-width: 899px) {
        .row {
          block-size: 64px;
        }
      }
      @media (min-width: 900px) {
        :host {
          block-size: 100%;
        }
        .row {
          grid-auto-flow: row;
          grid-template-columns: 1fr 1fr;
          grid-auto-rows: minmax(0, 1fr);
          block-size: 100%;
        }
        .own {
          display: block;
        }
      }
    `,
  ];

  /** Everybody in the room, oneself included. */
  @property({ attribute: false }) faces: readonly Face[] = [];
  @property({ attribute: false }) pictureOf: PictureOf = () => null;
  /** The own picture; null while the camera is off. */
  @property({ attribute: false }) own: OwnPicture | null = null;

  private readonly wide = new Wide(this);

  override render() {
    const { faces, own, pictureOf } = this;
    const others = faces.filter(({ me }) => !me);
    const me = faces.filter((face) => face.me);
    return html`${inWords(others)}
      <div class="row" aria-hidden="true">
        ${repeat(
          [...others, ...me],
          ({ seatId }) => seatId,
          (face) =>
            html`<div class="place ${face.me ? 'own' : ''}">
              ${tileOf(face, plate(face, this.wide.now), { of: pictureOf, own })}
            </div>`,
        )}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-interpreter-faces': InterpreterFaces;
  }
}
