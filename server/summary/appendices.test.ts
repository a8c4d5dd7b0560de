import { expect, test } from 'vitest';
import type { LifeDomain } from '../domain/life-domains.ts';
import type { Meeting } from '../domain/meetings/state.ts';
import type { Role } from '../domain/people.ts';
import type { AppendixDocument } from '../domain/summary/appendix.ts';
import type { MeetingPlay, Setting } from '../domain/testing/meeting.ts';
import { exampleSummary } from '../domain/testing/summary.ts';
import { action, fill, freeze, joint, plan, readAll, set, sign } from '../domain/testing/walk.ts';
import { appendicesOf } from './appendices.ts';

/** A frozen meeting in which this was written while housing was open, which the client closed afterwards. */
function frozen(
  write: (play: MeetingPlay) => void,
  yes: readonly LifeDomain[] = ['toimeentulo', 'asuminen'],
  setting: Partial<Setting> = {},
  then: (play: MeetingPlay) => void = () => undefined,
): Meeting {
  const play = joint(yes, setting);
  write(play);
  if (yes.includes('asuminen')) play.must('layla', 'scope.answer', { domain: 'asuminen', answer: 'no' });
  fill(play);
  play.must(play.chair, 'closing.begin');
  readAll(play);
  freeze(play);
  then(play);
  const { meeting } = play;
  if (!meeting.signing) throw new Error('not frozen');
  return { ...meeting, signing: { ...meeting.signing, json: JSON.stringify(exampleSummary) } };
}

const accept = (play: MeetingPlay): void => {
  play.must('layla', 'signing.choose', { choice: 'accept', ownView: null });
  sign(play, 'layla');
};

/** For whom each appendix was made: whose its parts are, and what each says. */
async function appendices(meeting: Meeting) {
  const docs: AppendixDocument[] = [];
  const appendix = (doc: AppendixDocument) => {
    docs.push(doc);
    return Promise.resolve({ ok: true as const, pdf: Uint8Array.of(docs.length - 1) });
  };
  const made = await appendicesOf({ papers: { appendix } }, meeting);
  return Object.fromEntries(
    Object.entries(made).map(([role, [n = -1]]) => [role, docs[n]?.parts.map(partSaid)]),
  ) as Partial<Record<Role, ReturnType<typeof partSaid>[]>>;
}

const partSaid = ({ party, client, survey, actions }: AppendixDocument['parts'][number]) => [
  party && `${party.organisation}${client ? '' : ' alone'}`,
  ...survey.flatMap(({ ownWords, countyView, kelaView }) =>
    [ownWords, countyView, kelaView].flatMap((one) => one?.text ?? []),
  ),
  ...actions.map(({ what }) => what.text),
];

const county = 'Pohjois-Pohjanmaan hyvinvointialue';

test('SU-10 the client’s appendix says of each part which authority may see it: the other one may not', async () => {
  const meeting = frozen((play) => {
    plan(play, 'mikko', set('survey/asuminen/countyView', 'Haaste on tullut.'));
    plan(play, 'satu', set('survey/asuminen/kelaView', 'Tarkistus on tekemättä.'));
  });
  expect(await appendices(meeting)).toEqual({
    client: [
      [county, 'Haaste on tullut.'],
      ['Kela', 'Tarkistus on tekemättä.'],
    ],
    county: [[county, 'Haaste on tullut.']],
    kela: [['Kela', 'Tarkistus on tekemättä.']],
  });
});

test('SU-10 what only the invited authority wrote is not called the initiator’s', async () => {
  const meeting = frozen((play) => {
    plan(play, 'satu', set('survey/asuminen/kelaView', 'Tarkistus on tekemättä.'));
  });
  const part = ['Kela', 'Tarkistus on tekemättä.'];
  expect(await appendices(meeting)).toEqual({ client: [part], kela: [part] });
});

/** The county writes of safety: a view, her words as the county heard them, and an action. */
const ofSafety = (play: MeetingPlay): void => {
  plan(play, 'mikko', set('survey/turva/countyView', 'Turvakoti on varattu.'));
  plan(play, 'mikko', set('survey/turva/ownWords', { lang: 'fi', text: 'En uskalla mennä kotiin.' }));
  plan(play, 'mikko', action('turva', 'Soitto turvakotiin'));
};
const safety = [`${county} alone`, 'En uskalla mennä kotiin.', 'Turvakoti on varattu.', 'Soitto turvakotiin'];

test.each(['county', 'kela'] as const)(
  'SU-10 PL-11 safety is in the county’s appendix alone, in a part of its own, when %s has called the meeting',
  async (initiator) => {
    const setting = { initiator };
    expect(await appendices(frozen(ofSafety, ['toimeentulo'], setting))).toEqual({ county: [safety] });
    const meeting = frozen(
      (play) => {
        ofSafety(play);
        plan(play, 'mikko', set('survey/asuminen/countyView', 'Haaste on tullut.'));
        plan(play, 'satu', set('survey/asuminen/kelaView', 'Tarkistus on tekemättä.'));
      },
      undefined,
      setting,
    );
    const [counties, kelas] = [
      [county, 'Haaste on tullut.'],
      ['Kela', 'Tarkistus on tekemättä.'],
    ];
    expect(await appendices(meeting)).toEqual({
      client: initiator === 'county' ? [counties, kelas] : [kelas, counties],
      county: [counties, safety],
      kela: [kelas],
    });
  },
);

test('SU-10 PL-11 CO-7 a county that was invited and must go leaves its words of safety to nobody', async () => {
  const meeting = frozen(ofSafety, ['toimeentulo'], { initiator: 'kela' }, (play) => {
    accept(play);
    play.must('layla', 'consent.withdraw');
  });
  expect(await appendices(meeting)).toEqual({});
});

test('SU-10 there is no appendix where all that was written is in the summary', async () => {
  expect(await appendices(frozen(() => undefined))).toEqual({});
});

test('SU-10 CO-7 withdrawn after a signature: no appendix is made for that authority, and hers names it nowhere', async () => {
  const meeting = frozen(
    (play) => {
      plan(play, 'mikko', set('survey/asuminen/countyView', 'Haaste on tullut.'));
      plan(play, 'satu', set('survey/asuminen/kelaView', 'Tarkistus on tekemättä.'));
    },
    undefined,
    {},
    (play) => {
      accept(play);
      play.must('layla', 'consent.withdraw');
    },
  );
  expect(await appendices(meeting)).toEqual({
    client: [
      [county, 'Haaste on tullut.'],
      [null, 'Tarkistus on tekemättä.'],
    ],
    county: [[county, 'Haaste on tullut.']],
  });
});

test('SU-10 CO-8 a topic closed after a signature stands on the paper, and in no appendix', async () => {
  const meeting = frozen(
    (play) => {
      plan(play, 'mikko', set('survey/toimeentulo/countyView', 'Tulot loppuivat.'));
    },
    ['toimeentulo', 'terveys'],
    {},
    (play) => {
      accept(play);
      play.must('layla', 'scope.answer', { domain: 'toimeentulo', answer: 'no' });
    },
  );
  expect(await appendices(meeting)).toEqual({});
});

test('SU-10 there is no appendix where the only thing in it was called off', async () => {
  const meeting = frozen((play) => {
    plan(play, 'mikko', action('asuminen', 'Sovi maksusuunnitelma'));
    const [row] = play.meeting.plan.rows.actions;
    if (!row) throw new Error('no action');
    plan(play, 'mikko', { kind: 'remove', rows: 'actions', rowId: row.id });
  });
  expect(await appendices(meeting)).toEqual({});
});
