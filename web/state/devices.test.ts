import { describe, expect, test } from 'vitest';
import type { ChoiceMemory, DeviceChoice } from './devices.choice.ts';
import { Devices, type DeviceState } from './devices.ts';

const look = { role: 'client', letter: 'A' } as const;

test('a drawn person sends a moving picture and no sound', () => {
  const devices = new Devices();
  devices.useDrawn(look);
  expect(devices.now).toMatchObject({ source: 'drawn', camera: 'on', microphone: 'off', audioTrack: null });
  expect(devices.now.videoTrack?.readyState).toBe('live');
  devices.stop();
  expect(devices.now.videoTrack).toBeNull();
});

test('the drawn picture can be turned off and on again', async () => {
  const devices = new Devices();
  devices.useDrawn(look);
  await devices.setCamera(false);
  expect(devices.now).toMatchObject({ camera: 'off', picture: null });
  await devices.setCamera(true);
  expect(devices.now.videoTrack?.readyState).toBe('live');
  devices.stop();
});

test('everybody who watches hears of every change until they stop', () => {
  const devices = new Devices();
  let heard = 0;
  const stop = devices.subscribe(() => (heard += 1));
  devices.useDrawn(look);
  expect(heard).toBeGreaterThan(0);
  const before = heard;
  stop();
  devices.stop();
  expect(heard).toBe(before);
});

test('what was turned off stays off: at the next view, after a break and after a reload', async () => {
  const memory = remembering();
  const devices = new Devices(memory);
  await devices.start('drawn', look);
  expect(devices.now.camera).toBe('on');
  await devices.setCamera(false);
  await devices.start('drawn', look);
  expect(devices.now.camera).toBe('off');
  devices.stop();
  await devices.start('drawn', look);
  expect(devices.now.camera).toBe('off');
  devices.stop();

  const reloaded = new Devices(memory);
  await reloaded.start('drawn', look);
  expect(reloaded.now).toMatchObject({ source: 'drawn', camera: 'off', picture: null });
  await reloaded.setCamera(true);
  expect(reloaded.now.camera).toBe('on');
  reloaded.stop();
});

const remembering = (): ChoiceMemory => {
  let kept: DeviceChoice = {};
  return {
    read: () => kept,
    write: (choice) => {
      kept = choice;
    },
  };
};

/** A browser that leaves its question open until the test answers it. */
const openQuestion = () => {
  const asked: {
    readonly wanted: MediaStreamConstraints;
    readonly allow: (answer: MediaStream | DeviceState) => void;
  }[] = [];
  const devices = new Devices(null, (wanted) => new Promise((allow) => asked.push({ wanted, allow })));
  return {
    devices,
    asked,
    /** Allows the `at`th question; the tracks that the browser then opens. */
    allow: async (at: number) => {
      const one = asked[at] ?? expect.fail('not asked');
      const tracks = tracksFor(one.wanted);
      one.allow(new MediaStream(tracks));
      await settled();
      return tracks;
    },
    refuse: async (at: number) => {
      asked[at]?.allow('blocked');
      await settled();
    },
  };
};

const settled = () => new Promise((resolve) => setTimeout(resolve));

const tracksFor = ({ audio, video }: MediaStreamConstraints): MediaStreamTrack[] => {
  const sound = () => new AudioContext().createMediaStreamDestination().stream.getTracks();
  const sight = () => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d');
    return canvas.captureStream().getTracks();
  };
  return [...(audio ? sound() : []), ...(video ? sight() : [])];
};

const states = (tracks: readonly MediaStreamTrack[]) => tracks.map(({ readyState }) => readyState);

describe('a browser that leaves its question open', () => {
  test('PG-4: what it allows after everything was given up is stopped at once', async () => {
    const { devices, allow } = openQuestion();
    void devices.useReal({ microphone: true, camera: true });
    devices.stop();
    expect(states(await allow(0))).toEqual(['ended', 'ended']);
    expect(devices.now).toMatchObject({
      microphone: 'off',
      camera: 'off',
      audioTrack: null,
      videoTrack: null,
    });
  });

  test('PG-4: a second press while it asks is the same wish: one question, one track', async () => {
    const { devices, asked, allow } = openQuestion();
    void devices.setMicrophone(true);
    void devices.setMicrophone(true);
    void devices.setCamera(true);
    void devices.setCamera(true);
    expect(asked).toHaveLength(2);
    expect(states([...(await allow(0)), ...(await allow(1))])).toEqual(['live', 'live']);
    const { audioTrack, videoTrack } = devices.now;
    devices.stop();
    expect([audioTrack?.readyState, videoTrack?.readyState]).toEqual(['ended', 'ended']);
  });

  test('PG-4: what was turned off while it asked stays off', async () => {
    const { devices, allow } = openQuestion();
    void devices.useReal({ microphone: true, camera: true });
    await devices.setCamera(false);
    expect(states(await allow(0))).toEqual(['live', 'ended']);
    expect(devices.now).toMatchObject({ microphone: 'on', camera: 'off', videoTrack: null });
    devices.stop();

    void devices.setMicrophone(true);
    await devices.setMicrophone(false);
    expect(devices.now.microphone).toBe('off');
    expect(states(await allow(1))).toEqual(['ended']);
    devices.stop();
  });

  test('PG-4: begun anew, only the new question counts, whichever is answered first', async () => {
    const { devices, allow } = openQuestion();
    void devices.useReal({ microphone: true, camera: false });
    void devices.useReal({ microphone: true, camera: false });
    const later = await allow(1);
    expect(states([...(await allow(0)), ...later])).toEqual(['ended', 'live']);
    expect(devices.now.audioTrack).toBe(later[0]);
    devices.stop();
  });

  test('PG-4: refused together it asks for each alone, but not after everything was given up', async () => {
    const { devices, asked, allow, refuse } = openQuestion();
    void devices.useReal({ microphone: true, camera: true });
    await refuse(0);
    expect(asked).toHaveLength(2);
    devices.stop();
    expect(states(await allow(1))).toEqual(['ended']);
    expect(asked).toHaveLength(2);
    expect(devices.now).toMatchObject({ microphone: 'off', camera: 'off' });
  });
});
