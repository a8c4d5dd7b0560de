/**
 * Consent and secrecy notices: what is said, asked or promised word for word. A notice is stored as lines, one part a
 * line, in the order of its kind; the stored text is exactly what is read aloud and hashed. A new wording is a new
 * version, never a change.
 */
const noticeKinds = {
  /** The first card of every meeting, read while the other authority still waits outside. */
  greeting: ['title', 'notRecorded', 'stop', 'camera', 'ask'],
  /** The interpreter's promise, before hearing anything. */
  secrecy: ['title', 'secrecy', 'everything', 'impartial', 'noCopies', 'notDisqualified', 'law'],
  /** Step 1: may the other authority come in? Variant: the invited authority. */
  presence: ['title', 'who', 'yes', 'no', 'now', 'choice', 'limit'],
  /** Step 2, one card. Variant: the life domain. */
  scope: ['title', 'example', 'yes', 'no'],
} as const;

export type NoticeKind = keyof typeof noticeKinds;

/** The parts of one kind, by name. */
export type NoticeParts<K extends NoticeKind> = Readonly<Record<(typeof noticeKinds)[K][number], string>>;

/** "presence.kela" and "scope.asuminen" are variants of a kind; most kinds have none. */
export function kindOf(noticeId: string): NoticeKind | null {
  const kind = noticeId.split('.')[0] ?? '';
  return Object.hasOwn(noticeKinds, kind) ? (kind as NoticeKind) : null;
}

/** The stored text: one line for each part, the title first. Throws when a part is empty or has a line break. */
export function writeNotice<K extends NoticeKind>(kind: K, parts: NoticeParts<K>): string {
  const lines = noticeKinds[kind].map((name) => parts[name as keyof NoticeParts<K>]);
  if (lines.some((line) => line.trim() !== line || line === '' || line.includes('\n')))
    throw new Error(`a part of notice ${kind} is not one line of text`);
  return lines.join('\n');
}

/** The parts of a stored text; null when it has another number of lines than its kind. */
export function readNotice<K extends NoticeKind>(kind: K, text: string): NoticeParts<K> | null {
  const lines = text.split('\n');
  const names = noticeKinds[kind];
  if (lines.length !== names.length) return null;
  return Object.fromEntries(names.map((name, index) => [name, lines[index]])) as NoticeParts<K>;
}

/** As a card shows it: the first line large, the rest under it. */
export function titleAndText(stored: string): { readonly title: string; readonly text: string } {
  const [title = '', ...rest] = stored.split('\n');
  return { title, text: rest.join('\n') };
}
