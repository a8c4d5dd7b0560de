import { Ahmed } from './people/ahmed.ts';
import { Layla } from './people/layla.ts';
import { Mikko } from './people/mikko.ts';
import type { Person } from './people/person.ts';
import { Satu } from './people/satu.ts';
import type { Host } from './service.ts';
import type { World } from './world.ts';

/** The four of a meeting, each at a browser of their own. */
export interface Cast {
  readonly mikko: Mikko;
  readonly satu: Satu;
  readonly layla: Layla;
  readonly ahmed: Ahmed;
  /** The demonstration's drawn pictures and no sound, instead of the browser's camera and microphone. */
  readonly drawn: boolean;
}

/** Shows a moment of the journey to whoever wants to look: pictures, checks, or nothing. */
export type Show = (moment: string, ...people: readonly Person[]) => Promise<void>;

/** No pictures: for journeys whose moments nobody wants to see. */
export const nobodyLooks: Show = () => Promise.resolve();

/** How the four sit at their browsers. */
interface Table {
  /** The demonstration's drawn pictures; `small` where nobody looks at them. */
  readonly drawn?: boolean | 'small';
  /** Who has no pointer. */
  readonly byKeyboard?: readonly Host[];
}

/** All four at browsers of their own, none of them anywhere yet. */
export async function openCast(world: World, { drawn = false, byKeyboard = [] }: Table = {}): Promise<Cast> {
  const sitting = (host: Host) => ({ byKeyboard: byKeyboard.includes(host), small: drawn === 'small' });
  const [mikko, satu, layla, ahmed] = await Promise.all([
    Mikko.at(world, sitting('mikko')),
    Satu.at(world, sitting('satu')),
    Layla.at(world, sitting('layla')),
    Ahmed.at(world, sitting('ahmed')),
  ]);
  return { mikko, satu, layla, ahmed, drawn: drawn !== false };
}

/** The four in the order in which they come. */
export const everybody = ({ mikko, satu, layla, ahmed }: Cast): readonly Person[] => [
  mikko,
  satu,
  layla,
  ahmed,
];
