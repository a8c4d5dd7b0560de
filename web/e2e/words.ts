import { readFileSync } from 'node:fs';
import { isTextId, text, type TextId } from '../../server/domain/texts/text.ts';
import type { Lang } from '../../server/domain/texts/lang.ts';

/** What a locator looks for: exact words, or a pattern where the words have a value in them. */
export type Words = string | RegExp;

const files = new Map<string, ReadonlyMap<string, { readonly source: string; readonly target: string }>>();

/**
 * The words on the screen by their id, as a reader of that language sees them: interface words from the translators'
 * files, domain texts from the catalogue. Tests name what is meant and not how it is put.
 * @throws Error when there is no such text
 */
export function words(id: string, lang: Lang): Words {
  if (isTextId(id)) return asWords(raw(id, lang), /\{\w+\}/g);
  const unit = units(lang === 'fi' ? 'en' : lang).get(id);
  if (!unit) throw new Error(`There is no text ${id}.`);
  // Where nothing has been translated yet the screen shows the Finnish words too.
  return asWords((lang !== 'fi' && unit.target) || unit.source, /<x [^>]*\/>/g);
}

/** A text without values. @throws Error when it has some */
export function plainWords(id: TextId | (string & {}), lang: Lang): string {
  const found = words(id, lang);
  if (typeof found === 'string') return found;
  throw new Error(`The text ${id} has values in it.`);
}

/** With its placeholders: no value is filled in. */
const raw = text as (id: TextId, lang: Lang) => string;

function asWords(marked: string, value: RegExp): Words {
  const parts = marked.split(value).map((part) => unescaped(part).replace(/\s+/g, ' '));
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only.trim();
  // A sentence that runs the other way than its value wraps it in isolates.
  return new RegExp(
    `^\\s*${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}\\s*$`,
    'u',
  );
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
