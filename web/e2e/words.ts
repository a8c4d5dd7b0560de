import { readFileSync } from 'node:fs';
import { isTextId, text, type TextId } from '../../server/domain/texts/text.ts';
import type { Lang } from '../../server/domain/texts/lang.ts';
import type { templates } from '../locales/generated/en.ts';

/** The name of a text: a domain text, or a saying of the interface. A name that is gone does not compile. */
export type WordsId = TextId | keyof typeof templates;

/** What a locator looks for: exact words, or a pattern where the words have a value in them. */
export type Words = string | RegExp;

const files = new Map<string, ReadonlyMap<string, { readonly source: string; readonly target: string }>>();

/**
 * The words on the screen by their id, as a reader of that language sees them: interface words from the translators'
 * files, domain texts from the catalogue. Tests name what is meant and not how it is put. Without `values` a text that
 * has some is looked for whatever they are.
 * @throws Error when there is no such text
 */
export function words(id: WordsId, lang: Lang, ...values: readonly string[]): Words {
  if (isTextId(id)) return asWords(raw(id, lang), /\{\w+\}/g, values);
  const unit = units(lang === 'fi' ? 'en' : lang).get(id);
  if (!unit) throw new Error(`There is no text ${id}.`);
  // Where nothing has been translated yet the screen shows the Finnish words too.
  return asWords((lang !== 'fi' && unit.target) || unit.source, /<x [^>]*\/>/g, values);
}

/** With its placeholders: no value is filled in. */
const raw = text as (id: TextId, lang: Lang) => string;

/** The same words wherever they stand in a text, letter by letter. */
export const part = (of: Words): RegExp =>
  typeof of === 'string'
    ? new RegExp(escaped(of), 'u')
    : new RegExp(of.source.replace(/^\^\\s\*|\\s\*\$$/g, ''), 'u');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function asWords(marked: string, value: RegExp, values: readonly string[]): Words {
  const parts = marked.split(value).map((part) => unescaped(part).replace(/\s+/g, ' '));
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only.trim();
  const pattern = parts.map((part, index) => {
    const filled = values[index];
    // A sentence that runs the other way than its value wraps it in isolates.
    const between = filled === undefined ? '.*' : `[\u2066-\u2069]?${escaped(filled)}[\u2066-\u2069]?`;
    return index === parts.length - 1 ? escaped(part) : `${escaped(part)}${between}`;
  });
  return new RegExp(`^\\s*${pattern.join('')}\\s*$`, 'u');
}

function units(lang: 'en' | 'ar') {
  const known = files.get(lang);
  if (known) return known;
  const xlf = readFileSync(new URL(`../locales/${lang}.xlf`, import.meta.url), 'utf8');
  const found = [...xlf.matchAll(/<trans-unit id="([^"]+)">([\s\S]*?)<\/trans-unit>/g)].map(
    ([, id = '', inside = '']) =>
      [id, { source: within(inside, 'source'), target: within(inside, 'target') }] as const,
  );
  const map = new Map(found);
  files.set(lang, map);
  return map;
}

const within = (xml: string, tag: string): string =>
  new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(xml)?.[1] ?? '';

const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
