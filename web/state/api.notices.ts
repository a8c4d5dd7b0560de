import { call } from './api.ts';

/** A consent or secrecy text, word for word as it is stored; `hash` names exactly this wording. */
export interface NoticeText {
  readonly title: string;
  readonly text: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly hash: string;
}

/** A public text by its name, in a language, or in Finnish where it has none in that. */
export const notice = (noticeId: string, lang: string) =>
  call<NoticeText>('GET', `/api/notices/${encodeURIComponent(noticeId)}?lang=${encodeURIComponent(lang)}`);
