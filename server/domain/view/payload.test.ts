import { expect, test } from 'vitest';
import { payload } from '../testing/payload.ts';
import { MeetingPlay, roleOf, type Setting, type Who } from '../testing/meeting.ts';
import {
  action,
  alone,
  answered,
  asked,
  closed,
  closing,
  disclosure,
  fill,
  freeze,
  given,
  greeting,
  joint,
  plan,
  read,
  readAll,
  refused,
  set,
  sign,
  signing,
} from '../testing/walk.ts';

/** What stands in the plan, so that it shows who gets which part of it. */
function written(play: MeetingPlay): MeetingPlay {
  plan(play, play.chair, set(`survey/toimeentulo/${roleOf[play.chair]}View`, 'Tulot loppuivat elokuussa'));
  plan(play, play.chair, set(`survey/terveys/${roleOf[play.chair]}View`, 'Lääkärinlausunto puuttuu'));
  plan(play, 'layla', set('survey/asuminen/ownWords', { lang: 'ar', text: 'الإيجار متأخر' }));
  plan(play, play.chair, action('asuminen', 'Sovi maksusuunnitelma'));
  plan(play, play.chair, action('terveys', 'Varaa aika terveyskeskukseen'));
  // The county's alone: in nobody else's payload, in a meeting of Kela's either.
  if (play.has('mikko') && play.seat('mikko').status === 'admitted') {
    plan(play, 'mikko', set('survey/turva/countyView', 'Turvakoti on varattu'));
    plan(play, 'mikko', action('turva', 'Soita turvakotiin'));
  }
  if (play.meeting.company === 'together') {
    plan(play, play.guest, set(`survey/toimeentulo/${roleOf[play.guest]}View`, 'Hakemus on kesken'));
    plan(play, play.guest, {
      kind: 'insert',
      rows: 'benefits',
      after: null,
      values: { domain: 'toimeentulo', title: 'Toimeentulotuki', authority: 'kela', state: 'vireilla' },
    });
  }
  return play;
}

const begin = (play: MeetingPlay): void => {
  play.must(play.chair, 'closing.begin');
};

const then = (play: MeetingPlay, ...steps: readonly ((play: MeetingPlay) => void)[]): MeetingPlay => {
  for (const step of steps) step(play);
  return play;
};

const asUnrecognised = (): MeetingPlay => {
  const play = new MeetingPlay();
  play.official('mikko');
  play.official('satu');
  play.arrives('layla', { code: false });
  play.must('layla', 'seat.wait');
  play.arrives('ahmed', { code: false });
  return play;
};

const atTheDoor = (): MeetingPlay => {
  const play = new MeetingPlay();
  play.official('mikko');
  play.official('satu');
  play.arrives('layla');
  play.must('layla', 'seat.wait');
  play.arrives('ahmed');
  return play;
};

const finnish: Partial<Setting> = { interpreted: false, language: 'fi' };
const accept = { choice: 'accept', ownView: null } as const;

const situations: Readonly<Record<string, () => MeetingPlay>> = {
  'arriving, unrecognised': asUnrecognised,
  'arriving, recognised': atTheDoor,
  greeting: () => greeting(),
  'greeting, without interpreter': () => greeting(finnish),
  'presence, asked': () => then(asked(), read),
  'presence, refused': () => refused(),
  'presence, given': () => given(),
  'disclosure, first card': () => then(disclosure(), read),
  'disclosure, acknowledged by one': () =>
    then(answered(['toimeentulo']), (play) => {
      play.must('mikko', 'consent.acknowledge');
    }),
  'disclosure, every card no': () => answered([]),
  'joint, all open': () => written(joint(['toimeentulo', 'asuminen', 'terveys'])),
  'joint, one open': () => written(joint(['toimeentulo'])),
  'joint, a topic closed in it': () =>
    then(written(joint(['toimeentulo', 'asuminen'])), (play) => {
      play.must('layla', 'scope.answer', { domain: 'asuminen', answer: 'no' });
    }),
  'joint, Kela invites': () => written(joint(['toimeentulo'], { initiator: 'kela' })),
  'joint, on a break': () =>
    then(written(joint(['toimeentulo'])), (play) => {
      play.must('layla', 'seat.pause');
    }),
  'joint, withdrawn': () =>
    then(written(joint(['toimeentulo'])), (play) => {
      play.must('layla', 'consent.withdraw');
    }),
  'joint, alone': () => written(alone()),
  'joint, interpreter removed': () =>
    then(joint(), (play) => {
      play.must('mikko', 'seat.remove', { seatId: play.seat('ahmed').seatId });
    }),
  'closing, a card up': () =>
    then(closing(), (play) => {
      play.must('mikko', 'closing.read', { part: 'goal' });
    }),
  'closing, all read': () => then(closing(), readAll),
  'closing, a topic closed in it': () =>
    then(written(joint(['toimeentulo', 'asuminen'])), fill, begin, (play) => {
      play.must('layla', 'scope.answer', { domain: 'asuminen', answer: 'no' });
    }),
  'closing, withdrawn': () =>
    then(written(joint(['toimeentulo'])), fill, begin, (play) => {
      play.must('layla', 'consent.withdraw');
    }),
  'closing, alone': () => then(written(alone()), fill, begin),
  'closing, Kela invites': () => closing(['toimeentulo'], { initiator: 'kela' }),
  'signing, alone': () => then(alone(), fill, begin, readAll, freeze),
  'signing, withdrawn after the first signature': () =>
    then(signing(), (play) => {
      play.must('layla', 'signing.choose', accept);
      sign(play, 'layla');
      play.must('layla', 'consent.withdraw');
    }),
  'joint, the client has left': () =>
    then(written(joint(['toimeentulo'])), (play) => {
      play.must('layla', 'seat.leave');
    }),
  'signing, the client chooses': () => signing(),
  'signing, one has signed': () =>
    then(signing(), (play) => {
      play.must('layla', 'signing.choose', accept);
      sign(play, 'layla');
    }),
  'closed, sealed': () => closed(),
  'closed, without a summary': () =>
    then(joint(), (play) => {
      play.must('mikko', 'meeting.close');
    }),
};

const people: readonly Who[] = ['mikko', 'satu', 'layla', 'ahmed'];

/**
 * The exact payload of each role, situation by situation: what is new in one of these files goes to a browser, and
 * must be meant for whom it goes to.
 */
test.each(Object.keys(situations))('PL-20 CO-1 IN-3 the exact payload of each seat: %s', async (name) => {
  const play = situations[name]?.() ?? new MeetingPlay();
  const text = people
    .filter((who) => play.has(who))
    .map((who) => `## ${who}\n\n${payload(play.view(who))}\n`)
    .join('\n');
  await expect(`# ${name}\n\n${text}`).toMatchFileSnapshot(
    `./payloads/${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.txt`,
  );
});
