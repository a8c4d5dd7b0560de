import { seal, unseal } from './aes-gcm.ts';

/** Where a body belongs; in another row it does not open. */
export interface BodyPlace {
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
}

const where = (place: BodyPlace) => [place.stream, String(place.seq), place.type];

/** `json` is the body as it will be read back. */
export const sealBody = (key: Uint8Array, place: BodyPlace, json: string): Buffer =>
  seal(key, where(place), Buffer.from(json));

/** Throws when the body was changed, moved, or sealed under another key. */
export const openBody = (key: Uint8Array, place: BodyPlace, body: Uint8Array): unknown =>
  JSON.parse(unseal(key, where(place), body).toString());
