import type { SpokenLanguage } from '../server/domain/reference.ts';
import { dirOf } from '../server/domain/texts/lang.ts';
import { isTextId, text } from '../server/domain/texts/text.ts';

/** Interpreting languages by their own name (DOMAIN.md §2.4); no national ranking exists, so this order is ours. */
const ownNames: Readonly<Record<string, string>> = {
  ar: 'العربية',
  ru: 'русский',
  uk: 'українська',
  so: 'Soomaali',
  fa: 'فارسی',
  prs: 'دری',
  ckb: 'کوردیی ناوەندی',
  kmr: 'Kurmancî',
  et: 'eesti',
  vi: 'Tiếng Việt',
  tr: 'Türkçe',
  sq: 'shqip',
  th: 'ไทย',
  zh: '中文',
  es: 'español',
  fr: 'français',
  en: 'English',
  ti: 'ትግርኛ',
  sw: 'Kiswahili',
  ps: 'پښتو',
  fse: 'suomalainen viittomakieli',
  fss: 'finlandssvenskt teckenspråk',
};

function nameOf(id: string): SpokenLanguage['name'] {
  const textId = `language.${id}`;
  if (!isTextId(textId)) throw new Error(`language ${id} has no name`);
  return { fi: text(textId, 'fi'), en: text(textId, 'en'), ar: text(textId, 'ar') };
}

export const languages: readonly SpokenLanguage[] = Object.entries(ownNames).map(([id, ownName]) => ({
  id,
  name: nameOf(id),
  ownName,
  dir: dirOf(id),
}));
