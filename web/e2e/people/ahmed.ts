import type { World } from '../world.ts';
import { Guest } from './guest.ts';
import { desk, Person, type Screen } from './person.ts';

/** The interpreter between Arabic and Finnish. */
export class Ahmed extends Guest {
  static async at(world: World, screen: Screen = desk): Promise<Ahmed> {
    return new Ahmed(world, 'ahmed', await Person.context(world, screen));
  }
}
