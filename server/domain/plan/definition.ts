import type { Role } from '../people.ts';
import { type ActionOwner, followUpChannels } from '../plan-template.ts';
import type { RowKind } from './events.ts';
import type { PlanField, PlanSection, ValueShape } from './field.ts';

/**
 * THE definition of the plan. Form, server check, view, summary, read-back and closing read this table and
 * nothing else; a new field is a new row here (and its words in the catalogue). SPEC.md PL-1.
 */

const everyone = ['kela', 'county', 'client'] as const satisfies readonly Role[];
const officials = ['kela', 'county'] as const satisfies readonly Role[];

const line = (max: number): ValueShape => ({ kind: 'text', max, lines: 'one' });
const lines = (max: number): ValueShape => ({ kind: 'text', max, lines: 'many' });
const choice = (texts: string, ...of: readonly (string | number)[]): ValueShape => ({
  kind: 'choice',
  of,
  texts,
});
const ownWords: ValueShape = { kind: 'own-words', max: 1000 };
const date: ValueShape = { kind: 'date' };
const domain: ValueShape = { kind: 'domain' };

const core = { owner: 'core', opens: 'core', writers: officials } as const;
const clients = { owner: 'client', opens: 'path', writers: everyone } as const;
const row = { owner: 'row', opens: 'row', writers: officials } as const;

type Columns = Omit<PlanField, 'section' | 'required' | 'initial' | 'mandatory'> &
  Partial<Pick<PlanField, 'required' | 'initial' | 'mandatory'>>;

/** The order of the sheet, on screen and on paper. */
const sheet: readonly (readonly [PlanSection, readonly Columns[]])[] = [
  [
    'goal',
    [
      // prettier-ignore
      { pattern: 'goal', shape: line(200), ...core, writers: everyone, mandatory: 'goal', label: 'plan.sharedGoal.label', audit: 'changed.sharedGoal' },
    ],
  ],
  [
    'survey',
    // prettier-ignore
    [
      { pattern: 'survey/*/ownWords', shape: ownWords, ...clients, label: 'plan.survey.clientWords.label', audit: 'changed.survey.clientWords' },
      // What the interpreter said; an official writes it down, in Finnish.
      { pattern: 'survey/*/interpreted', shape: lines(1000), ...clients, writers: officials, label: 'plan.survey.interpretedText.label', audit: 'changed.survey.interpretedText' },
      { pattern: 'survey/*/kelaView', shape: lines(1000), owner: 'kela', opens: 'path', writers: ['kela'], label: 'plan.survey.kelaView.label', audit: 'changed.survey.kelaView' },
      { pattern: 'survey/*/countyView', shape: lines(1000), owner: 'county', opens: 'path', writers: ['county'], label: 'plan.survey.countyView.label', audit: 'changed.survey.countyView' },
      { pattern: 'survey/*/triedBefore', shape: lines(600), ...clients, label: 'plan.survey.triedBefore.label', audit: 'changed.survey.triedBefore' },
      // 0 no hurry, 1 soon, 2 this week, 3 at once
      { pattern: 'survey/*/urgency', shape: choice('urgency', 0, 1, 2, 3), ...clients, label: 'plan.survey.urgency.label', audit: 'changed.survey.urgency' },
      { pattern: 'survey/*/state', shape: choice('surveyState', 'ei_kasitelty', 'kasitelty', 'ei_halua_puhua'), ...clients, label: 'plan.survey.state.label', audit: 'changed.survey.state' },
    ],
  ],
  [
    'actions',
    // prettier-ignore
    [
      { pattern: 'actions/*/title', shape: line(200), ...row, mandatory: 'owner-and-date', label: 'plan.action.title.label', audit: 'changed.action.title' },
      { pattern: 'actions/*/owner', shape: choice('owner', 'asiakas', 'kela', 'hyvinvointialue', 'muu'), ...row, mandatory: 'owner-and-date', label: 'plan.action.owner.label', audit: 'changed.action.owner' },
      { pattern: 'actions/*/person', shape: line(80), ...row, label: 'plan.action.ownerName.label', audit: 'changed.action.owner' },
      { pattern: 'actions/*/due', shape: date, ...row, mandatory: 'owner-and-date', label: 'plan.action.due.label', audit: 'changed.action.due' },
      { pattern: 'actions/*/domain', shape: domain, ...row, writers: 'row-owner', required: true, label: 'plan.action.domain.label', audit: 'changed.action.domain' },
      { pattern: 'actions/*/status', shape: choice('actionStatus', 'sovittu', 'aloitettu', 'valmis', 'ei_onnistunut', 'peruttu'), ...row, required: true, initial: 'sovittu', label: 'plan.action.status.label', audit: 'changed.action.status' },
      { pattern: 'actions/*/help', shape: line(200), ...row, label: 'plan.action.helper.label', audit: 'changed.action.helper' },
    ],
  ],
  [
    'benefits',
    // prettier-ignore
    [
      { pattern: 'benefits/*/code', shape: { kind: 'code', max: 60 }, ...row, label: 'plan.benefit.code.label', audit: 'changed.benefit' },
      { pattern: 'benefits/*/title', shape: line(120), ...row, label: 'plan.benefit.title.label', audit: 'changed.benefit' },
      { pattern: 'benefits/*/authority', shape: choice('authority', 'kela', 'county'), ...row, label: 'plan.benefit.authority.label', audit: 'changed.benefit' },
      { pattern: 'benefits/*/domain', shape: domain, ...row, writers: 'row-owner', required: true, label: 'plan.benefit.domain.label', audit: 'changed.benefit.domain' },
      { pattern: 'benefits/*/state', shape: choice('benefitState', 'ei_haettu', 'haetaan', 'vireilla', 'lisaselvitys', 'myonnetty', 'hylatty', 'katkennut', 'muutoksenhaku'), ...row, label: 'plan.benefit.state.label', audit: 'changed.benefit.state' },
      { pattern: 'benefits/*/note', shape: lines(300), ...row, label: 'plan.benefit.note.label', audit: 'changed.benefit.note' },
      { pattern: 'benefits/*/date', shape: date, ...row, label: 'plan.benefit.date.label', audit: 'changed.benefit.dates' },
    ],
  ],
  [
    'leadPerson',
    // prettier-ignore
    [
      { pattern: 'lead/authority', shape: choice('authority', 'kela', 'county'), ...core, mandatory: 'lead', label: 'plan.leadPerson.authority.label', audit: 'changed.leadPerson' },
      { pattern: 'lead/name', shape: line(80), ...core, mandatory: 'lead', label: 'plan.leadPerson.name.label', audit: 'changed.leadPerson' },
    ],
  ],
  [
    'followUp',
    // prettier-ignore
    [
      { pattern: 'followUp/date', shape: date, ...core, mandatory: 'follow-up', label: 'plan.followUp.date.label', audit: 'changed.followUp' },
      { pattern: 'followUp/channel', shape: choice('channel', ...followUpChannels), ...core, label: 'plan.followUp.channel.label', audit: 'changed.followUp' },
      // The reason why no follow-up is agreed: with it the date may stay empty.
      { pattern: 'followUp/none', shape: line(200), ...core, mandatory: 'follow-up', label: 'plan.followUp.noneReason.label', audit: 'changed.followUp' },
    ],
  ],
  [
    'ownView',
    [
      // prettier-ignore
      { pattern: 'clientView', shape: ownWords, ...core, writers: everyone, label: 'plan.ownView.label', audit: 'changed.ownView' },
    ],
  ],
];

/** Every field of the plan, once, in the order of the sheet. */
export const planFields: readonly PlanField[] = sheet.flatMap(([section, columns]) =>
  columns.map((column) => ({ required: false, initial: null, mandatory: null, ...column, section })),
);

/** The sections of the sheet in their order. */
export const planSections: readonly PlanSection[] = sheet.map(([section]) => section);

export const rowKinds: readonly RowKind[] = ['actions', 'benefits'];

/** Fields of one kind of rows by their names, in the order of the sheet. */
export const rowFields = (rows: RowKind): ReadonlyMap<string, PlanField> => fieldsOfRows[rows];

const named = (rows: RowKind): ReadonlyMap<string, PlanField> =>
  new Map(
    planFields
      .filter((field) => field.section === rows)
      .map((field) => [field.pattern.slice(`${rows}/*/`.length), field]),
  );
const fieldsOfRows: Readonly<Record<RowKind, ReadonlyMap<string, PlanField>>> = {
  actions: named('actions'),
  benefits: named('benefits'),
};

/**
 * Most rows of one kind that one authority may have. Counted by owner and not over all: a refusal that counts
 * hidden rows would tell how many there are.
 */
export const maxRowsOfOwner = 40;

/**
 * The code of an action's doer (its field `owner`) for who is named in a template or sits at the table. Whoever
 * else it is stands by name in `person`.
 */
export const doerCodes = {
  client: 'asiakas',
  kela: 'kela',
  county: 'hyvinvointialue',
  employment: 'muu',
  other: 'muu',
} as const satisfies Readonly<Record<ActionOwner, string>>;

/** Every text id that the definition needs: labels, audit names, sections and the words of the codes. */
export const planTextIds: readonly string[] = [
  ...planSections.map((section) => `plan.section.${section}`),
  ...planFields.flatMap(({ label, audit, shape }) => [
    label,
    audit,
    ...(shape.kind === 'choice' ? shape.of.map((code) => `${shape.texts}.${code}`) : []),
  ]),
  'changed.action',
  'changed.action.gone',
  'changed.benefit',
  'changed.benefit.gone',
];
