import { expect, test } from 'vitest';
import { sources } from '../testing/sources.ts';

/** Fields into which nobody writes words, by their type. */
const wordless = /\btype="(?:file|radio|checkbox|date)"/;

/** The opening tags of `<textarea>` and `<input>` in a module; what stands in `${…}` is left out of them. */
function fieldsOf(source: string): readonly string[] {
  return [...source.matchAll(/<(?:textarea|input)\b/g)].map(({ index }) => {
    let tag = '';
    let depth = 0;
    for (let at = index; depth > 0 || source[at] !== '>'; at += 1) {
      const letter = source[at];
      if (letter === undefined) throw new Error(`a tag without an end: ${tag}`);
      if (letter === '{') depth += 1;
      if (depth === 0) tag += letter;
      if (letter === '}') depth -= 1;
    }
    return tag;
  });
}

const fields = Object.entries(sources)
  .filter(([path]) => /^(components|pages)\//.test(path))
  .flatMap(([path, source]) => fieldsOf(source).map((tag) => ({ path, tag })))
  .filter(({ tag }) => !wordless.test(tag));

test('every field into which somebody writes says in which direction its words run', () => {
  expect(fields.length).toBeGreaterThan(4);
  expect(fields.filter(({ tag }) => !/\sdir=/.test(tag))).toEqual([]);
});
