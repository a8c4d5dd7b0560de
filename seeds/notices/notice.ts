import type { Lang } from '../../server/domain/texts/lang.ts';
import type { NoticeKind, NoticeParts } from '../../server/domain/notices.ts';

/** One notice in the three languages, side by side so that they can be compared line by line. */
export type Spoken<K extends NoticeKind> = Readonly<Record<Lang, NoticeParts<K>>>;
