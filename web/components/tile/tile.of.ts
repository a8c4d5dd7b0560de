import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { OwnPicture } from '../../state/devices.ts';
import type { Face } from '../../state/faces.ts';
import type { PictureOf } from '../../state/pictures.ts';
import './tile.ts';

type Absence = Pick<Face, 'state' | 'hearing' | 'media' | 'onPhone'>;

/** Why somebody does not take part just now; empty while they do. */
export const absence = ({ state, hearing, media, onPhone }: Absence): string => {
  // What the page gives does not matter while the telephone does.
  if (onPhone && (state !== 'present' || media === 'down' || hearing === 'on-hold'))
    return msg('Puhelimessa', { id: 'faces.on-phone' });
  // Their page gives no sign of life, or sound and picture do not reach it (ME-9, ME-13).
  if (state === 'present' && (hearing === 'on-hold' || media === 'down'))
    return msg('Ei kuule nyt', { id: 'faces.on-hold' });
  return {
    present: '',
    away: msg('Tauolla', { id: 'faces.away' }),
    'connection-lost': msg('Yhteys katkesi', { id: 'client.faces.lost' }),
  }[state];
};

/** The tile of one in the room, the own one with the own picture. `strip` is the small form for a phone. */
export const tileOf = (
  face: Face,
  name: string,
  pictures: { readonly of: PictureOf; readonly own: OwnPicture | null },
  strip = false,
): TemplateResult => {
  const { role, identity, me, picture, muted, speaking } = face;
  const said = absence(face);
  const here = said === '';
  return html`<kr-tile
    .who=${role}
    .name=${name}
    .said=${said}
    .stream=${me ? (pictures.own?.stream ?? null) : null}
    .mirrored=${me && (pictures.own?.mirrored ?? false)}
    .source=${!me && here && identity !== null && picture === 'on' ? pictures.of(identity) : null}
    .cameraOff=${here && picture === 'off'}
    .muted=${muted}
    .speaking=${here && speaking}
    .strip=${strip}
  ></kr-tile>`;
};
