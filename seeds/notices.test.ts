import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lifeDomains, mayBeAsked } from '../server/domain/life-domains.ts';
import { kindOf, readNotice, titleAndText, writeNotice } from '../server/domain/notices.ts';
import { langs } from '../server/domain/texts/lang.ts';
import { notices } from './notices.ts';

/** Every wording that ever was: notice, version, language, SHA-256. */
const versions = readFileSync(new URL('notices/versions.txt', import.meta.url), 'utf8');

const ids = [...new Set(notices.map((notice) => notice.noticeId))];
const textOf = (noticeId: string, lang: string) =>
  notices.find((notice) => notice.noticeId === noticeId && notice.lang === lang)?.text ?? '';
const sentences = (text: string) => text.split(/(?<=[.?!؟:])\s+|\n/);
const avoided = /syyttä|laiminly|vaikeasti työllist|\btapau|\bisän(tä|nä)|\bviera(s|a)|\buhri/i;

describe.each(ids)('notice %s', (noticeId) => {
  test('is there once in every language, part by part', () => {
    const own = notices.filter((notice) => notice.noticeId === noticeId);
    expect(own.map((notice) => notice.lang)).toEqual([...langs]);
    const kind = kindOf(noticeId);
    expect(kind).not.toBeNull();
    for (const { text } of own) expect(kind && readNotice(kind, text)).not.toBeNull();
  });

  test('is plain: short sentences, no word to avoid, nothing to fill in', () => {
    const finnish = textOf(noticeId, 'fi');
    const limit = noticeId === 'secrecy' ? 16 : 13;
    expect(sentences(finnish).filter((sentence) => sentence.split(/\s+/).length > limit)).toEqual([]);
    expect(finnish).not.toMatch(avoided);
    expect(notices.filter((notice) => /[{}%]/.test(notice.text))).toEqual([]);
  });
});

test('every topic that may be asked has its card', () => {
  for (const domain of lifeDomains.filter(mayBeAsked)) expect(ids).toContain(`scope.${domain}`);
  expect(ids).not.toContain('scope.turva');
});

test('who asks whom has words of its own in both directions', () => {
  expect(ids).toEqual(expect.arrayContaining(['presence.kela', 'presence.county']));
  expect(textOf('presence.county', 'fi')).not.toMatch(/Saako Kela/);
});

test('a no is told to cost nothing, and a permission to end with the meeting', () => {
  expect(textOf('presence.kela', 'fi')).toMatch(/Se ei vaikuta tukiisi/);
  expect(textOf('presence.kela', 'fi')).toMatch(/vain tämän tapaamisen ajan/);
});

test('the greeting says that nothing is recorded', () => {
  expect(titleAndText(textOf('greeting', 'fi'))).toEqual({
    title: 'Tervetuloa.',
    text: expect.stringContaining('Tätä tapaamista ei tallenneta.') as string,
  });
});

test('Arabic is Arabic, and marked as unchecked', () => {
  const arabic = notices.filter((notice) => notice.lang === 'ar');
  expect(arabic.every((notice) => !notice.checked)).toBe(true);
  const strange = /[a-zåäö]/i;
  expect(arabic.filter((notice) => strange.test(notice.text)).map((notice) => notice.noticeId)).toEqual([]);
});

test('a part is one line of text', () => {
  const parts = { title: 'Otsikko', example: 'Yksi\nkaksi', yes: 'Kyllä', no: 'Ei' };
  expect(() => writeNotice('scope', parts)).toThrow();
  expect(() => writeNotice('scope', { ...parts, example: '' })).toThrow();
  expect(readNotice('scope', 'Otsikko\nYksi\nkaksi')).toBeNull();
  expect(kindOf('constructor')).toBeNull();
});

test('a wording keeps its version: another wording is another version, and the old hash stays known', () => {
  const known = versions.trim().split('\n');
  const now = notices.map(({ noticeId, version, lang, text }) =>
    [noticeId, version, lang, createHash('sha256').update(text).digest('hex')].join(' '),
  );
  expect(now.filter((line) => !known.includes(line))).toEqual([]);
  const named = known.map((line) => line.split(' ').slice(0, 3).join(' '));
  expect(new Set(named).size).toBe(named.length);
});
