import { SignalRequest } from '@livekit/protocol';
import type { UpFrame } from '../../meetings/frames.ts';

const sea = `sea_${'0'.repeat(26)}`;

const up: readonly UpFrame[] = [
  {
    t: 'cmd',
    id: '1',
    name: 'plan.apply',
    body: { op: { kind: 'set', path: 'goal', value: 'Koti', baseRev: 1 } },
  },
  {
    t: 'cmd',
    id: '2',
    name: 'plan.apply',
    body: { op: { kind: 'insert', rows: 'actions', after: null, values: { title: 'A', domain: 'muu' } } },
  },
  { t: 'cmd', id: '3', name: 'presence.answer', body: { answer: 'yes', lang: 'fi' } },
  { t: 'cmd', id: '4', name: 'seat.admit', body: { seatId: sea, recognised: 'code' } },
  { t: 'cmd', id: '5', name: 'signing.attest', body: { jws: 'e30.e30.AA' } },
  { t: 'cmd', id: '6', name: 'media.enter', body: {} },
  { t: 'writing', path: 'goal' },
  { t: 'picture', jpeg: 'AAAA' },
  { t: 'ping', id: 9 },
  { t: 'take-over' },
];

/** Good frames of the meeting socket (meetings/PROTOCOL.md), from which spoiled ones are made. */
export const meetingFrames: readonly Buffer[] = up.map((frame) => Buffer.from(JSON.stringify(frame)));

const signals: readonly object[] = [
  { ping: '1700000000000' },
  { pingReq: { timestamp: '1700000000000', rtt: '3' } },
  { offer: { type: 'offer', sdp: 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n' } },
  { trickle: { candidateInit: '{"candidate":""}', target: 'PUBLISHER' } },
  { addTrack: { cid: 'c', name: 'n', type: 'VIDEO', width: 160, height: 120, source: 'CAMERA' } },
  { mute: { sid: 'TR_x', muted: true } },
  { subscription: { trackSids: ['TR_x'], subscribe: true } },
  { trackSetting: { trackSids: ['TR_x'], disabled: false, width: 160 } },
  { updateMetadata: { metadata: 'x' } },
  { simulate: { speakerUpdate: 1 } },
  { leave: {} },
];

/** Good frames of the media's signalling, and two that never pass. */
export const mediaFrames: readonly Uint8Array[] = signals.map((message) =>
  SignalRequest.fromJsonString(JSON.stringify(message)).toBinary(),
);
