import {
  DisconnectReason,
  LeaveRequest,
  LeaveRequest_Action,
  SignalRequest,
  SignalResponse,
  type AddTrackRequest,
} from '@livekit/protocol';
import { requestShapes } from './shapes.ts';

/**
 * Judges single signalling frames. Both directions go by allow-lists: what a later version adds stops here until
 * somebody has read it. One binary frame is one protobuf message.
 */
export type Verdict = { readonly pass: Uint8Array } | { readonly drop: string } | { readonly close: string };

/** `heard` is what the media server said, `greeting` whether that is its answer to a join. */
export type DownVerdict =
  | { readonly pass: Uint8Array; readonly greeting: boolean; readonly heard: SignalResponse['message'] }
  | Exclude<Verdict, { readonly pass: Uint8Array }>;

type Case = NonNullable<SignalResponse['message']['case']>;

/** To the browser. Not here: `refreshToken` and `roomMoved`, which carry tokens, and everything about data. */
const down: ReadonlySet<string> = new Set<Case>([
  'join',
  'reconnect',
  'answer',
  'offer',
  'trickle',
  'update',
  'trackPublished',
  'leave',
  'mute',
  'speakersChanged',
  'roomUpdate',
  'connectionQuality',
  'streamStateUpdate',
  'subscribedQualityUpdate',
  'subscriptionPermissionUpdate',
  'trackUnpublished',
  'pong',
  'pongResp',
  'subscriptionResponse',
  'requestResponse',
  'trackSubscribed',
  'mediaSectionsRequirement',
  'subscribedAudioCodecUpdate',
]);

/** Bytes; a session description with many tracks stays below a tenth of it. */
const biggest = 256 * 1024;

/**
 * What becomes of a browser's frame. A text frame would switch the media server to JSON, past this filter. What passes is
 * written anew from what we have read, so that nothing unread can hide in it.
 * @param mayAdd whether the person may send one more track
 */
export function passUp(data: unknown, mayAdd: (track: AddTrackRequest) => boolean): Verdict {
  if (!(data instanceof ArrayBuffer)) return { close: 'not binary' };
  if (data.byteLength > biggest) return { close: 'too big' };
  const request = parse(SignalRequest, new Uint8Array(data));
  if (request?.message.case === undefined) return { close: 'unknown message' };
  // oxlint-disable-next-line typescript/no-deprecated -- `ping`, which livekit-client still sends
  const { case: kind, value } = request.message;
  if (requestShapes.get(kind)?.(value) !== true) return { drop: kind };
  if (kind === 'addTrack' && !mayAdd(value)) return { drop: kind };
  return { pass: request.toBinary({ writeUnknownFields: false }) };
}

/** What becomes of a frame from the media server: passed on, dropped, or the line closed. */
export function passDown(bytes: Uint8Array, isBinary: boolean): DownVerdict {
  if (!isBinary) return { close: 'not binary' };
  const response = parse(SignalResponse, bytes);
  if (!response) return { close: 'unreadable' };
  const kind = response.message.case ?? 'unknown';
  if (!down.has(kind) || holdsToken(bytes)) return { drop: kind };
  const greeting = kind === 'join' || kind === 'reconnect';
  const pass = greeting ? withoutForeignHosts(response) : bytes;
  return { pass, greeting, heard: response.message };
}

/** By default the media server names STUN servers of two companies, and the browser would call them. */
function withoutForeignHosts(response: SignalResponse): Uint8Array {
  const { message } = response;
  if (message.case === 'join' || message.case === 'reconnect') message.value.iceServers = [];
  if (message.case === 'join') message.value.alternativeUrl = '';
  return response.toBinary();
}

/** The second net under the allow-list: a signed token in whatever message. */
const holdsToken = (bytes: Uint8Array): boolean =>
  /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\./.test(Buffer.from(bytes).toString('latin1'));

function parse<M>(type: { fromBinary(bytes: Uint8Array): M }, bytes: Uint8Array): M | null {
  try {
    return type.fromBinary(bytes);
  } catch {
    return null;
  }
}

/** Tells livekit-client its next ticket: it stores what it is given and presents it at its next connection. */
export const ticketFrame = (ticket: string): Uint8Array =>
  new SignalResponse({ message: { case: 'refreshToken', value: ticket } }).toBinary();

/** Tells livekit-client to stop and not to come back. Without it the client would try once more before it gives up. */
export const removedFrame = (): Uint8Array =>
  new SignalResponse({
    message: {
      case: 'leave',
      value: new LeaveRequest({
        action: LeaveRequest_Action.DISCONNECT,
        reason: DisconnectReason.PARTICIPANT_REMOVED,
      }),
    },
  }).toBinary();
