import type { RoomSession } from './room.ts';

/** Shows a picture that comes over the network in a `<video>`, also one that comes later; the answer takes it away again. */
export type PictureSource = (video: HTMLVideoElement) => () => void;

/** Somebody's picture by their identity in the media room. */
export type PictureOf = (identity: string) => PictureSource | null;

/** Everybody's picture: one function for each person, so that a `<video>` does not start it anew at every update. */
export class Pictures {
  private readonly room: Pick<RoomSession, 'attach'>;
  private readonly known = new Map<string, PictureSource>();

  constructor(room: Pick<RoomSession, 'attach'>) {
    this.room = room;
  }

  readonly of = (identity: string): PictureSource => {
    const source = this.known.get(identity) ?? ((video) => this.room.attach(identity, video));
    this.known.set(identity, source);
    return source;
  };
}
