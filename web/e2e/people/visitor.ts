import type { World } from '../world.ts';
import { desk, Person } from './person.ts';

/** Whoever opens the demonstration's own address: nobody of a meeting yet. */
export class Visitor extends Person {
  static async at(world: World): Promise<Visitor> {
    return new Visitor(world, '', await Person.context(world, desk));
  }
}
