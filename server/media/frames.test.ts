import { SignalRequest, SignalResponse } from '@livekit/protocol';
import { expect, test } from 'vitest';
import { passDown, passUp, type Verdict } from './frames.ts';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzZWNyZXQifQ.c2lnbmF0dXJl';
const iceServers = [{ urls: ['stun:stun.example.com'] }];

const down = (message: object) =>
  passDown(SignalResponse.fromJsonString(JSON.stringify(message)).toBinary(), true);
const yes = () => true;
const up = (message: object, mayAdd = yes) =>
  passUp(Uint8Array.from(SignalRequest.fromJsonString(JSON.stringify(message)).toBinary()).buffer, mayAdd);
const passes = (verdict: Verdict) => 'pass' in verdict;
const read = (verdict: Verdict) =>
  'pass' in verdict ? SignalResponse.fromBinary(verdict.pass).message : expect.fail('did not pass');

test('tokens of the media server never pass', () => {
  expect(down({ refreshToken: jwt })).toEqual({ drop: 'refreshToken' });
  expect(down({ roomMoved: { token: jwt } })).toEqual({ drop: 'roomMoved' });
  expect(passes(down({ join: { serverRegion: jwt } }))).toBe(false);
});

test('the answer to a join names no foreign host', () => {
  const join = down({ join: { iceServers, alternativeUrl: 'wss://elsewhere', serverRegion: 'fi' } });
  expect(join).toMatchObject({ greeting: true });
  expect(read(join)).toMatchObject({
    case: 'join',
    value: { iceServers: [], alternativeUrl: '', serverRegion: 'fi' },
  });
  const again = down({ reconnect: { iceServers } });
  expect(read(again)).toMatchObject({ case: 'reconnect', value: { iceServers: [] } });
});

test('what the media server says in text or in an unknown way does not pass', () => {
  expect(passDown(Buffer.from('{"join":{}}'), false)).toHaveProperty('close');
  expect(passDown(new Uint8Array([255, 255, 255]), true)).toHaveProperty('close');
  expect(passDown(new SignalResponse().toBinary(), true)).toEqual({ drop: 'unknown' });
});

test('a browser may do what a call needs', () => {
  for (const message of [
    { pingReq: {} },
    { mute: { sid: 'TR_x', muted: true } },
    { offer: {} },
    { leave: {} },
  ])
    expect(passes(up(message))).toBe(true);
});

test('a browser may not rename itself, simulate faults or send data', () => {
  for (const message of [
    { updateMetadata: { name: 'Kela' } },
    { simulate: {} },
    { publishDataTrackRequest: {} },
  ])
    expect(up(message)).toHaveProperty('drop');
});

const id = 'e7a1c9d2-54e3-4d7a-9f0b-0c6f0a5b8f11';
const layers = [
  { quality: 'LOW', width: 320, height: 180, bitrate: 160_000, rid: 'q' },
  { quality: 'MEDIUM', width: 640, height: 360, bitrate: 450_000, rid: 'h' },
];
const camera = { cid: id, type: 'VIDEO', source: 'CAMERA', width: 640, height: 360, layers };
const microphone = { cid: `{${id}}`, type: 'AUDIO', source: 'MICROPHONE', disableRed: true };
const track = { sid: 'TR_VCx', type: 'VIDEO', source: 'CAMERA', mimeType: 'video/vp8', mid: '1', layers };

test('what livekit-client says for our pages passes unchanged', () => {
  const offer = { type: 'offer', sdp: 'v=0\r\n', id: 3 };
  for (const message of [
    { offer },
    { answer: { ...offer, type: 'answer' } },
    { trickle: { candidateInit: '{"candidate":""}', target: 'PUBLISHER' } },
    { addTrack: { ...camera, simulcastCodecs: [{ codec: 'vp8', cid: id, layers }] } },
    { addTrack: { ...microphone, audioFeatures: ['TF_ECHO_CANCELLATION'], backupCodecPolicy: 'SIMULCAST' } },
    { mute: { sid: 'TR_AMx', muted: true } },
    {
      subscription: {
        trackSids: ['TR_a'],
        participantTracks: [{ participantSid: 'PA_a', trackSids: ['TR_a'] }],
      },
    },
    { trackSetting: { trackSids: ['TR_a'], quality: 'HIGH', width: 1280, height: 720, fps: 20 } },
    {
      syncState: {
        offer,
        publishTracks: [
          { cid: id, track: { ...track, codecs: [{ mimeType: 'video/vp8', cid: id, layers }] } },
        ],
        dataChannels: [{ label: '_reliable', id: 1 }],
        subscription: {},
      },
    },
    { ping: '1764363600000' },
    { pingReq: { timestamp: '1764363600000', rtt: '12' } },
    { updateAudioTrack: { trackSid: 'TR_AMx', features: ['TF_STEREO'] } },
  ]) {
    const verdict = up(message);
    const passed = 'pass' in verdict ? SignalRequest.fromBinary(verdict.pass) : null;
    expect(passed).toEqual(SignalRequest.fromJsonString(JSON.stringify(message)));
  }
});

test('ME-11 names, ids, sizes and lists without bounds do not pass', () => {
  const long = 'x'.repeat(65);
  const many = Array.from({ length: 65 }, (_, index) => `TR_${index}`);
  for (const message of [
    { addTrack: { ...camera, name: 'Layla is here' } },
    { addTrack: { ...camera, name: long } },
    { addTrack: { ...camera, stream: long } },
    { addTrack: { ...camera, cid: long } },
    { addTrack: { ...camera, cid: '' } },
    { addTrack: { ...camera, sid: 'TR_other' } },
    { addTrack: { ...camera, width: 8193 } },
    { addTrack: { ...camera, layers: [...layers, ...layers, ...layers] } },
    { addTrack: { ...camera, layers: [{ bitrate: 30_000_000 }] } },
    { addTrack: { ...camera, simulcastCodecs: [{ codec: long }] } },
    { mute: { sid: long } },
    { mute: { sid: 'TR_x; drop' } },
    { subscription: { trackSids: many } },
    { subscription: { participantTracks: [{ trackSids: many }] } },
    { trackSetting: { trackSids: many } },
    { trackSetting: { width: 100_000 } },
    { trackSetting: { fps: 1000 } },
    { updateAudioTrack: { trackSid: long } },
    { trickle: { candidateInit: 'x'.repeat(2001) } },
    { offer: { type: 'offer', sdp: 'x'.repeat(200_001) } },
    { offer: { type: 'rollback' } },
    { offer: { midToTrackId: { '0': 'TR_x' } } },
    { leave: { regions: { regions: [{ url: 'wss://elsewhere' }] } } },
    { syncState: { publishDataTracks: [{}] } },
    { syncState: { trackSidsDisabled: many } },
    { updateLayers: { trackSid: 'TR_x' } },
  ])
    expect(up(message)).toHaveProperty('drop');
});

test('ME-11 nobody sends anything but a picture of a camera and the sound of a microphone', () => {
  for (const source of ['UNKNOWN', 'SCREEN_SHARE', 'SCREEN_SHARE_AUDIO'])
    expect(up({ addTrack: { ...camera, source } })).toEqual({ drop: 'addTrack' });
  expect(up({ addTrack: { ...camera, type: 'AUDIO' } })).toEqual({ drop: 'addTrack' });
  expect(up({ addTrack: { ...microphone, type: 'VIDEO' } })).toEqual({ drop: 'addTrack' });
  expect(up({ addTrack: camera }, () => false)).toEqual({ drop: 'addTrack' });
});

test('what a frame holds beside what we know does not pass', () => {
  const known = new SignalRequest({ message: { case: 'mute', value: { sid: 'TR_x' } } }).toBinary();
  const bytes = Uint8Array.from([...known, 0xfa, 0x7f, 3, 97, 98, 99]);
  expect(passUp(bytes.buffer, yes)).toEqual({ pass: known });
});

test('a text, an unreadable or an enormous frame closes the line', () => {
  expect(passUp('{"ping":1}', yes)).toHaveProperty('close');
  expect(passUp(new Uint8Array([255, 255, 255]).buffer, yes)).toHaveProperty('close');
  expect(passUp(new ArrayBuffer(0), yes)).toHaveProperty('close');
  expect(passUp(new ArrayBuffer(256 * 1024 + 1), yes)).toHaveProperty('close');
});
