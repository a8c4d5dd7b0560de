import { demoCases } from '../seeds/demo-cases.ts';
import { interpreters } from '../seeds/interpreters.ts';
import { people } from '../seeds/officials.ts';
import { county, kela } from '../seeds/organisation-ids.ts';
import type { Reference } from '../db/reference.ts';
import type { Config } from './config.ts';
import type { Persona } from './demo/people.ts';
import { dateInHelsinki } from './domain/calendar/helsinki.ts';
import type { PlanTemplate } from './domain/plan-template.ts';
import type { Log } from './http/log-events.ts';
import type { World } from './http/world.ts';
import { demoOutside } from './outside.demo.ts';
import { productionOutside } from './outside.production.ts';
import type { Outside } from './outside.ts';

/** The neighbours that this configuration names: real ones, or the invented people of the seeds. */
export function outsideOf(config: Config, reference: Reference, world: World, log: Log): Promise<Outside> {
  if (config.mode === 'production') return productionOutside(config);
  const today = dateInHelsinki(world.now());
  const unitName = (unitId: string, lang: 'fi' | 'en') =>
    reference.find('unit', unitId, today)?.name[lang] ?? unitId;
  const topic = (code: string, lang: 'fi' | 'en') =>
    (reference.find('template', code, today)?.template as PlanTemplate | undefined)?.title[lang] ?? code;
  const personas = Object.entries(people).flatMap(
    ([subject, { id, name, title, organisationId, unitIds }]) => {
      const authority = organisationId === kela ? 'kela' : organisationId === county ? 'county' : null;
      const [unitId = ''] = unitIds;
      const unit = { fi: unitName(unitId, 'fi'), en: unitName(unitId, 'en') };
      // The login hosts are of two organisations; a third one's people would have their own.
      return authority ? [{ subject, personId: id, authority, name, title, unit } satisfies Persona] : [];
    },
  );
  return demoOutside({
    frontPort: config.frontPort,
    world,
    log,
    personas,
    cases: demoCases,
    names: {
      county: people.mikko.name,
      kela: people.satu.name,
      client: demoCases[0]?.client.name ?? '',
      interpreter: interpreters[0]?.name ?? '',
    },
    unitName,
    topic,
    helpPhone: config.helpPhone,
  });
}
