import { expect, test } from 'vitest';
import type { ChoiceMemory, DeviceChoice } from './devices.choice.ts';
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
