import type { Locator } from 'playwright';
import type { LifeDomain } from '../../../server/domain/life-domains.ts';
import { part, type WordsId } from '../words.ts';
import { Person } from './person.ts';

/** An official at a desk, in Finnish. */
export class Official extends Person {
  /** Presses a name on the login page of the own organisation. */
  async logInAs(name: string): Promise<void> {
    await this.press(this.page.getByRole('button', { name: new RegExp(name) }));
  }

  /** One topic of the survey. */
  topic(domain: LifeDomain): Locator {
    return this.page.getByRole('region', { name: this.say(`domain.${domain}`), exact: true });
  }

  /** Opens a topic that is none of this meeting's. */
  async openTopic(domain: LifeDomain): Promise<void> {
    await this.press(this.page.getByText(this.say('plan.other-topics'), { exact: true }));
    await this.press(this.button(`domain.${domain}`));
    await this.sees(this.topic(domain));
  }

  /** A text of the plan by its label, on the whole sheet or within a part of it. */
  field(label: WordsId, within: Locator = this.page.locator('body')): Locator {
    return within.getByRole('textbox', { name: this.say(label), exact: true });
  }

  /** Writes and stays in the field. @returns the moment before the first key, in milliseconds since 1970 */
  async type(field: Locator, text: string): Promise<number> {
    const at = Date.now();
    await this.hand.write(field, text);
    return at;
  }

  /** A row of taps under one name. */
  choices(label: WordsId, within: Locator = this.page.locator('body')): Locator {
    return within.getByRole('group', { name: this.say(label), exact: true });
  }

  /** A new action: what, who, when (the nth of the offered days) and of which topic. */
  async addAction(action: {
    readonly what: string;
    readonly who: string;
    readonly day: number;
    readonly domain: LifeDomain;
  }): Promise<void> {
    await this.press('plan.add-action');
    const form = this.page.getByRole('form', { name: this.say('plan.new-action'), exact: true });
    await this.hand.write(this.field('plan.action.title.label', form), action.what);
    await this.press(
      this.choices('plan.action.owner.label', form).getByRole('button', {
        name: new RegExp(`${action.who}$`),
      }),
    );
    await this.press(this.choices('plan.action.due.label', form).getByRole('button').nth(action.day));
    await this.press(
      this.choices('plan.action.domain.label', form).getByRole('button', {
        name: this.say(`domain.${action.domain}`),
        exact: true,
      }),
    );
    await this.press(form.getByRole('button', { name: this.say('plan.add-action'), exact: true }));
    await form.waitFor({ state: 'detached' });
  }

  /** Acknowledges for the own authority that the client's answers were heard. */
  async acknowledge(): Promise<void> {
    await this.press('acknowledge.press');
  }

  /** Signs the paper on the screen. @returns how long it took, in milliseconds */
  async sign(): Promise<number> {
    const began = Date.now();
    await this.press('room.signing.sign');
    // The last signature seals the paper, and the page says only that.
    const mine = this.page.locator('kr-signing-panel section').getByText(part(this.say('signer.signed')));
    await this.sees(mine.or(this.heading('room.closed.heading')));
    return Date.now() - began;
  }
}
