/** Every module of the web client as it is written, by its path from `web/`; tests and their helpers left out. */
export const sources: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>(
      ['../**/*.ts', '!../**/*.test.ts', '!../{dist,e2e,fixtures,testing,locales,node_modules}/**'],
      { query: '?raw', import: 'default', eager: true },
    ),
  ).map(([path, source]) => [path.replace('../', ''), source]),
);

// What is only a type is gone when the page runs. `import()` is followed as well: it brings what a reader sees later.
const imports =
  /^(?:import|export) (?!type\b)(?:[^'";]*? from )?'(\.[^']+)'|^\} from '(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm;

/** The modules that come into the browser with these, themselves included; `but` and what only they bring are left out. */
export function broughtIn(by: readonly string[], but: readonly string[] = []): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...by];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const source = sources[path];
    if (seen.has(path) || but.includes(path) || source === undefined) continue;
    seen.add(path);
    for (const [, ...found] of source.matchAll(imports))
      open.push(new URL(found.find(Boolean) ?? '', `web:/${path}`).pathname.slice(1));
  }
  return seen;
}

/** A saying as `msg()` has it in the source: without its gaps and tags, white space as one blank. */
export interface Saying {
  readonly id: string;
  readonly words: string;
}

/** The sayings that a module has itself. Throws where a call of `msg()` has no plain id. */
export function sayingsOf(path: string): readonly Saying[] {
  const source = sources[path] ?? '';
  return [...source.matchAll(/\bmsg\(\s*(?:html|str)?/g)].map(({ 0: call, index }) => {
    const { words, end } = quoted(source, index + call.length);
    const id = /^\s*,\s*\{\s*id: '([^']+)',?\s*\}/.exec(source.slice(end))?.[1];
    if (id === undefined) throw new Error(`${path}: msg() without an id: ${words}`);
    return { id, words: bare(words) };
  });
}

/** Only the words: gaps, tags and the width of white space are laid out elsewhere. */
export const bare = (words: string): string =>
  words
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The string or template that begins at `start`, its `${…}` left out, and where it ends. */
function quoted(source: string, start: number): { readonly words: string; readonly end: number } {
  const quote = source[start];
  let words = '';
  for (let at = start + 1; at < source.length; at += 1) {
    const letter = source[at] ?? '';
    if (letter === quote) return { words, end: at + 1 };
    if (letter === '\\') words += source[(at += 1)] ?? '';
    else if (quote === '`' && source.startsWith('${', at)) at = closing(source, at + 2);
    else words += letter;
  }
  return { words, end: source.length };
}

function closing(source: string, start: number): number {
  let depth = 1;
  let at = start;
  for (; depth > 0 && at < source.length; at += 1) {
    if (source[at] === '{') depth += 1;
    if (source[at] === '}') depth -= 1;
  }
  return at - 1;
}
