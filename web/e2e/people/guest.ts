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
    await this.page
      .getByText({ fi: 'Suomi', en: 'English', ar: 'العربية' }[lang], { exact: true })
      .filter({ visible: true })
      .first()
      .click();
    this.lang = lang;
    await this.sees(this.heading('landing.heading'));
  }

  async enterCode(code = this.#code): Promise<void> {
    await this.press('arrive.continue');
    await this.page.getByLabel(this.say('code.label'), { exact: true }).fill(code);
    await this.press('arrive.continue');
  }

  /** The own camera and microphone instead of the demonstration's drawn picture. */
  async testDevices(): Promise<void> {
    await this.press('devices.use-real');
    await this.sees('devices.mic.heard');
  }

  async goToDoor(): Promise<void> {
    await this.press('meetings.wait');
  }
}
