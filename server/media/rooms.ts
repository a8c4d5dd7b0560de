/** What somebody in a room may do there. Data messages are never allowed. */
export interface MediaRights {
  /** Send camera and microphone. */
  readonly publish: boolean;
  /** Receive what the others send. */
  readonly subscribe: boolean;
}

/** Would nothing change for the person? */
export const sameRights = (a: MediaRights, b: MediaRights): boolean =>
  a.publish === b.publish && a.subscribe === b.subscribe;

export interface Inside {
  /** Opaque, one per admission. */
  readonly identity: string;
  readonly rights: MediaRights;
}

/**
 * The port to the media server's rooms. A room or a person that is not there is no error: what is asked for holds
 * already. Every method rejects when the media server does not answer within five seconds.
 */
export interface Rooms {
  /** Idempotent; called before every dial, since a restarted media server has forgotten all rooms. */
  ensureRoom(room: string): Promise<void>;
  /** Disconnects; it does not keep anybody out. */
  removeParticipant(room: string, identity: string): Promise<void>;
  /** Acts at once: publishing stops, subscriptions drop. */
  setPermissions(room: string, identity: string, rights: MediaRights): Promise<void>;
  listParticipants(room: string): Promise<readonly Inside[]>;
  listRooms(): Promise<readonly string[]>;
}
