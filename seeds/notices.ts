import { writeNotice, type NoticeKind } from '../server/domain/notices.ts';
import type { Notice } from '../server/domain/reference.ts';
import { langs, type Lang } from '../server/domain/texts/lang.ts';
import { disclosure } from './notices/disclosure.ts';
import { greeting, interpreting, secrecy } from './notices/greeting.ts';
import { limited } from './notices/limited.ts';
import type { Spoken } from './notices/notice.ts';
import { presence, statute } from './notices/presence.ts';
import { refused, refusedAll } from './notices/refusing.ts';
import { scope } from './notices/scope.ts';
import { stop, withdrawn } from './notices/stopping.ts';
import {
  accepting,
  clientLost,
  connectionLost,
  interpreterLate,
  interpreterLost,
  officialsLost,
} from './notices/waiting.ts';

/** A notice with what its reader should know of it. */
export interface SeedNotice extends Notice {
  /** Whether someone other than its writer has checked the language. No Arabic text has been. */
  readonly checked: boolean;
}

/** Raised when a wording changes; the old version stays in the databases that have it. */
const version = 1;

const checked: Readonly<Record<Lang, boolean>> = { fi: true, en: true, ar: false };

function inAllLanguages<K extends NoticeKind>(noticeId: string, kind: K, spoken: Spoken<K>): SeedNotice[] {
  return langs.map((lang) => ({
    noticeId,
    version,
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
  ...inAllLanguages('interpreting', 'interpreting', interpreting),
  ...inAllLanguages('secrecy', 'secrecy', secrecy),
  ...variants('presence', presence),
  ...inAllLanguages('disclosure', 'disclosure', disclosure),
  ...variants('scope', scope),
  ...inAllLanguages('statute', 'statute', statute),
  ...variants('refused', refused),
  ...variants('refused-all', refusedAll),
  ...variants('limited', limited),
  ...variants('stop', stop),
  ...variants('withdrawn', withdrawn),
  ...inAllLanguages('interpreter-late', 'interpreter-late', interpreterLate),
  ...inAllLanguages('client-lost', 'client-lost', clientLost),
  ...inAllLanguages('connection-lost', 'connection-lost', connectionLost),
  ...inAllLanguages('officials-lost', 'officials-lost', officialsLost),
  ...inAllLanguages('interpreter-lost', 'interpreter-lost', interpreterLost),
  ...inAllLanguages('accepting', 'accepting', accepting),
];
