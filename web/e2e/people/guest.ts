import type { Lang } from '../../../server/domain/texts/lang.ts';
import { Person } from './person.ts';

/** Whoever comes by a link: the client and the interpreter. */
export class Guest extends Person {
  #code = '';
  #link = '';

  /** Opens the demonstration's phone and reads the newest message. */
  async readMessage(): Promise<void> {
    await this.open('/inbox');
    const message = this.page.getByRole('article').first();
    await message.waitFor();
    this.#link =
      (await message
        .getByRole('link', { name: this.say('message.open'), exact: true })
        .getAttribute('href')) ?? '';
    this.#code = (await message.locator('b.num').innerText()).replace(/\D/g, '');
  }

  get code(): string {
    return this.#code;
  }

  /** The link's path at the own host. */
  get link(): string {
    return new URL(this.#link).pathname;
  }

  async followLink(): Promise<void> {
    await this.press(
      this.page
        .getByRole('article')
        .first()
        .getByRole('link', { name: this.say('message.open'), exact: true }),
    );
    await this.sees(this.heading('landing.heading'));
  }

  /** One of the large words on the landing page. */
  async chooseLanguage(lang: Lang): Promise<void> {
    await this.hand.press(
      this.page.getByRole('radio', { name: { fi: 'Suomi', en: 'English', ar: 'العربية' }[lang] }),
    );
    this.lang = lang;
    await this.sees(this.heading('landing.heading'));
  }

  async enterCode(code = this.#code): Promise<void> {
    await this.press('arrive.continue');
    await this.typeCode(code);
    await this.press('arrive.continue');
  }

  /** Writes into the code's field, and stays there. */
  async typeCode(code: string): Promise<void> {
    await this.hand.write(this.page.getByLabel(this.say('code.label'), { exact: true }), code);
  }

  /** The own camera and microphone instead of the demonstration's drawn picture. */
  async testDevices(): Promise<void> {
    await this.press('devices.use-real');
    await this.sees('devices.mic.heard');
  }

  async goToDoor(): Promise<void> {
    await this.press('meetings.wait');
  }

  /** Opens the link in a tab that knows neither language nor test; the person is known. */
  async comeAgain(): Promise<void> {
    await this.open(this.link);
    await this.chooseLanguage(this.lang);
    await this.press('arrive.continue');
    await this.goToDoor();
  }
}
