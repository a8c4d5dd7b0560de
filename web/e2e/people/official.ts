import { Person } from './person.ts';

/** An official at a desk, in Finnish. */
export class Official extends Person {
  /** Presses a name on the login page of the own organisation. */
  async logInAs(name: string): Promise<void> {
    await this.press(this.page.getByRole('button', { name: new RegExp(name) }));
  }
}
