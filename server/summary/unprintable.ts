/**
 * The word in which the typesetter met a letter that no font has, as the writer wrote it. `undrawn` is what the
 * typesetter names: a letter, or the few that are drawn together.
 */
export function wordWith(data: unknown, undrawn: string): string {
  for (const written of strings(data)) {
    const word = written.split(/\s+/u).find((part) => part.includes(undrawn));
    if (word !== undefined) return shortened(word, undrawn);
  }
  return undrawn;
}

function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* strings(inner);
}

const longest = 40;

/** A word of hundreds of letters would fill the sentence that names it: the letters around are enough. */
function shortened(word: string, undrawn: string): string {
  if (word.length <= longest) return word;
  const at = word.indexOf(undrawn);
  const from = Math.max(0, at - longest / 2);
  const to = Math.max(at + undrawn.length, from + longest);
  // Cut halves of a letter outside the basic plane go.
  const part = word.slice(from, to).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return `${from > 0 ? '…' : ''}${part}${to < word.length ? '…' : ''}`;
}
