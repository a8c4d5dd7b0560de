import { AccessToken } from 'livekit-server-sdk';
import type { MediaRights } from './rooms.ts';
import { sources } from './rooms.livekit.ts';

export interface TokenFor {
  readonly room: string;
  readonly identity: string;
  readonly rights: MediaRights;
}

/** Seconds: a token is used in the moment in which it is made, by us. */
const life = 60;

/**
 * Mints the token for one dial. It goes to the media server in a header and nowhere else: a browser never holds one.
 * No name, no metadata, no administration, no data messages.
 */
export function mintToken(
  apiKey: string,
  apiSecret: string,
  { room, identity, rights }: TokenFor,
): Promise<string> {
  const token = new AccessToken(apiKey, apiSecret, { identity, ttl: life });
  token.addGrant({
    roomJoin: true,
    room,
    canPublish: rights.publish,
    canPublishSources: rights.publish ? sources : [],
    canSubscribe: rights.subscribe,
    canPublishData: false,
    canUpdateOwnMetadata: false,
  });
  return token.toJwt();
}
