import type { Command, CommandBody, CommandName } from '../../server/domain/meetings/commands.ts';

/** A person wants this done. Whoever holds the session sends it and says what came of it. */
export class WishEvent extends Event {
  readonly command: Command;
  constructor(command: Command) {
    super('kr-wish', { bubbles: true, composed: true });
    this.command = command;
  }
}

/** Raises the wish for a command from an element. */
export const wish = <N extends CommandName>(from: EventTarget, name: N, body: CommandBody<N>): void => {
  from.dispatchEvent(new WishEvent({ name, body } as Command));
};

declare global {
  interface HTMLElementEventMap {
    'kr-wish': WishEvent;
  }
}
