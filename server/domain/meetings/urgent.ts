import type { Command } from './commands.ts';

/**
 * Commands that take away: they act at once, before they are durable, and are never given up (AU-3). A no of the
 * client's is one of them, whatever the question.
 */
export function takesAway(command: Command): boolean {
  switch (command.name) {
    case 'consent.withdraw':
    case 'seat.leave':
    case 'seat.pause':
    case 'seat.remove':
      return true;
    case 'presence.answer':
    case 'scope.answer':
      return command.body.answer === 'no';
    default:
      return false;
  }
}
