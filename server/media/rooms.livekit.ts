import {
  RoomServiceClient,
  ServerError,
  TrackSource,
  type UpdateParticipantOptions,
} from 'livekit-server-sdk';
import type { MediaRights, Rooms } from './rooms.ts';
import { roomKeptFor } from './server.config.ts';

export interface RoomServiceAddress {
  readonly url: string;
  readonly apiKey: string;
  readonly apiSecret: string;
}

/** Twice the most seats of a meeting: a reload is a new identity while the old one fades. */
const maxParticipants = 16;

/** The only things that anybody sends. */
export const sources = [TrackSource.CAMERA, TrackSource.MICROPHONE];

/** The rooms of a livekit-server. */
export function livekitRooms({ url, apiKey, apiSecret }: RoomServiceAddress): Rooms {
  // Failover would ask the address for other regions, which only the vendor's cloud has.
  const service = new RoomServiceClient(url, apiKey, apiSecret, { requestTimeout: 5, failover: false });
  return {
    async ensureRoom(room) {
      await service.createRoom({
        name: room,
        emptyTimeout: roomKeptFor,
        departureTimeout: roomKeptFor,
        maxParticipants,
      });
    },
    async removeParticipant(room, identity) {
      await service.removeParticipant(room, identity).catch(unlessMissing);
    },
    async setPermissions(room, identity, rights) {
      const permission = permissionOf(rights);
      await service.updateParticipant(room, identity, { permission }).catch(unlessMissing);
    },
    async listParticipants(room) {
      const people = await service.listParticipants(room).catch(unlessMissing);
      return (people ?? []).map(({ identity, permission }) => ({
        identity,
        rights: { publish: permission?.canPublish ?? false, subscribe: permission?.canSubscribe ?? false },
      }));
    },
    async listRooms() {
      return (await service.listRooms()).map(({ name }) => name);
    },
  };
}

/** The server replaces all permissions by what it is told, so all of them are told. */
const permissionOf = ({
  publish,
  subscribe,
}: MediaRights): NonNullable<UpdateParticipantOptions['permission']> => ({
  canPublish: publish,
  canPublishSources: publish ? sources : [],
  canSubscribe: subscribe,
  canPublishData: false,
  canUpdateMetadata: false,
});

function unlessMissing(error: unknown): undefined {
  if (error instanceof ServerError && error.status === 404) return;
  throw error;
}
