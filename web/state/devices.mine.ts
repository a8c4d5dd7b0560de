import type { Look } from './devices.drawn.ts';
import { Devices } from './devices.ts';

/** The devices of this window: the test before the room and the room itself share them. */
export const devices = new Devices();

/**
 * Whether this window is one of the demonstration's persons: four of them on one machine cannot share one camera,
 * and four live microphones would howl. Only the demonstration has such hosts.
 */
export const isDemoWindow = (host: string = location.hostname): boolean => host.endsWith('.localhost');

/**
 * Turns the devices on, once: drawn in the demonstration, real elsewhere. Later calls change nothing.
 */
export const startDevices = async (look: Look): Promise<void> => {
  const { camera, microphone } = devices.now;
  if (camera !== 'off' || microphone !== 'off') return;
  if (isDemoWindow()) devices.useDrawn(look);
  else await devices.useReal({ microphone: true, camera: true });
};
