import { expect, test } from 'vitest';
import { Devices } from './devices.ts';

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
