import { SignalRequest, SignalResponse } from '@livekit/protocol';
import { expect, test } from 'vitest';
import { passDown, passUp, type Verdict } from './frames.ts';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzZWNyZXQifQ.c2lnbmF0dXJl';
const iceServers = [{ urls: ['stun:stun.example.com'] }];

const down = (message: object) =>
  passDown(SignalResponse.fromJsonString(JSON.stringify(message)).toBinary(), true);
const up = (message: object) => {
  const bytes = SignalRequest.fromJsonString(JSON.stringify(message)).toBinary();
  return passUp(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
};
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

test('a text, an unreadable or an enormous frame closes the line', () => {
  expect(passUp('{"ping":1}')).toHaveProperty('close');
  expect(passUp(new Uint8Array([255, 255, 255]).buffer)).toHaveProperty('close');
  expect(passUp(new ArrayBuffer(0))).toHaveProperty('close');
  expect(passUp(new ArrayBuffer(256 * 1024 + 1))).toHaveProperty('close');
});
