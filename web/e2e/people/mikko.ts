import type { World } from '../world.ts';
import { Official } from './official.ts';
import { desk, Person, type Sitting } from './person.ts';

/** The county's social worker: opens the room from the case system and chairs. */
export class Mikko extends Official {
  /** How often was pressed from the case link to the open room. */
  pressesToRoom = 0;

  static async at(world: World, sitting: Sitting = {}): Promise<Mikko> {
    return new Mikko(world, 'mikko', await Person.context(world, desk), sitting);
  }

  async openCaseSystem(): Promise<void> {
    await this.open('/demo/case-system');
  }

  /** The case link. What is pressed after it is counted. */
  async followCaseLink(client: string): Promise<void> {
    await this.press(this.page.getByRole('button', { name: new RegExp(`: ${client}$`) }));
    this.presses = 0;
  }

  async logIn(): Promise<void> {
    await this.logInAs('Mikko Laine');
    await this.page.waitForURL('**/cases/*');
    await this.sees(this.heading('case.new'));
  }

  /** @returns the meeting's id */
  async openRoom(): Promise<string> {
    await this.press('case.open');
    await this.page.waitForURL('**/room/*');
    await this.sees(this.heading('room.alone'));
    this.pressesToRoom = this.presses;
    return this.page.url().split('/').at(-1) ?? '';
  }

  async useOwnDevices(): Promise<void> {
    await this.press('devices.use-real');
    await this.button('devices.use-real').waitFor({ state: 'detached' });
  }

  /** Lets somebody in who waits at the door, by first name. */
  async admit(name: string): Promise<void> {
    await this.press(this.button('door.admit', name));
  }

  async askPermission(): Promise<void> {
    await this.press('room.bar.ask');
  }

  async goToClosing(): Promise<void> {
    await this.press('room.bar.closing');
    await this.sees(this.heading('closing.title'));
  }

  async makeSummary(): Promise<void> {
    await this.press('room.bar.freeze');
  }

  /** Takes somebody out of the meeting for good: three taps, and what it means before the last. */
  async remove(name: string): Promise<void> {
    await this.press('room.remove');
    await this.press(this.button('room.remove.choose.label', name));
    await this.press(this.button('room.remove.do', name.split(' ')[0] ?? name));
  }
}
