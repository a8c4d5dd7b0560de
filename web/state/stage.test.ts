import { afterEach, beforeEach, expect, test } from 'vitest';
import { clientViews } from '../fixtures/meeting.client.ts';
import { fakeRoom } from '../fixtures/meeting.room.ts';
import { serverFor } from '../fixtures/meeting.stage.ts';
import { meetingId, seatId } from '../testing/fake-meeting.ts';
import { Devices } from './devices.ts';
import { RoomSession } from './room.ts';
import { Stage } from './stage.ts';

let allow: (stream: MediaStream) => void = () => undefined;
let devices: Devices;
let stage: Stage;

/** Somebody in the room; the browser still asks about the camera. */
const inside = async () => {
  const server = serverFor(clientViews.together);
  stage = new Stage(
    { meetingId, seatId, fetch: server.fetch, openLine: server.openLine },
    fakeRoom(false),
    devices,
  );
  await expect.poll(() => stage.media.now.connection).toBe('connected');
  void devices.setCamera(true);
  return server;
};

/** What becomes of the camera that the browser allows now. */
const allowed = async () => {
  const [track] = document.createElement('canvas').captureStream().getTracks();
  if (!track) return expect.fail('no track');
  allow(new MediaStream([track]));
  await Promise.resolve();
  return track.readyState;
};

beforeEach(() => {
  devices = new Devices(null, () => new Promise((resolve) => (allow = resolve)));
});
afterEach(() => {
  stage.close();
});

test('PG-4: a camera that is allowed while somebody waits for it is on', async () => {
  await inside();
  expect(await allowed()).toBe('live');
});

test.each(['removed', 'left', 'withdrawn', 'denied', 'over'] as const)(
  'PG-4: a camera that is allowed after the seat has ended (%s) is stopped at once',
  async (how) => {
    const server = await inside();
    server.show({ ...clientViews.left, how }, 'whole');
    expect(await allowed()).toBe('ended');
    expect(stage.media.now.connection).toBe('off');
  },
);

test.each(['seat.leave', 'seat.pause'] as const)(
  'PG-4: a camera that is allowed after the tap of %s is stopped at once, answered or not',
  async (name) => {
    await inside();
    void stage.session.send(name, {});
    expect(await allowed()).toBe('ended');
    expect(stage.media.now.connection).toBe('off');
  },
);

test('PG-4: a camera that is allowed after the page was left is stopped at once', async () => {
  await inside();
  stage.close();
  expect(await allowed()).toBe('ended');
});

test('PG-4: who leaves while the media is still being entered is not in it afterwards', async () => {
  const room = new RoomSession(devices, 'ws://127.0.0.1:9/media');
  const entering = room.enter('t');
  expect(room.now.connection).toBe('off');
  await room.leave();
  await entering;
  expect(room.now.connection).toBe('off');
  const again = room.enter('t');
  await expect.poll(() => room.now.connection).toBe('connecting');
  await room.leave();
  await again;
  expect(room.now.connection).toBe('off');
});
