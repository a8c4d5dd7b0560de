import type { NoticeText } from '../../server/domain/view/pages.ts';
import { call } from './api.ts';

/** A public text by its name, in a language, or in Finnish where it has none in that. */
export const notice = (noticeId: string, lang: string) =>
  call<NoticeText>('GET', `/api/notices/${encodeURIComponent(noticeId)}?lang=${encodeURIComponent(lang)}`);
