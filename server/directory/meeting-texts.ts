import type { Reference } from '../../db/reference.ts';
import { dateInHelsinki } from '../domain/calendar/helsinki.ts';
import { termsIn } from '../domain/glossary.ts';
import type { CardText, Term } from '../domain/meetings/events.ts';
import type { Localised } from '../domain/reference.ts';
import type { World } from '../http/world.ts';
import { noticeFrom, type ReferenceDirectory } from './directory.ts';

/** Texts that are data, for cards and views: notices, the terms that stand in a card, a template's questions. */
export const createMeetingTexts = (reference: Reference, directory: ReferenceDirectory, world: World) => ({
  notice: (noticeId: string, lang: string) => noticeFrom(reference, noticeId, lang),
  terms: (texts: readonly CardText[], lang: string): readonly Term[] => {
    const finnish = texts.find((one) => one.lang === 'fi');
    if (!finnish) return [];
    const glossary = reference.all('term', dateInHelsinki(world.now()));
    return termsIn(`${finnish.title}\n${finnish.text}`, glossary, lang);
  },
  benefit: (code: string): Localised | null =>
    reference.find('benefit', code, dateInHelsinki(world.now()))?.name ?? null,
  questions: (templateCode: string): readonly string[] =>
    (directory.template(templateCode)?.questions ?? []).map((question) => question.text.fi),
});
