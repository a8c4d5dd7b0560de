import type { World } from '../world.ts';
import { Official } from './official.ts';
import { desk, Person, type Sitting } from './person.ts';

/** Kela's benefit expert: comes from her own list of meetings and waits. */
export class Satu extends Official {
  static async at(world: World, sitting: Sitting = {}): Promise<Satu> {
    return new Satu(world, 'satu', await Person.context(world, desk), sitting);
  }

  async openLogin(): Promise<void> {
    await this.open('/auth/login/kela');
  }

  async logIn(): Promise<void> {
    await this.logInAs('Satu Niemi');
    await this.sees(this.heading('meetings.heading'));
  }

  async waitOutside(): Promise<void> {
    await this.follow('meetings.wait');
    await this.sees(this.heading('waiting.heading.outside'));
  }

  /** The own camera and microphone, by the microphone's button in the bar. */
  async useOwnDevices(): Promise<void> {
    await this.press('room.bar.mic.off');
    await this.sees(this.button('room.bar.mic.on'));
  }
}
