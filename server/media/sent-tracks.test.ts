import {
  AddTrackRequest,
  RequestResponse_Reason,
  SignalResponse,
  TrackSource,
  TrackType,
} from '@livekit/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentTracks, type SentTracks } from './sent-tracks.ts';

const camera = (cid: string) =>
  new AddTrackRequest({ cid, source: TrackSource.CAMERA, type: TrackType.VIDEO });
const microphone = (cid: string) =>
  new AddTrackRequest({ cid, source: TrackSource.MICROPHONE, type: TrackType.AUDIO });

const hear = (sent: SentTracks, message: object): void => {
  sent.hear(SignalResponse.fromJsonString(JSON.stringify(message)).message);
};
const published = (cid: string, sid: string) => ({ trackPublished: { cid, track: { sid } } });

test('ME-11 a person sends one camera and one microphone', () => {
  const sent = sentTracks();
  expect(sent.add(camera('a'))).toBe(true);
  expect(sent.add(microphone('b'))).toBe(true);
  for (const cid of ['a', 'c']) expect(sent.add(camera(cid))).toBe(false);
  hear(sent, published('a', 'TR_a'));
  for (const cid of ['a', 'c']) expect(sent.add(camera(cid))).toBe(false);
});

test('what the media server has ended or refused makes room', () => {
  const sent = sentTracks();
  sent.add(camera('a'));
  hear(sent, published('a', 'TR_a'));
  hear(sent, { trackUnpublished: { trackSid: 'TR_other' } });
  expect(sent.add(camera('c'))).toBe(false);
  hear(sent, { trackUnpublished: { trackSid: 'TR_a' } });
  expect(sent.add(camera('c'))).toBe(true);
  hear(sent, { requestResponse: { reason: 'QUEUED', addTrack: { cid: 'c' } } });
  expect(sent.add(camera('d'))).toBe(false);
  hear(sent, { requestResponse: { reason: 'NOT_ALLOWED', addTrack: { cid: 'c' } } });
  expect(sent.add(camera('d'))).toBe(true);
});

test('who joins anew sends nothing yet; who resumes may ask again for the same, once', () => {
  const sent = sentTracks();
  sent.add(camera('a'));
  hear(sent, { reconnect: {} });
  expect(sent.add(camera('c'))).toBe(false);
  expect(sent.add(camera('a'))).toBe(true);
  expect(sent.add(camera('a'))).toBe(false);
  hear(sent, { join: {} });
  expect(sent.add(camera('c'))).toBe(true);
});

/** The media server's end, as far as tracks go: it takes each id once, and keeps a repeated one waiting. */
class Taken {
  readonly live = new Map<string, TrackSource>();
  add({ cid, source }: AddTrackRequest): void {
    this.live.set(cid, source);
  }
}

test('ME-11 whatever comes in whatever order: never two tracks of one source', () => {
  const cid = fc.constantFrom('a', 'b', 'c');
  const step = fc.oneof(
    fc.record({ kind: fc.constantFrom('camera', 'microphone'), cid }),
    fc.record({ kind: fc.constantFrom('published', 'unpublished', 'refused', 'reconnect', 'join'), cid }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const sent = sentTracks();
      const server = new Taken();
      for (const { kind, cid: id } of steps) {
        // One id is of one track, and a track has one source.
        if (kind === 'camera' && sent.add(camera(`c${id}`))) server.add(camera(`c${id}`));
        if (kind === 'microphone' && sent.add(microphone(`m${id}`))) server.add(microphone(`m${id}`));
        if (kind === 'join') server.live.clear();
        if (kind === 'join' || kind === 'reconnect') hear(sent, { [kind]: {} });
        for (const one of [`c${id}`, `m${id}`]) {
          if (!server.live.has(one)) continue;
          if (kind === 'published') hear(sent, published(one, `TR_${one}`));
          if (kind === 'unpublished') {
            hear(sent, published(one, `TR_${one}`));
            hear(sent, { trackUnpublished: { trackSid: `TR_${one}` } });
            server.live.delete(one);
          }
        }
        // A refusal of what was never taken changes nothing.
        if (kind === 'refused')
          hear(sent, {
            requestResponse: { reason: RequestResponse_Reason.NOT_FOUND, addTrack: { cid: 'x' } },
          });
        const sources = [...server.live.values()];
        expect(new Set(sources).size).toBe(sources.length);
      }
    }),
  );
});
