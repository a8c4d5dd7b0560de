import { describe, expect, test } from 'vitest';
import type { LifeDomain } from '../life-domains.ts';
import { type MeetingPlay, said, type Setting, types, type Who } from '../testing/meeting.ts';
import { action, answered, closing, disclosure, given, joint, plan, read, signing } from '../testing/walk.ts';
import { anyAcknowledged, edgeOpens, livingEdges } from './edges.ts';

const cards = ['toimeentulo', 'asuminen', 'terveys'] as const satisfies LifeDomain[];

/** Every combination of yes and no over the three cards. */
const combinations = Array.from({ length: 8 }, (_, bits) =>
  cards.filter((_card, index) => (bits >> index) & 1),
);

const directions = [{ initiator: 'county' }, { initiator: 'kela' }] as const satisfies Partial<Setting>[];

const opens = (play: MeetingPlay, domain: LifeDomain) => {
  const { initiator, invited, edges } = play.meeting;
  return [
    edgeOpens(edges, false, initiator, invited, domain),
    edgeOpens(edges, false, invited, initiator, domain),
  ];
};

describe.each(directions)('$initiator invites', (setting) => {
  test.each(combinations.filter((yes) => yes.length > 0).map((yes) => ({ yes })))(
    'CO-6 yes to $yes opens exactly that, and nothing before both have acknowledged',
    ({ yes }) => {
      const play = answered(yes, setting);
      const { chair, guest } = play;
      for (const domain of cards) expect(opens(play, domain)).toEqual([false, false]);
      expect(play.view(guest)).toMatchObject({ plan: { open: false, why: 'disclosure' } });

      play.must(guest, 'consent.acknowledge');
      expect(play.meeting.phase).toBe('disclosure');
      for (const domain of cards) expect(opens(play, domain)).toEqual([false, yes.includes(domain)]);
      expect(anyAcknowledged(play.meeting.edges, false, play.meeting.invited)).toBe(false);

      play.must(chair, 'consent.acknowledge');
      expect(play.meeting.phase).toBe('joint');
      for (const domain of cards)
        expect(opens(play, domain)).toEqual([yes.includes(domain), yes.includes(domain)]);
      expect(livingEdges(play.meeting.edges, false)).toHaveLength(1 + 2 * yes.length);
    },
  );

  test('CO-6 with every card no the invited authority leaves before the plan opens', () => {
    const play = answered([], setting);
    expect(play.meeting).toMatchObject({ company: 'alone-pending', phase: 'disclosure' });
    expect(play.seat(play.guest)).toMatchObject({ status: 'ended', how: 'not-allowed' });
    expect(livingEdges(play.meeting.edges, false)).toEqual([]);
    expect(said(play.official(play.guest as 'mikko' | 'satu'))).toBe('presence.not-given CO-7');
    play.must('layla', 'company.continue-alone');
    expect(play.meeting).toMatchObject({ company: 'alone', phase: 'joint' });
  });

  test('CO-6 either may acknowledge first; each for itself only, and once', () => {
    const first = answered(['asuminen'], setting);
    first.must(first.chair, 'consent.acknowledge');
    expect(first.refusal(first.chair, 'consent.acknowledge')).toBe('consent.nothing-to-acknowledge CO-6');
    expect(first.meeting.phase).toBe('disclosure');
    first.must(first.guest, 'consent.acknowledge');
    expect(first.meeting.phase).toBe('joint');
  });

  test('CO-6 nothing is acknowledged while a card has no answer', () => {
    const play = disclosure(setting);
    read(play);
    play.must('layla', 'scope.answer', { domain: 'toimeentulo', answer: 'yes' });
    for (const who of [play.chair, play.guest])
      expect(play.refusal(who, 'consent.acknowledge')).toBe('consent.unanswered CO-6');
    for (const who of ['layla', 'ahmed'] as const)
      expect(play.refusal(who, 'consent.acknowledge')).toBe('meeting.not-your-role PA-3');
  });
});

describe('the cards', () => {
  test('CO-5 her tap is an answer to the text on her screen, and to none that was not on the card', () => {
    const play = disclosure();
    const answer = { domain: 'toimeentulo', answer: 'yes' } as const;
    read(play);
    expect(play.refusal('layla', 'scope.answer', { ...answer, lang: 'so' })).toBe('consent.not-asked CO-5');
    play.must('layla', 'scope.answer', { ...answer, lang: 'fi' });
    const notices = play.meeting.edges.flatMap(({ scope, notice }) =>
      scope === 'toimeentulo' ? [notice] : [],
    );
    const finnish = play.facts('layla').notice('scope.toimeentulo', 'fi')?.ref;
    expect(notices).toEqual([finnish, finnish]);
    read(play);
    play.must('layla', 'scope.answer', { domain: 'asuminen', answer: 'yes', lang: 'ar' });
    expect(play.meeting.edges.at(-1)?.notice.lang).toBe('ar');
  });

  test('CO-4 the first card comes with the invited authority, the next with each answer', () => {
    const play = disclosure();
    const asked = () => play.meeting.card?.subject;
    expect(asked()).toEqual({ kind: 'scope', scope: 'toimeentulo' });
    play.must('layla', 'scope.answer', { domain: 'toimeentulo', answer: 'no' });
    expect(asked()).toEqual({ kind: 'scope', scope: 'asuminen' });
    read(play);
    play.must('layla', 'scope.answer', { domain: 'asuminen', answer: 'yes' });
    play.must('layla', 'scope.answer', { domain: 'terveys', answer: 'no' });
    expect(play.meeting.card).toBeNull();
  });

  test('CO-4 what was not asked is no: no other domain can be asked or answered', () => {
    const play = disclosure();
    for (const domain of ['velat', 'turva', 'muu'] as const) {
      expect(play.refusal('mikko', 'scope.ask', { domain })).toBe('consent.not-asked CO-4');
      expect(play.refusal('layla', 'scope.answer', { domain, answer: 'yes' })).toBe('consent.not-asked CO-4');
      expect(play.refusal('layla', 'scope.answer', { domain, answer: 'no' })).toBe('consent.not-asked CO-4');
    }
  });

  test('CO-4 safety is never asked, whatever a template says', () => {
    const play = given({ cards: ['turva', 'asuminen', 'velat'] });
    expect(play.meeting.scopes.map((scope) => scope.domain)).toEqual(['asuminen', 'velat']);
  });

  test('CO-4 a yes is given to the card that is on the table only', () => {
    const play = disclosure();
    expect(play.refusal('layla', 'scope.answer', { domain: 'terveys', answer: 'yes' })).toBe(
      'consent.not-asked CO-4',
    );
    read(play);
    expect(play.refusal('mikko', 'scope.answer', { domain: 'terveys', answer: 'no' })).toBe(
      'consent.not-asked CO-4',
    );
    play.must('mikko', 'scope.ask', { domain: 'terveys' });
    read(play);
    play.must('layla', 'scope.answer', { domain: 'terveys', answer: 'yes' });
  });

  test('CO-4 cards belong to disclosure and the joint phase', () => {
    expect(given().refusal('mikko', 'scope.ask', { domain: 'asuminen' })).toBe('meeting.wrong-phase ME-2');
    expect(closing().refusal('mikko', 'scope.ask', { domain: 'asuminen' })).toBe('meeting.wrong-phase ME-2');
    expect(signing().refusal('layla', 'scope.answer', { domain: 'terveys', answer: 'yes' })).toBe(
      'meeting.wrong-phase ME-2',
    );
  });

  test('CO-5 each edge names discloser, recipient, text, version and hash', () => {
    const play = answered(['asuminen']);
    const notice = play.facts('layla').notice('scope.asuminen', 'ar')?.ref;
    const pairs = play.meeting.edges.filter((edge) => edge.scope === 'asuminen');
    expect(pairs.map(({ discloser, recipient }) => [discloser, recipient])).toEqual([
      ['county', 'kela'],
      ['kela', 'county'],
    ]);
    for (const edge of pairs) expect(edge.notice).toEqual(notice);
  });

  test('CO-5 a new answer supersedes: the old edges end, the new ones wait for acknowledgement', () => {
    const play = joint(['asuminen']);
    play.must('mikko', 'scope.ask', { domain: 'asuminen' });
    read(play);
    play.must('layla', 'scope.answer', { domain: 'asuminen', answer: 'yes' });
    expect(opens(play, 'asuminen')).toEqual([false, false]);
    play.must('mikko', 'consent.acknowledge');
    expect(opens(play, 'asuminen')).toEqual([true, false]);
    play.must('satu', 'consent.acknowledge');
    expect(opens(play, 'asuminen')).toEqual([true, true]);
  });

  test('CO-5 a topic is widened in the joint phase by a card, and opens when acknowledged', () => {
    const play = joint(['asuminen']);
    play.must('satu', 'scope.ask', { domain: 'terveys' });
    read(play);
    play.must('satu', 'scope.answer', { domain: 'terveys', answer: 'yes' });
    expect(opens(play, 'terveys')).toEqual([false, false]);
    play.must('satu', 'consent.acknowledge');
    play.must('mikko', 'consent.acknowledge');
    expect(opens(play, 'terveys')).toEqual([true, true]);
  });
});

test('IN-2 a yes to a topic counts when its own card has been read; a no, hers or aloud, at once', () => {
  const play = disclosure();
  const answer = (domain: LifeDomain, given: 'yes' | 'no') => ({ domain, answer: given });
  for (const who of ['layla', 'mikko'] as const)
    expect(play.refusal(who, 'scope.answer', answer('toimeentulo', 'yes'))).toBe('consent.not-read IN-2');
  read(play);
  play.must('layla', 'scope.answer', answer('toimeentulo', 'yes'));
  // One card read is not the next one read.
  expect(play.refusal('layla', 'scope.answer', answer('asuminen', 'yes'))).toBe('consent.not-read IN-2');
  play.must('mikko', 'scope.answer', answer('asuminen', 'no'));
  play.must('layla', 'scope.answer', answer('terveys', 'no'));
});

test('IN-2 a yes to a topic that she has read herself says so', () => {
  const play = disclosure();
  const events = play.must('layla', 'scope.answer', {
    domain: 'toimeentulo',
    answer: 'yes',
    readMyself: true,
  });
  expect(events[0]).toMatchObject({ type: 'scope.answered/1', body: { answer: 'yes', readMyself: true } });
});

describe('closing a topic', () => {
  const narrow = (play: MeetingPlay, domain: LifeDomain) => {
    play.must('layla', 'scope.answer', { domain, answer: 'no' });
  };

  test.each([
    ['disclosure', () => disclosure()],
    ['joint', () => joint()],
    ['closing', () => closing()],
    ['signing', () => signing()],
  ] as const)('CO-8 unasked, in %s', (_, walk) => {
    const play = walk();
    narrow(play, 'asuminen');
    expect(opens(play, 'asuminen')).toEqual([false, false]);
    expect(play.meeting.scopes.find((scope) => scope.domain === 'asuminen')).toMatchObject({ answer: 'no' });
  });

  test('ME-2 a topic that is closed already is closed once', () => {
    const play = joint();
    narrow(play, 'asuminen');
    expect(play.must('layla', 'scope.answer', { domain: 'asuminen', answer: 'no' })).toEqual([]);
  });

  test('CO-8 what was open is gone from the view at once, and the rest stays', () => {
    const play = joint();
    plan(play, 'mikko', action('asuminen', 'Soita vuokranantajalle'));
    plan(play, 'mikko', action('toimeentulo', 'Hae toimeentulotuki'));
    expect(JSON.stringify(play.view('satu'))).toContain('Soita vuokranantajalle');
    narrow(play, 'asuminen');
    expect(JSON.stringify(play.view('satu'))).not.toContain('Soita vuokranantajalle');
    expect(JSON.stringify(play.view('satu'))).toContain('Hae toimeentulotuki');
  });

  test('CO-8 the card that is being read stays where it is', () => {
    const play = disclosure();
    read(play);
    play.must('layla', 'scope.answer', { domain: 'toimeentulo', answer: 'yes' });
    read(play);
    const card = play.meeting.card?.cardId;
    narrow(play, 'toimeentulo');
    expect(play.meeting.card?.cardId).toBe(card);
    play.must('mikko', 'scope.answer', { domain: 'asuminen', answer: 'yes' });
  });

  test('CO-8 closing the last open topic in the joint phase is a withdrawal', () => {
    const play = joint(['asuminen']);
    narrow(play, 'asuminen');
    expect(play.meeting.company).toBe('alone-pending');
    expect(play.meeting.presence.status).toBe('withdrawn');
    expect(play.seat('satu')).toMatchObject({ status: 'ended', how: 'withdrawn' });
  });

  test('SU-10 a topic closed before the first signature takes the paper back, since it may stand in it', () => {
    const play = signing();
    narrow(play, 'asuminen');
    expect(play.meeting).toMatchObject({ phase: 'closing', signing: null, company: 'together' });
  });

  test('PA-3 nobody closes a topic in her name without the card', () => {
    const play = joint();
    for (const who of ['mikko', 'satu', 'ahmed'] as const satisfies Who[])
      expect(play.ask(who, 'scope.answer', { domain: 'asuminen', answer: 'no' })).toMatchObject({
        ok: false,
      });
  });

  test('ME-6 a yes is not taken while the interpreter is away; her own no is', () => {
    const play = disclosure();
    play.must('ahmed', 'seat.leave');
    expect(play.refusal('layla', 'scope.answer', { domain: 'toimeentulo', answer: 'yes' })).toBe(
      'meeting.paused ME-6',
    );
    narrow(play, 'toimeentulo');
    expect(types(play.events.slice(-2))).toContain('scope.answered/1');
  });
});

test('CO-1 without the invited authority there is nothing to ask or answer', () => {
  const play = joint(['asuminen']);
  play.must('layla', 'consent.withdraw');
  play.must('layla', 'company.continue-alone');
  expect(play.refusal('mikko', 'scope.ask', { domain: 'asuminen' })).toBe('presence.not-given CO-1');
  expect(play.refusal('layla', 'scope.answer', { domain: 'asuminen', answer: 'no' })).toBe(
    'presence.not-given CO-1',
  );
});
