import { writeNotice, type NoticeKind } from '../server/domain/notices.ts';
import type { Notice } from '../server/domain/reference.ts';
import { langs, type Lang } from '../server/domain/texts/lang.ts';
import { greeting, secrecy } from './notices/greeting.ts';
import type { Spoken } from './notices/notice.ts';
import { presence } from './notices/presence.ts';
import { scope } from './notices/scope.ts';

/** A notice with what its reader should know of it. */
export interface SeedNotice extends Notice {
  /** Whether someone other than its writer has checked the language. No Arabic text has been. */
  readonly checked: boolean;
}

/**
 * Raised when a wording changes; the old version stays in the databases that have it, and its hash in
 * `notices/versions.txt`.
 */
const versions: Readonly<Record<string, number>> = {
  'presence.kela': 2,
  'presence.county': 2,
  'scope.voimavarat': 2,
};

const checked: Readonly<Record<Lang, boolean>> = { fi: true, en: true, ar: false };

function inAllLanguages<K extends NoticeKind>(noticeId: string, kind: K, spoken: Spoken<K>): SeedNotice[] {
  return langs.map((lang) => ({
    noticeId,
    version: versions[noticeId] ?? 1,
    lang,
    text: writeNotice(kind, spoken[lang]),
    checked: checked[lang],
  }));
}

function variants<K extends NoticeKind>(kind: K, spoken: Readonly<Record<string, Spoken<K>>>): SeedNotice[] {
  return Object.entries(spoken).flatMap(([variant, words]) =>
    inAllLanguages(`${kind}.${variant}`, kind, words),
  );
}

/** Every consent and secrecy text, in every language of the interface. */
export const notices: readonly SeedNotice[] = [
  ...inAllLanguages('greeting', 'greeting', greeting),
  ...inAllLanguages('secrecy', 'secrecy', secrecy),
  ...variants('presence', presence),
  ...variants('scope', scope),
];
