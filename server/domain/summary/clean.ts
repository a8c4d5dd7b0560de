/**
 * What is taken out of a text before it is frozen, so that the page and the attached JSON say the same.
 * Nothing that a person can see or hear is removed: controls, lone surrogates, bidi embeddings and overrides
 * (they make a page show another order than the one that is signed), noncharacters, private use, and byte order
 * marks, which PDF/A refuses. Words too wide for the page are broken when the page is set, never here.
 */
export function cleanText(text: string): string {
  const bare = text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(invisible, '')
    .normalize('NFC')
    // A tower of marks would run over the lines above; no living orthography stacks more than a few.
    .replace(/(\p{M}{8})\p{M}+/gu, '$1');
  return bare.split('\n').map(closeIsolates).join('\n');
}

// Categories control and private use, noncharacters; then the format characters that reorder or annotate a text.
const invisible =
  /(?!\n)[\p{Cc}\p{Co}\p{Noncharacter_Code_Point}\u202a-\u202e\u206a-\u206f\ufeff\ufff9-\ufffb\u{e0001}]/gu;

/** An isolate left open would turn the words that follow it on the same line, which are not the writer's. */
function closeIsolates(line: string): string {
  let open = 0;
  const kept = line.replace(/[\u2066-\u2069]/g, (mark) => {
    if (mark !== '\u2069') open += 1;
    else if (open === 0) return '';
    else open -= 1;
    return mark;
  });
  return kept + '\u2069'.repeat(open);
}

/** Cleans every string of a JSON value; keys are ours and stay. */
export function clean<T>(value: T): T {
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
  return value;
}
