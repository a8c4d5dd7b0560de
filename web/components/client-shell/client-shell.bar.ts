import { msg } from '@lit/localize';
import { HandHelping, Mic, MicOff, OctagonPause, Video, VideoOff } from 'lucide';
import type { DeviceState } from '../../state/devices.ts';
import type { BarItem } from '../bottom-bar/bottom-bar.ts';

/** The one word that is never missing. */
export const stopLabel = (): string => msg('En jatka', { id: 'stop.button' });

/** The state of the microphone in two words: what is so, not what the button would do. */
const microphoneWords = (now: DeviceState): string =>
  ({
    on: msg('Ääni päällä', { id: 'bar.mic.on' }),
    off: msg('Ääni pois', { id: 'bar.mic.off' }),
    asking: msg('Ääni: salli', { id: 'bar.mic.asking' }),
    blocked: msg('Ääni estetty', { id: 'bar.mic.blocked' }),
    missing: msg('Ei mikrofonia', { id: 'bar.mic.missing' }),
    busy: msg('Ääni varattu', { id: 'bar.mic.busy' }),
  })[now];

/** The state of the camera in two words. */
const cameraWords = (now: DeviceState): string =>
  ({
    on: msg('Kuva päällä', { id: 'bar.camera.on' }),
    off: msg('Kuva pois', { id: 'bar.camera.off' }),
    asking: msg('Kuva: salli', { id: 'bar.camera.asking' }),
    blocked: msg('Kuva estetty', { id: 'bar.camera.blocked' }),
    missing: msg('Ei kameraa', { id: 'bar.camera.missing' }),
    busy: msg('Kuva varattu', { id: 'bar.camera.busy' }),
  })[now];

/** The two buttons of the devices, for everyone who is in the room without a desk. */
export const deviceItems = (devices: {
  readonly microphone: DeviceState;
  readonly camera: DeviceState;
}): readonly BarItem[] => [
  {
    id: 'microphone',
    icon: devices.microphone === 'on' ? Mic : MicOff,
    label: microphoneWords(devices.microphone),
  },
  {
    id: 'camera',
    icon: devices.camera === 'on' ? Video : VideoOff,
    label: cameraWords(devices.camera),
  },
];

/** The client's buttons: four in the room, help and the way out everywhere. */
export const barItems = (
  devices: { readonly microphone: DeviceState; readonly camera: DeviceState } | null,
): readonly BarItem[] => [
  ...(devices ? deviceItems(devices) : []),
  { id: 'help', icon: HandHelping, label: msg('Apua', { id: 'client.help' }) },
  { id: 'stop', icon: OctagonPause, label: stopLabel(), kind: 'danger', end: true },
];
