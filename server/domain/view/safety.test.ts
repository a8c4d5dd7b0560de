import { describe, expect, test } from 'vitest';
import type { RowId } from '../ids.ts';
import type { Authority } from '../people.ts';
import type { PlanOp } from '../plan/op.ts';
import { mayFreeze } from '../meetings/decide/closing.ts';
import { readBack } from '../meetings/read-back.ts';
import { summaryFrom } from '../summary/from-meeting.ts';
import type { MeetingPlay, Who } from '../testing/meeting.ts';
import { action, fill, freeze, greeting, joint, plan, readAll, seal, set, sign } from '../testing/walk.ts';

// PL-11 walked through: every seat, phase and way out, in the county's meetings and in Kela's, with and without safety.

const others: readonly Who[] = ['satu', 'layla', 'ahmed'];
const secret = /turva|«/;

const benefit: PlanOp = {
  kind: 'insert',
  rows: 'benefits',
  after: null,
  values: { domain: 'turva', title: '«3»', note: '«4»' },
};
const planted: readonly PlanOp[] = [
  set('survey/turva/countyView', '«1»'),
  set('survey/turva/ownWords', { lang: 'ar', text: '«2»' }),
  set('survey/turva/state', 'kasitelty'),
  set('survey/turva/urgency', 3),
  benefit,
  action('turva', '«5»'),
  // Without a doer and a date: in a row that everybody sees that would be said at the closing.
  { kind: 'insert', rows: 'actions', after: null, values: { domain: 'turva', title: '«6»' } },
];

/** The county writes all this of safety when it may; without, as many moments go by. */
function plant(play: MeetingPlay, safety: boolean): void {
  for (const op of planted) {
    if (!safety) {
      // A row takes an id, and an event a second.
      if (op.kind === 'insert') play.newId('row');
      play.wait(1);
    } else plan(play, 'mikko', op);
  }
  play.writing = safety ? [{ seatId: play.seat('mikko').seatId, path: 'survey/turva/countyView' }] : [];
}

/** A way through a meeting; `write` is called where the county may write. */
type Walk = (initiator: Authority, write: (play: MeetingPlay) => void) => MeetingPlay;

const greeted: Walk = (initiator, write) => {
  const play = greeting({ initiator });
  if (initiator === 'county') write(play);
  return play;
};
const together: Walk = (initiator, write) => {
  const play = joint(['toimeentulo', 'asuminen'], { initiator });
  write(play);
  return play;
};
const toClosing: Walk = (initiator, write) => {
  const play = together(initiator, write);
  fill(play);
  play.must(play.chair, 'closing.begin');
  return play;
};
const toFreeze: Walk = (initiator, write) => {
  const play = toClosing(initiator, write);
  readAll(play);
  freeze(play);
  return play;
};
const then =
  (walk: Walk, step: (play: MeetingPlay) => void): Walk =>
  (initiator, write) => {
    const play = walk(initiator, write);
    step(play);
    return play;
  };
const accept = (play: MeetingPlay): void => {
  play.must('layla', 'signing.choose', { choice: 'accept', ownView: null });
  sign(play, 'layla');
};

const walks: Readonly<Record<string, Walk>> = {
  greeting: greeted,
  'presence asked': then(greeted, (play) => {
    play.must(play.chair, 'presence.ask');
  }),
  'presence refused': then(greeted, (play) => {
    play.must(play.chair, 'presence.ask');
    play.must('layla', 'presence.answer', { answer: 'no' });
  }),
  'alone, closing': then(greeted, (play) => {
    play.must(play.chair, 'presence.ask');
    play.must('layla', 'presence.answer', { answer: 'no' });
    play.must('layla', 'company.continue-alone');
    fill(play);
    play.must(play.chair, 'closing.begin');
    readAll(play);
  }),
  joint: together,
  'a topic closed': then(together, (play) => {
    play.must('layla', 'scope.answer', { domain: 'asuminen', answer: 'no' });
  }),
  'on a break': then(together, (play) => {
    play.must('layla', 'seat.pause');
  }),
  withdrawn: then(together, (play) => {
    play.must('layla', 'consent.withdraw');
  }),
  'withdrawn, and going on': then(together, (play) => {
    play.must('layla', 'consent.withdraw');
    play.must('layla', 'company.continue-alone');
  }),
  'she has left': then(together, (play) => {
    play.must('layla', 'seat.leave');
  }),
  closing: toClosing,
  'a card up': then(toClosing, (play) => {
    play.must(play.chair, 'closing.read', { part: 'goal' });
  }),
  'all read': then(toClosing, readAll),
  signing: toFreeze,
  'one has signed': then(toFreeze, accept),
  'withdrawn after a signature': then(then(toFreeze, accept), (play) => {
    play.must('layla', 'consent.withdraw');
  }),
  sealed: then(then(toFreeze, accept), (play) => {
    for (const who of ['mikko', 'satu', 'ahmed'] as const) sign(play, who);
    seal(play);
  }),
};

/** Two meetings that differ in nothing but that the county has written of safety in the first. */
const twins = (walk: Walk | undefined, initiator: Authority): readonly [MeetingPlay, MeetingPlay] => {
  if (!walk) throw new Error('no such walk');
  const walked = (safety: boolean) =>
    walk(initiator, (play) => {
      plant(play, safety);
    });
  return [walked(true), walked(false)];
};

const summaryOf = (play: MeetingPlay) =>
  summaryFrom({
    facts: play.facts(play.chair),
    head: { seq: 1, hash: '' },
    service: 'Kerralla',
    topic: { fi: 'Aihe', en: 'Topic', ar: '' },
    ownView: null,
  });

describe.each(['county', 'kela'] as const)('%s has called the meeting', (initiator) => {
  test.each(Object.keys(walks))(
    'PL-11 PL-21 %s: nobody but the county is told another thing than without safety',
    (name) => {
      const [full, bare] = twins(walks[name], initiator);
      for (const who of others.filter((one) => full.has(one))) {
        expect(full.view(who)).toEqual(bare.view(who));
        expect(JSON.stringify(full.view(who))).not.toMatch(secret);
      }
    },
  );

  test.each(Object.keys(walks))('PL-26 SU-10 %s: the paper and its cards are as without safety', (name) => {
    const [full, bare] = twins(walks[name], initiator);
    expect(summaryOf(full)).toEqual(summaryOf(bare));
    expect(readBack(full.facts(full.chair))).toEqual(readBack(bare.facts(bare.chair)));
    expect(JSON.stringify(summaryOf(full))).not.toMatch(secret);
  });

  test('PL-11 the county itself sees all of it, while it is inside', () => {
    const [{ meeting }, shown] = [together, toClosing].map((walk) => twins(walk, initiator)[0]) as [
      MeetingPlay,
      MeetingPlay,
    ];
    expect(meeting.plan.fields['survey/turva/countyView']?.value).toBe('«1»');
    const text = JSON.stringify(shown.view('mikko'));
    for (const mark of ['«1»', '«2»', '«3»', '«4»', '«5»', '«6»']) expect(text).toContain(mark);
  });

  test('SU-3 whoever writes of safety keeps nobody else from the freeze, and is not named', () => {
    const [full, bare] = twins(then(toClosing, readAll), initiator);
    expect(full.writing).toHaveLength(1);
    const chair = full.facts(full.chair);
    expect(mayFreeze(chair)).toEqual(mayFreeze(bare.facts(bare.chair)));
    expect(mayFreeze(chair).ok).toBe(true);
  });
});

test('PL-23 a row that goes into safety while its card is up looks to all others like one that was taken out', () => {
  const gone = (take: (rowId: RowId) => PlanOp): MeetingPlay => {
    const play = joint(['toimeentulo', 'asuminen']);
    fill(play);
    plan(play, 'mikko', action('asuminen', '«7»'));
    const row = play.meeting.plan.rows.actions.find(({ fields }) => fields['title']?.value === '«7»');
    if (!row) throw new Error('no row');
    play.must('mikko', 'closing.begin');
    play.must('mikko', 'closing.read', { part: `actions/${row.id}` });
    plan(play, 'mikko', take(row.id));
    return play;
  };
  const moved = gone((rowId) => set(`actions/${rowId}/domain`, 'turva', 1));
  const removed = gone((rowId) => ({ kind: 'remove', rows: 'actions', rowId }));
  for (const who of others) expect(moved.view(who)).toEqual(removed.view(who));
  expect(JSON.stringify(moved.view('mikko'))).toContain('«7»');
});
