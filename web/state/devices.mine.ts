import { tabChoice } from './devices.choice.ts';
import type { Look } from './devices.drawn.ts';
import { Devices } from './devices.ts';

/** The devices of this window: the test before the room and the room itself share them. */
export const devices = new Devices(tabChoice);

/**
 * Whether this window is one of the demonstration's persons: four of them on one machine cannot share one camera,
 * and four live microphones would howl. Only the demonstration has such hosts.
 */
const isDemoWindow = (host: string = location.hostname): boolean => host.endsWith('.localhost');

/** Turns the devices on, as the person last chose in this tab: at first drawn in the demonstration, real elsewhere. */
export const startDevices = (look: Look): Promise<void> =>
  devices.start(isDemoWindow() ? 'drawn' : 'real', look);
