import type { World } from '../world.ts';
import { Official } from './official.ts';
import { desk, Person, type Screen } from './person.ts';

/** Kela's benefit expert: comes from her own list of meetings and waits. */
export class Satu extends Official {
  static async at(world: World, screen: Screen = desk): Promise<Satu> {
    return new Satu(world, 'satu', await Person.context(world, screen));
  }

  async logIn(): Promise<void> {
    await this.open('/auth/login/kela');
    await this.logInAs('Satu Niemi');
    await this.seesHeading('meetings.heading');
  }

  async waitOutside(): Promise<void> {
    await this.follow('meetings.wait');
    await this.seesHeading('waiting.heading.outside');
  }
}
