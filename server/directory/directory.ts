import type { Reference } from '../../db/reference.ts';
import { dateInHelsinki } from '../domain/calendar/helsinki.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Notice } from '../domain/meetings/facts.ts';
import { titleAndText } from '../domain/notices.ts';
import type { Authority } from '../domain/people.ts';
import type { PlanTemplate } from '../domain/plan-template.ts';
import type { Localised, Unit } from '../domain/reference.ts';
import { dirOf, type Lang } from '../domain/texts/lang.ts';
import type { World } from '../http/world.ts';

const inLang = (words: Localised | undefined, lang: Lang): string =>
  words ? ((lang === 'ar' ? words.ar : words[lang]) ?? words.fi) : '';

/** The reference data of today, as the meetings ask for it. Dated rows change with the day, not with a restart. */
export function createDirectory(reference: Reference, world: World) {
  const today = () => dateInHelsinki(world.now());
  const unit = (id: string): Unit | null => reference.find('unit', id, today());
  const official = (id: PersonId) => reference.find('official', id, today());

  const choice = (personId: PersonId, deputyOf: PersonId | null) => {
    const person = official(personId);
    const unitId = person?.unitIds[0];
    if (!person || unitId === undefined) return [];
    return [
      {
        personId,
        name: person.name,
        unit: inLang(unit(unitId)?.name, 'fi'),
        unitId,
        deputyOf: deputyOf ? (official(deputyOf)?.name ?? null) : null,
      },
    ];
  };

  return {
    official,
    organisationName: (authority: Authority, unitId: string, lang: Lang): string => {
      const owner = unit(unitId)?.organisationId;
      const all = reference.all('organisation', today()).filter((one) => one.authority === authority);
      return inLang((all.find((one) => one.id === owner) ?? all[0])?.name, lang);
    },
    organisationOf: (unitId: string): string | null => unit(unitId)?.organisationId ?? null,
    unitName: (unitId: string, lang: Lang): string => inLang(unit(unitId)?.name, lang),
    contacts: (unitId: string) =>
      (unit(unitId)?.contacts ?? []).flatMap(({ personId, deputyIds }) => [
        ...choice(personId, null),
        ...deputyIds.flatMap((deputy) => choice(deputy, personId)),
      ]),
    interpreters: () => reference.all('interpreter', today()),
    languages: () => reference.all('language', today()),
    benefits: () => reference.all('benefit', today()),
    authorityOf: (organisationId: string): Authority | null =>
      reference.find('organisation', organisationId, today())?.authority ?? null,
    templates: (): readonly PlanTemplate[] =>
      reference.all('template', today()).map((row) => row.template as PlanTemplate),
    template: (code: string): PlanTemplate | null =>
      (reference.find('template', code, today())?.template as PlanTemplate | undefined) ?? null,
  };
}

export type ReferenceDirectory = ReturnType<typeof createDirectory>;

/** A stored notice as it is shown; null when there is none in that language. */
export function noticeFrom(reference: Reference, noticeId: string, lang: string): Notice | null {
  const stored = reference.notice(noticeId, lang);
  if (!stored) return null;
  const { version, sha256 } = stored;
  return {
    ...titleAndText(stored.text),
    lang,
    dir: dirOf(lang),
    ref: { noticeId, version, lang, hash: sha256 },
  };
}
