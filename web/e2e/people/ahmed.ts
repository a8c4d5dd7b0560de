import { until } from '../until.ts';
import type { World } from '../world.ts';
import { Guest } from './guest.ts';
import { desk, Person, type Sitting } from './person.ts';

/** The interpreter between Arabic and Finnish. */
export class Ahmed extends Guest {
  static async at(world: World, sitting: Sitting = {}): Promise<Ahmed> {
    return new Ahmed(world, 'ahmed', await Person.context(world, desk), sitting);
  }

  async affirmSecrecy(): Promise<void> {
    await this.press('waiting.affirm');
  }

  /** Says that the card on the screen has been read aloud; the next one may come at once. */
  async confirmRead(): Promise<void> {
    const card = this.page.locator('kr-reading-card').locator('h2, p');
    const text = (await card.allInnerTexts()).join();
    await this.press('reading.confirm');
    await until('the card is confirmed', async () => (await card.allInnerTexts()).join() !== text);
  }

  /** Attests the interpretation. @returns how long it took, in milliseconds */
  async attest(): Promise<number> {
    const began = Date.now();
    await this.press('attest.sign');
    await this.sees(this.heading('sign.done').or(this.heading('over.thanks')));
    return Date.now() - began;
  }
}
