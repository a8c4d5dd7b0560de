/**
 * What is taken out of a text before it becomes part of the plan, so that screen, paper and the signed JSON say
 * the same. Nothing that a person can see or hear is removed: control characters, lone surrogates, bidi
 * embeddings, overrides and isolates (they show another order than the one that is signed), invisible
 * annotations and tags, noncharacters and private use. Joiners and direction marks stay: Persian and emoji need
 * them. SPEC.md PL-6.
 */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
      .replace(/\t/g, ' ')
      .replace(invisible, '')
      .normalize('NFC')
      // A tower of marks would run over the lines above; no living orthography stacks more than a few.
      .replace(/(\p{M}{8})\p{M}+/gu, '$1')
  );
}

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\n+/g, ' ');

const invisible =
  /(?!\n)[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
