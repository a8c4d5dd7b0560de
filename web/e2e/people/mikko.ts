import type { World } from '../world.ts';
import { Official } from './official.ts';
import { desk, Person, type Screen } from './person.ts';

/** The county's social worker: opens the room from the case system and chairs. */
export class Mikko extends Official {
  static async at(world: World, screen: Screen = desk): Promise<Mikko> {
    return new Mikko(world, 'mikko', await Person.context(world, screen));
  }

  /** The case system, the case link, the login, the case page. */
  async openCase(client: string): Promise<void> {
    await this.open('/demo/case-system');
    await this.press(this.page.getByRole('button', { name: new RegExp(`: ${client}$`) }));
    // What follows the case link is counted.
    this.presses = 0;
    await this.logInAs('Mikko Laine');
    await this.page.waitForURL('**/cases/*');
  }

  /** @returns the meeting's id */
  async openRoom(): Promise<string> {
    await this.press('case.open');
    await this.page.waitForURL('**/room/*');
    return this.page.url().split('/').at(-1) ?? '';
  }
}
