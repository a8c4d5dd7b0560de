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

export const nobodyLooks: Show = () => Promise.resolve();

/** How the four sit at their browsers. */
interface Sitting {
  readonly drawn?: boolean;
  /** Who has no pointer. */
  readonly byKeyboard?: readonly Host[];
}

export async function openCast(
  world: World,
  { drawn = false, byKeyboard = [] }: Sitting = {},
): Promise<Cast> {
  const [mikko, satu, layla, ahmed] = await Promise.all([
    Mikko.at(world, byKeyboard.includes('mikko')),
    Satu.at(world, byKeyboard.includes('satu')),
    Layla.at(world, byKeyboard.includes('layla')),
    Ahmed.at(world, byKeyboard.includes('ahmed')),
  ]);
  return { mikko, satu, layla, ahmed, drawn };
}

export const everybody = ({ mikko, satu, layla, ahmed }: Cast): readonly Person[] => [
  mikko,
  satu,
  layla,
  ahmed,
];
