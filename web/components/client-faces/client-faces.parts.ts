import { msg } from '@lit/localize';
import { html } from 'lit';
import type { Face } from '../../state/faces.ts';
import { beside } from '../../texts/beside.ts';
import { firstName, plateName } from '../../texts/names.ts';
import { roleName } from '../../texts/roles.ts';
import { absence } from '../tile/tile.of.ts';

/** What stands on a plate: the first name, and the role where there is room for it. */
export const plate = (face: Face, room: boolean): string => (room ? plateName(face) : firstName(face.name));

/** Everybody in one line each, for who does not see the pictures. */
export const inWords = (faces: readonly Face[]) =>
  html`<ul class="unseen">
    ${faces.map((face) => html`<li>${described(face)}</li>`)}
  </ul>`;

const described = (face: Face): string =>
  beside(
    face.name,
    roleName(face.role),
    ...[absence(face)].filter(Boolean),
    ...(face.muted ? [msg('ääni pois', { id: 'tile.muted' })] : []),
  );
