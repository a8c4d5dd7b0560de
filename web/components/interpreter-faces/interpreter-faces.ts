import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Role } from '../../../server/domain/people.ts';
import { Wide } from '../../controllers/wide.ts';
import { base, words } from '../../styles/shared.ts';
import { roleName } from '../../texts/roles.ts';
import { plate, type Face } from '../client-faces/client-faces.ts';
import '../tile/tile.ts';

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
    css`
      :host {
        background: var(--sunk);
        padding: var(--s2);
      }
      .row {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
        gap: var(--s2);
        block-size: 116px;
      }
      .place {
        position: relative;
        min-inline-size: 0;
        min-block-size: 0;
      }
      .own {
        display: none;
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
      @media (max-height: 520px) and (max-width: 899px) {
        .row {
          block-size: 64px;
        }
      }
      @media (min-width: 900px) {
        :host {
          padding: var(--s4);
        }
        :host {
          block-size: 100%;
        }
        .row {
          grid-auto-flow: row;
          grid-template-columns: 1fr 1fr;
          grid-auto-rows: minmax(0, 1fr);
          gap: var(--s3);
          block-size: 100%;
        }
        .own {
          display: block;
        }
      }
    `,
  ];

  @property({ attribute: false }) faces: readonly Face[] = [];
  /** The own picture; null while the camera is off. */
  @property({ attribute: false }) own: MediaStream | null = null;
  @property({ type: Boolean, attribute: 'own-mirrored' }) ownMirrored = false;
  @property({ type: Boolean, attribute: 'own-muted' }) ownMuted = false;

  private readonly wide = new Wide(this);

  override render() {
    return html`
      <ul class="unseen">
        ${this.faces.map(({ name, role }) => html`<li>${name}, ${roleName(role)}</li>`)}
      </ul>
      <div class="row" aria-hidden="true">
        ${repeat(
          this.faces,
          ({ id }) => id,
          (face) => this.one(face),
        )}
        <div class="place own">
          <kr-tile
            .who=${'interpreter' satisfies Role}
            .name=${msg('Sinä', { id: 'person.me' })}
            .stream=${this.own}
            ?camera-off=${this.own === null}
            ?muted=${this.ownMuted}
            ?mirrored=${this.ownMirrored}
          ></kr-tile>
        </div>
      </div>
    `;
  }

  private one(face: Face) {
    const { role, source, state, cameraOff, muted, speaking } = face;
    return html`<div class="place">
      <kr-tile
        .who=${role}
        .name=${plate(face, this.wide.now)}
        .source=${source}
        ?camera-off=${cameraOff}
        ?muted=${muted}
        ?speaking=${speaking}
      ></kr-tile>
      ${
        state === 'present'
          ? nothing
          : html`<span class="lost">
              ${
                state === 'away'
                  ? msg('Tauolla', { id: 'faces.away' })
                  : msg('Yhteys katkesi', { id: 'client.faces.lost' })
              }
            </span>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-interpreter-faces': InterpreterFaces;
  }
}
