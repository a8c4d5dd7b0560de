import type { ClientFacts } from '../server/domain/cases/events.ts';
import type { Authority } from '../server/domain/people.ts';
import type { TemplateCode } from '../server/domain/plan-template.ts';
import { units } from './organisation-ids.ts';

/** What one organisation's demo case system knows of one client. */
export interface DemoCase {
  readonly system: Authority;
  readonly externalCaseId: string;
  readonly unitId: string;
  readonly templateCode: TemplateCode;
  readonly client: ClientFacts;
}

/**
 * Four invented clients in the four situations; personal codes are of the 900 series, which nobody has. Kela's system
 * knows two of them as well, by name and birth date only: there the county is the one invited.
 */
export const demoCases: readonly DemoCase[] = [
  {
    system: 'county',
    externalCaseId: 'HK-2026-1041',
    unitId: units.haukipudas,
    templateCode: 'maahanmuuttaja_tulkki',
    client: { name: 'Layla Haddad', birthDate: '1990-09-01', language: 'ar', hetu: '010990Y9581' },
  },
  {
    system: 'county',
    externalCaseId: 'HK-2026-1017',
    unitId: units.haukipudas,
    templateCode: 'vuokravelka_haato',
    client: { name: 'Marko Rautio', birthDate: '1979-03-14', language: 'fi', hetu: '140379-9416' },
  },
  {
    system: 'county',
    externalCaseId: 'HK-2026-1029',
    unitId: units.haukipudas,
    templateCode: 'etuuden_katkos',
    client: { name: 'Tiina Salo', birthDate: '1991-08-22', language: 'fi', hetu: '220891-936A' },
  },
  {
    system: 'county',
    externalCaseId: 'HK-2026-1033',
    unitId: units.haukipudas,
    templateCode: 'nuori_ilman_tuloja',
    client: { name: 'Aleksi Koeaho', birthDate: '2004-09-05', language: 'fi', hetu: '050904A9472' },
  },
  {
    system: 'kela',
    externalCaseId: 'KELA-77120',
    unitId: units.kelaOulu,
    templateCode: 'etuuden_katkos',
    client: { name: 'Tiina Salo', birthDate: '1991-08-22', language: 'fi' },
  },
  {
    system: 'kela',
    externalCaseId: 'KELA-77153',
    unitId: units.kelaOulu,
    templateCode: 'vuokravelka_haato',
    client: { name: 'Marko Rautio', birthDate: '1979-03-14', language: 'fi' },
  },
];
