/** The database, or the key beside it, cannot be used as it is. The message is the sentence to print. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}
