import { formatDateTime } from '../domain/calendar/format.ts';
import type { Meeting } from '../domain/meetings/state.ts';
import { isLang, type Lang } from '../domain/texts/lang.ts';
import { isTextId, text, type TextId } from '../domain/texts/text.ts';
import type { FreshInvitation } from './invitations.ts';

/** A message to be sent. Neutral by construction: time, link and a phone number; no name, topic or authority. */
export interface Message {
  readonly toRole: 'client' | 'interpreter';
  readonly lang: string;
  readonly parts: readonly { readonly lang: Lang; readonly text: string }[];
  readonly link: string;
  readonly code: string;
}

/** Where messages go: in the demo to the outbox page, which shows what would be sent. */
export interface Outbox {
  add(meeting: Meeting, message: Message): void;
}

/** The invitation in the person's language, and in Finnish beneath. */
export function invitationMessage(
  meeting: Meeting,
  fresh: FreshInvitation,
  address: string,
  phone: string,
): Message {
  const own: Lang = isLang(fresh.toMake.language) ? fresh.toMake.language : 'fi';
  const langs: readonly Lang[] = own === 'fi' ? ['fi'] : [own, 'fi'];
  const { role } = fresh.toMake;
  return {
    toRole: role,
    lang: own,
    link: address,
    code: fresh.code,
    parts: langs.map((lang) => ({ lang, text: words(meeting, role, lang, address, phone) })),
  };
}

function words(meeting: Meeting, role: Message['toRole'], lang: Lang, link: string, phone: string): string {
  const when = formatDateTime(meeting.startsAt, lang);
  if (role === 'client') return text('message.client', lang, { when, link, phone });
  return text('message.interpreter', lang, {
    when,
    from: text('language.fi', lang),
    to: languageName(meeting.language, lang),
    link,
    phone,
  });
}

type LanguageId = Extract<TextId, `language.${string}`>;

/** Name of a language in the reader's language; its tag when we have no name. */
function languageName(tag: string, lang: Lang): string {
  const id = `language.${tag}`;
  return isTextId(id) ? text(id as LanguageId, lang) : tag;
}
