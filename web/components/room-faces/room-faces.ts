import { localized, msg } from '@lit/localize';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { isAuthority } from '../../../server/domain/people.ts';
import type { EmptyChair } from '../../../server/domain/view/types.ts';
import { Wide } from '../../controllers/wide.ts';
import type { OwnPicture } from '../../state/devices.ts';
import type { Face } from '../../state/faces.ts';
import type { PictureOf } from '../../state/pictures.ts';
import { base, words } from '../../styles/shared.ts';
import { firstName, plateName } from '../../texts/names.ts';
import { roleName } from '../../texts/roles.ts';
import '../mark/mark.ts';
import { tileOf } from '../tile/tile.of.ts';
import { look } from './room-faces.styles.ts';

/** Where an expected person is, in words. */
const whereWords = (where: EmptyChair['where']): string =>
  ({
    'not-arrived': msg('ei ole vielä tullut', { id: 'room.where.not-arrived' }),
    testing: msg('kokeilee ääntä ja kuvaa', { id: 'room.where.testing' }),
    door: msg('ovella', { id: 'room.where.door' }),
    outside: msg('odottaa oven takana', { id: 'room.where.outside' }),
    away: msg('tauolla', { id: 'room.where.away' }),
    left: msg('poistui', { id: 'room.where.left' }),
  })[where];

/**
 * The people around the table: client and interpreter equally large, then the officials, then the chairs that are
 * still empty. `large`: the questions of consent, when the client and the interpreter matter most. `even`: the
 * greeting. On a phone a strip; `spread` fills the width, `shrunk` gives way to writing.
 */
@localized()
@customElement('kr-room-faces')
export class RoomFaces extends LitElement {
  static override styles = [base, words, look];

  @property({ attribute: false }) faces: readonly Face[] = [];
  @property({ attribute: false }) chairs: readonly EmptyChair[] = [];
  @property({ attribute: false }) own: OwnPicture | null = null;
  @property({ attribute: false }) pictureOf: PictureOf = () => null;
  @property({ type: Boolean, reflect: true }) large = false;
  @property({ type: Boolean, reflect: true }) even = false;
  @property({ type: Boolean, reflect: true }) spread = false;
  @property({ type: Boolean, reflect: true }) shrunk = false;

  private readonly wide = new Wide(this);

  override render() {
    return html`<ul class="faces">
      ${repeat(
        this.places,
        (place) => ('seatId' in place ? place.seatId : place.role),
        (place) => ('seatId' in place ? this.face(place) : this.chair(place)),
      )}
    </ul>`;
  }

  /** Client and interpreter side by side, whether they sit there or their chair is empty. */
  private get places(): readonly (Face | EmptyChair)[] {
    const rank = ({ role }: Face | EmptyChair) => (role === 'client' ? 0 : role === 'interpreter' ? 1 : 2);
    return [...this.faces, ...this.chairs].sort((a, b) => rank(a) - rank(b));
  }

  private face(face: Face) {
    return html`<li class="place ${isAuthority(face.role) ? '' : 'guest'}">
      ${tileOf(face, plateName(face), { of: this.pictureOf, own: this.own }, !this.wide.now && !this.spread)}
    </li>`;
  }

  private chair({ role, name, where }: EmptyChair) {
    const who = name === null ? roleName(role) : firstName(name);
    return html`<li class="place ${isAuthority(role) ? '' : 'guest'}">
      <span class="chair">
        <kr-mark .who=${role}></kr-mark>
        <b>${role === 'kela' && name !== null ? `${who}, ${roleName(role)}` : who}</b>
        <span>${whereWords(where)}</span>
      </span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-faces': RoomFaces;
  }
}
