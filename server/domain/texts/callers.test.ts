import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '../../../seeds/languages.ts';
import { lifeDomains } from '../life-domains.ts';
import { authorities, roles } from '../people.ts';
import { planSections, planTextIds } from '../plan/definition.ts';
import { actionOwners, followUpChannels } from '../plan-template.ts';
import { actionStates, benefitStates, surveyStates } from '../summary/document.ts';
import { isTextId } from './text.ts';
import { textsFi } from './texts.fi.ts';

// A text that nobody says is translated for nobody. Each id stands in the code as it is, or is put together there
// from a code; the latter ways are these, with every code that can come.

const top = resolve(import.meta.dirname, '../../..');

/** The product's own source, without tests, their helpers, and the catalogue itself. */
const sources = ['server', 'db', 'seeds', 'web'].flatMap((folder) =>
  readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .filter(
      (path) =>
        !/(^server\/domain|\/)texts\/|\/(testing|e2e|fixtures|locales|dist|bench)\//.test(path) ||
        path.startsWith('web/texts/'),
    )
    .map((path) => readFileSync(join(top, path), 'utf8')),
);
// Sayings of the interface have ids of their own.
const code = sources.join('\n').replace(/\bid: '[^']*'/g, '');

const endings = ['later', 'declined', 'left'];
const languageTags = ['fi', 'sv', ...languages.map(({ id }) => id)];

/** The template as it stands in the code, its gaps emptied, and what fills the gap. */
const composed: Readonly<Record<string, readonly (string | number)[]>> = {
  'answer.${}': ['yes', 'no'],
  'authority.${}': authorities,
  'actionStatus.${}': actionStates,
  'benefitState.${}': benefitStates,
  'change.${}${}': ['set', 'words', 'insert', 'remove'].flatMap((verb) => [verb, `${verb}.you`]),
  'channel.${}': followUpChannels,
  'domain.${}': lifeDomains,
  'domain.${}.examples': lifeDomains,
  'domain.${}.prompt': lifeDomains,
  'language.${}': languageTags,
  'language.${}.from': languageTags,
  'language.${}.into': languageTags,
  'mark.${}': [...roles, 'service'],
  'message.code.${}': ['client', 'interpreter'],
  'owner.${}': actionOwners,
  'paper.decisionsApart.${}': authorities,
  'paper.manner.${}': ['own-tap', 'spoken'],
  'paper.presence.${}': ['yes', 'no'],
  'phase.${}': ['greeting', 'permission', 'joint', 'summary', 'signing'],
  'phase.${}.now': ['greeting', 'disclosure', 'joint', 'closing', 'signing', 'closed'],
  'plan.hidden.${}': ['client', ...authorities],
  'plan.hidden.${}.reason': ['client', ...authorities],
  'plan.section.${}': planSections,
  'plan.survey.${}View.help': authorities,
  'plan.survey.${}View.label': authorities,
  'recognised.${}': ['login', 'code', 'known'],
  'role.${}': roles,
  'signer.${}': ['waiting', ...endings],
  'statement.${}': authorities,
  'summary.notDecision.${}': authorities,
  'surveyState.${}': surveyStates,
  'urgency.${}': [0, 1, 2, 3],
};

const skeletons = new Set(
  [...code.matchAll(/`((?:[\w.-]|\$\{(?:[^`{}]|\{[^{}]*\})*\})+)`/g)].map(([, template = '']) =>
    template.replace(/\$\{[^}]*\}/g, '${}'),
  ),
);

const filled = (template: string, value: string | number) =>
  template.replace('${}', String(value)).replaceAll('${}', '');

test('each way of putting an id together stands in the code, and always leads to a text', () => {
  expect(Object.keys(composed).filter((template) => !skeletons.has(template))).toEqual([]);
  const made = Object.entries(composed).flatMap(([template, values]) =>
    values.map((value) => filled(template, value)),
  );
  expect(made.filter((id) => !isTextId(id))).toEqual([]);
});

test('every text has a caller', () => {
  const reached = new Set([
    ...planTextIds,
    ...Object.entries(composed).flatMap(([template, values]) =>
      values.map((value) => filled(template, value)),
    ),
  ]);
  const silent = Object.keys(textsFi).filter((id) => !reached.has(id) && !code.includes(`'${id}'`));
  expect(silent).toEqual([]);
});
