import { msg, str } from '@lit/localize';
import {
  ArrowRight,
  FileCheck,
  LogOut,
  Mic,
  MicOff,
  ShieldQuestionMark,
  UserRoundX,
  Video,
  VideoOff,
} from 'lucide';
import type { CommandName } from '../../../server/domain/meetings/commands.ts';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import type { DevicesNow, DeviceState } from '../../state/devices.ts';
import { firstName } from '../../texts/names.ts';
import type { BarItem } from '../bottom-bar/bottom-bar.ts';

/** What stands in the bar: own devices with their state in words, the step's main button, removing, leaving. */
export const barItems = (
  view: OfficialView,
  devices: DevicesNow,
  sending: ReadonlySet<CommandName>,
  narrow: boolean,
): readonly BarItem[] => [
  {
    id: 'mic',
    icon: devices.microphone === 'on' ? Mic : MicOff,
    label: microphoneWords(devices.microphone),
  },
  {
    id: 'camera',
    icon: devices.camera === 'on' ? Video : VideoOff,
    label: cameraWords(devices.camera),
  },
  ...(mayRemove(view) && !narrow
    ? [{ id: 'remove', icon: UserRoundX, label: msg('Poista joku', { id: 'room.remove' }) }]
    : []),
  ...mainItem(view, sending),
  {
    id: 'leave',
    icon: LogOut,
    label: msg('Poistu', { id: 'room.leave' }),
    kind: 'danger',
    end: true,
    flip: true,
  },
];

/** Somebody is here whom this person may remove. */
export const mayRemove = (view: OfficialView): boolean => view.people.some((person) => person.mayRemove);

/** Why the main button has to wait, in one line; empty when it does not. */
export const barNote = (view: OfficialView): string => {
  if (view.phase !== 'closing' || !view.closing || view.may.includes('summary.freeze')) return '';
  const { missing, readBack, stillWriting } = view.closing;
  const things = new Set(missing.map(({ thing }) => thing)).size;
  if (view.company === 'alone-pending') return '';
  if (things === 1) return msg('Täydennä ensin puuttuva kohta.', { id: 'closing.wait.1' });
  if (things === 2) return msg('Täydennä ensin kaksi puuttuvaa kohtaa.', { id: 'closing.wait.2' });
  if (things > 2) return msg(str`Täydennä ensin puuttuvat kohdat (${things}).`, { id: 'closing.wait.many' });
  if (readBack.some(({ read, optional }) => !read && !optional))
    return msg('Kortit luetaan ensin loppuun.', { id: 'closing.wait.cards' });
  const writer = view.people.find(({ seatId }) => stillWriting.some((one) => one.seatId === seatId));
  return writer ? msg(str`${firstName(writer.name)} kirjoittaa vielä.`, { id: 'closing.wait.writer' }) : '';
};

const microphoneWords = (state: DeviceState): string =>
  ({
    on: msg('Mikrofoni päällä', { id: 'room.bar.mic.on' }),
    off: msg('Mikrofoni pois', { id: 'room.bar.mic.off' }),
    asking: msg('Selain kysyy lupaa', { id: 'room.bar.asking' }),
    blocked: msg('Mikrofoni estetty', { id: 'room.bar.mic.blocked' }),
    missing: msg('Mikrofoni puuttuu', { id: 'room.bar.mic.missing' }),
    busy: msg('Mikrofoni varattu', { id: 'room.bar.mic.busy' }),
  })[state];

const cameraWords = (state: DeviceState): string =>
  ({
    on: msg('Kamera päällä', { id: 'room.bar.camera.on' }),
    off: msg('Kamera pois', { id: 'room.bar.camera.off' }),
    asking: msg('Selain kysyy lupaa', { id: 'room.bar.asking' }),
    blocked: msg('Kamera estetty', { id: 'room.bar.camera.blocked' }),
    missing: msg('Kamera puuttuu', { id: 'room.bar.camera.missing' }),
    busy: msg('Kamera varattu', { id: 'room.bar.camera.busy' }),
  })[state];

/** The one thing that moves the meeting on; what cannot be done yet stays in its place. */
const mainItem = (view: OfficialView, sending: ReadonlySet<CommandName>): readonly BarItem[] => {
  if (!view.chair || view.company === 'alone-pending') return [];
  const main = { kind: 'main', end: true } as const;
  const may = (name: CommandName) => view.may.includes(name) && !sending.has(name);
  switch (view.phase) {
    case 'scheduled':
    case 'greeting': {
      const ready = may('presence.ask');
      return [
        {
          ...main,
          id: 'presence.ask',
          icon: ShieldQuestionMark,
          label: ready ? msg('Kysy lupaa', { id: 'room.bar.ask' }) : askLater(view),
          off: !ready,
        },
      ];
    }
    case 'joint':
      return [
        {
          ...main,
          id: 'closing.begin',
          icon: ArrowRight,
          flip: true,
          label: msg('Siirry yhteenvetoon', { id: 'room.bar.closing' }),
          off: !may('closing.begin'),
        },
      ];
    case 'closing':
      return [
        {
          ...main,
          id: 'summary.freeze',
          icon: FileCheck,
          label: msg('Tee yhteenveto', { id: 'room.bar.freeze' }),
          off: !may('summary.freeze'),
        },
      ];
    default:
      return [];
  }
};

const askLater = ({ people, client, facts, byPhone }: OfficialView): string => {
  const inside = (role: string) => people.some((one) => one.role === role && one.state !== 'away');
  if (!inside('client'))
    return msg(str`Kysy lupaa, kun ${firstName(client.name)} on sisällä`, { id: 'room.bar.ask.client' });
  return facts.interpreted && !byPhone && !inside('interpreter')
    ? msg('Kysy lupaa, kun tulkki on sisällä', { id: 'room.bar.ask.interpreter' })
    : msg('Kysy lupaa', { id: 'room.bar.ask' });
};
