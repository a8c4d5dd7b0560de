/* oxlint-disable typescript/no-deprecated -- livekit-client sets some of these fields all the same */
import {
  TrackSource,
  TrackType,
  type AddTrackRequest,
  type ClientInfo,
  type ConnectionSettings,
  type DataChannelInfo,
  type DataChannelReceiveState,
  type JoinRequest,
  type LeaveRequest,
  type MuteTrackRequest,
  type ParticipantTracks,
  type Ping,
  type SessionDescription,
  type SignalRequest,
  type SimulcastCodec,
  type SimulcastCodecInfo,
  type SyncState,
  type TimedVersion,
  type TrackInfo,
  type TrackPublishedResponse,
  type TrickleRequest,
  type UpdateLocalAudioTrack,
  type UpdateSubscription,
  type UpdateTrackSettings,
  type VideoLayer,
} from '@livekit/protocol';
import { anyText, flag, list, only, text, upTo, type Bound } from './bounds.ts';

/**
 * What a browser's messages to the media server may hold, field by field, by allow-list: the fields that livekit-client
 * sets for our pages, with room to spare. What is not named must be unset.
 */

/** The media server's own ids (`TR_…`, `PA_…`). */
const sid = text(/^[\w-]{1,64}$/);
/** The browser's id of a track: a UUID, in some browsers in braces. */
const cid = text(/^[\w{}-]{1,64}$/);
/** Names are for programs; nobody is shown one. */
const name = text(/^[\w-]{1,32}$/);
const codec = text(/^[\w/-]{1,32}$/);
/** About the browser: printable ASCII. */
const about = text(/^[ -~]{1,200}$/);
/** A number of a closed list of the protocol, none of which is longer. */
const choice = upTo(31);
const pixels = upTo(8192);
const any32 = upTo(2 ** 32 - 1);
/** Milliseconds since 1970, or between two moments. */
const millis = upTo(Number.MAX_SAFE_INTEGER);

/** More than two tracks of everybody whom a room takes. */
const tracks = list(64, sid);

const layers = list(
  4,
  only<VideoLayer>({
    quality: choice,
    width: pixels,
    height: pixels,
    /** Bits a second. */
    bitrate: upTo(20_000_000),
    ssrc: any32,
    repairSsrc: any32,
    spatialLayer: choice,
    rid: text(/^[\w-]{1,16}$/),
  }),
);

const description = only<SessionDescription>({
  type: text(/^(offer|answer)$/),
  /** With thirty tracks of others it takes a tenth of it. */
  sdp: anyText(200_000),
  id: any32,
});

const isOfSource = ({ type, source }: AddTrackRequest): boolean =>
  (source === TrackSource.CAMERA && type === TrackType.VIDEO) ||
  (source === TrackSource.MICROPHONE && type === TrackType.AUDIO);

/** `sid` is not among them: it would add a codec to a track that is sent already. */
const isTrack = only<AddTrackRequest>({
  cid,
  name,
  type: choice,
  width: pixels,
  height: pixels,
  muted: flag,
  disableDtx: flag,
  source: choice,
  layers,
  simulcastCodecs: list(2, only<SimulcastCodec>({ codec, cid, layers, videoLayerMode: choice })),
  stereo: flag,
  disableRed: flag,
  encryption: choice,
  stream: name,
  backupCodecPolicy: choice,
  audioFeatures: list(8, choice),
  packetTrailerFeatures: list(8, choice),
});

/** A camera that sends pictures or a microphone that sends sound, named by the browser. */
const addTrack: Bound = (value) =>
  isTrack(value) && isOfSource(value as AddTrackRequest) && cid((value as AddTrackRequest).cid);

const subscription = only<UpdateSubscription>({
  trackSids: tracks,
  subscribe: flag,
  participantTracks: list(16, only<ParticipantTracks>({ participantSid: sid, trackSids: tracks })),
});

/** What the server had said of a track, said back. */
const track = only<TrackInfo>({
  sid,
  type: choice,
  name,
  muted: flag,
  width: pixels,
  height: pixels,
  simulcast: flag,
  disableDtx: flag,
  source: choice,
  layers,
  mimeType: codec,
  mid: text(/^[\w-]{1,32}$/),
  codecs: list(
    4,
    only<SimulcastCodecInfo>({
      mimeType: codec,
      mid: text(/^[\w-]{1,32}$/),
      cid,
      layers,
      videoLayerMode: choice,
      sdpCid: cid,
    }),
  ),
  stereo: flag,
  disableRed: flag,
  encryption: choice,
  stream: name,
  version: only<TimedVersion>({ unixMicro: millis, ticks: upTo(2 ** 31 - 1) }),
  audioFeatures: list(16, choice),
  backupCodecPolicy: choice,
  packetTrailerFeatures: list(8, choice),
});

/** Nothing of data tracks and their subscriptions; that there are data channels is told, since livekit-client opens them. */
const syncState = only<SyncState>({
  answer: description,
  offer: description,
  subscription,
  publishTracks: list(4, only<TrackPublishedResponse>({ cid, track })),
  dataChannels: list(
    8,
    only<DataChannelInfo>({ label: text(/^[\w-]{1,32}$/), id: upTo(65_535), target: choice }),
  ),
  trackSidsDisabled: tracks,
  datachannelReceiveStates: list(16, only<DataChannelReceiveState>({ publisherSid: sid, lastSeq: any32 })),
});

type Kind = NonNullable<SignalRequest['message']['case']>;

const kinds: { readonly [K in Kind]?: Bound } = {
  offer: description,
  answer: description,
  trickle: only<TrickleRequest>({ candidateInit: anyText(2000), target: choice, final: flag }),
  addTrack,
  mute: only<MuteTrackRequest>({ sid, muted: flag }),
  subscription,
  trackSetting: only<UpdateTrackSettings>({
    trackSids: tracks,
    disabled: flag,
    quality: choice,
    width: pixels,
    height: pixels,
    fps: upTo(240),
    priority: upTo(255),
  }),
  leave: only<LeaveRequest>({ canReconnect: flag, reason: choice, action: choice }),
  syncState,
  ping: millis,
  pingReq: only<Ping>({ timestamp: millis, rtt: millis }),
  updateAudioTrack: only<UpdateLocalAudioTrack>({ trackSid: sid, features: list(8, choice) }),
};

/**
 * By kind, what a browser's message may hold. Not here: `simulate`, `updateMetadata`, `subscriptionPermission`,
 * everything about data, and what no page of ours says.
 */
export const requestShapes: ReadonlyMap<string, Bound> = new Map(Object.entries(kinds));

/** Of the way in: nothing about oneself for the others to see, and no track yet. */
export const isJoinRequest = only<JoinRequest>({
  clientInfo: only<ClientInfo>({
    sdk: choice,
    version: about,
    protocol: upTo(1000),
    os: about,
    osVersion: about,
    deviceModel: about,
    browser: about,
    browserVersion: about,
    network: about,
    clientProtocol: upTo(1000),
    capabilities: list(16, choice),
  }),
  connectionSettings: only<ConnectionSettings>({
    autoSubscribe: flag,
    adaptiveStream: flag,
    subscriberAllowPause: flag,
    disableIceLite: flag,
    autoSubscribeDataTrack: flag,
  }),
  publisherOffer: description,
  reconnect: flag,
  reconnectReason: choice,
  participantSid: sid,
});
