import type { PersonView } from '../../../server/domain/view/types.ts';
import type { Face } from '../../components/client-faces/client-faces.ts';
import type { PictureSource } from '../../components/tile/tile.ts';
import type { RoomNow, RoomSession } from '../../state/room.ts';

/** Pictures by identity: the same function for the same person, so that a tile does not start anew. */
export class Pictures {
  private readonly room: Pick<RoomSession, 'attach'>;
  private readonly known = new Map<string, PictureSource>();

  constructor(room: Pick<RoomSession, 'attach'>) {
    this.room = room;
  }

  of(identity: string): PictureSource {
    const source = this.known.get(identity) ?? ((video) => this.room.attach(identity, video));
    this.known.set(identity, source);
    return source;
  }
}

/**
 * The others in the room with their pictures. The names come from the meeting, what is seen and heard from the media;
 * somebody who is not in the media yet has a place already.
 */
export const facesOf = (
  people: readonly PersonView[],
  media: Pick<RoomNow, 'people'>,
  pictures: Pictures,
): readonly Face[] =>
  people
    .filter(({ me }) => !me)
    .map(({ seatId, role, name, state, identity }) => {
      const heard = identity === null ? undefined : media.people.get(identity);
      return {
        id: seatId,
        role,
        name,
        state,
        source: identity !== null && heard ? pictures.of(identity) : null,
        cameraOff: heard !== undefined && !heard.picture,
        muted: heard?.muted ?? false,
        speaking: heard?.speaking ?? false,
      };
    });
