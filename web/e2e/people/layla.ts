import type { World } from '../world.ts';
import { Guest } from './guest.ts';
import { Person, phone, type Screen } from './person.ts';

/** The client, on a small phone, in Arabic. */
export class Layla extends Guest {
  static async at(world: World, screen: Screen = phone): Promise<Layla> {
    return new Layla(world, 'layla', await Person.context(world, screen));
  }
}
