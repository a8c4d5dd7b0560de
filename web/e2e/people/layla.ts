import type { Locator } from 'playwright';
import type { LifeDomain } from '../../../server/domain/life-domains.ts';
import type { WordsId } from '../words.ts';
import type { World } from '../world.ts';
import { Guest } from './guest.ts';
import { Person, phone, type Sitting } from './person.ts';

/** The client, on a small phone, in Arabic. */
export class Layla extends Guest {
  static async at(world: World, sitting: Sitting = {}): Promise<Layla> {
    return new Layla(world, 'layla', await Person.context(world, phone), sitting);
  }

  /** Answers the question on the screen; the presence question has no topic. */
  async answer(answer: 'yes' | 'no', topic?: LifeDomain): Promise<void> {
    if (topic) await this.sees(this.page.getByText(this.say(`domain.${topic}`), { exact: true }));
    await this.press(`answer.${answer}`);
  }

  /** Writes in her own words, in her own language. */
  async writeOwnWords(domain: LifeDomain, text: string): Promise<void> {
    await this.write(this.#words(domain), text);
  }

  /** Her own words as they stand in their field. */
  ownWords(domain: LifeDomain): Promise<string> {
    return this.#words(domain).inputValue();
  }

  #words(domain: LifeDomain): Locator {
    return this.page.getByRole('textbox', { name: this.say(`domain.${domain}`), exact: true });
  }

  async openPermission(): Promise<void> {
    await this.press(this.page.getByRole('tab', { name: this.say('permission.heading'), exact: true }));
  }

  async openPlan(): Promise<void> {
    await this.press(this.page.getByRole('tab', { name: this.say('client.tab.plan'), exact: true }));
  }

  /** "En jatka" and one of what it can mean. */
  async stop(choice: WordsId): Promise<void> {
    await this.press('stop.button');
    await this.press(this.starting(choice));
  }

  /** Accepts the summary, and her browser signs. @returns how long it took, in milliseconds */
  async accept(): Promise<number> {
    const began = Date.now();
    await this.press(this.starting('sign.accept'));
    await this.sees(this.heading('sign.done'));
    return Date.now() - began;
  }
}
