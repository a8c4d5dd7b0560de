import { describe, expect, test } from 'vitest';
import { said } from '../testing/meeting.ts';
import {
  action,
  alone,
  closing,
  disclosure,
  fill,
  freeze,
  greeting,
  joint,
  noCard,
  plan,
  read,
  readAll,
  refused,
  set,
  signing,
} from '../testing/walk.ts';
import { mayFreeze } from './decide/closing.ts';
import { readBack } from './read-back.ts';

const freezing = (play: ReturnType<typeof joint>, who: 'mikko' | 'satu' | 'layla' | 'ahmed' = 'mikko') =>
  said(mayFreeze(play.facts(who)));

describe('the five things', () => {
  test('SU-1 what is missing is named, thing by thing, and stops the freeze', () => {
    const play = joint();
    play.must('mikko', 'closing.begin');
    const missing = () => {
      const view = play.view('mikko');
      return view.kind === 'official' ? view.closing?.missing.map((one) => one.thing) : null;
    };
    expect(missing()).toEqual(['goal', 'action', 'lead', 'lead', 'follow-up']);
    expect(freezing(play)).toBe('closing.missing SU-1');
    plan(play, 'mikko', set('goal', 'Tavoite'));
    plan(play, 'mikko', {
      kind: 'insert',
      rows: 'actions',
      after: null,
      values: { domain: 'toimeentulo', title: 'Hakemus' },
    });
    expect(missing()).toEqual(['owner-and-date', 'owner-and-date', 'lead', 'lead', 'follow-up']);
  });

  test('SU-1 an action that only one authority may see is nobody’s shared action', () => {
    const play = joint(['toimeentulo']);
    plan(play, 'mikko', set('goal', 'Tavoite'));
    plan(play, 'mikko', action('terveys', 'Varaa aika lääkäriin'));
    play.must('mikko', 'closing.begin');
    expect(play.view('satu')).toMatchObject({ closing: { missing: [{ thing: 'action' }, {}, {}, {}] } });
  });
});

describe('reading back', () => {
  test('SU-2 every card is read and confirmed before the freeze, the next one follows by itself', () => {
    const play = closing();
    expect(freezing(play)).toBe('closing.unread SU-2');
    play.must('mikko', 'closing.read', { part: 'goal' });
    read(play);
    const next = play.meeting.card?.subject;
    expect(next).toMatchObject({ kind: 'read-back' });
    expect(next).not.toMatchObject({ part: 'goal' });
    readAll(play);
    expect(freezing(play)).toBe('allowed');
  });

  test('SU-2 only what has changed is read again', () => {
    const play = closing();
    readAll(play);
    plan(play, 'mikko', set('goal', 'Uusi tavoite', 1));
    const unread = readBack(play.facts('mikko')).filter((one) => !one.read);
    expect(unread.map((one) => one.part)).toEqual(['goal']);
    expect(freezing(play)).toBe('closing.unread SU-2');
    readAll(play);
    expect(freezing(play)).toBe('allowed');
  });

  test('SU-2 what was put back to a text that has been read counts as read', () => {
    const play = closing();
    readAll(play);
    const goal = play.meeting.plan.fields['goal']?.value ?? null;
    plan(play, 'mikko', set('goal', 'Väärä', 1));
    plan(play, 'mikko', set('goal', goal, 2));
    expect(freezing(play)).toBe('allowed');
  });

  test('SU-2 the chair puts up a card that exists, in the closing', () => {
    const play = closing();
    expect(play.refusal('mikko', 'closing.read', { part: 'survey/velat' })).toBe('card.unknown SU-2');
    expect(play.refusal('layla', 'closing.read', { part: 'goal' })).toBe('meeting.not-chair ME-3');
    expect(joint().refusal('mikko', 'closing.read', { part: 'goal' })).toBe('meeting.wrong-phase ME-2');
  });

  test('SU-2 each card is in Finnish and in the client’s language', () => {
    const play = closing();
    play.must('mikko', 'closing.read', { part: 'goal' });
    expect(play.meeting.card?.texts.map(({ lang, dir }) => [lang, dir])).toEqual([
      ['fi', 'ltr'],
      ['ar', 'rtl'],
    ]);
    expect(closing(['asuminen', 'toimeentulo'], { interpreted: false, language: 'fi' }).meeting.phase).toBe(
      'closing',
    );
  });

  test('SU-10 a card of the read-back holds only what every signing party may see', () => {
    const play = joint(['toimeentulo']);
    fill(play);
    plan(play, 'mikko', action('terveys', 'Varaa aika lääkäriin'));
    play.must('mikko', 'closing.begin');
    expect(JSON.stringify(readBack(play.facts('mikko')))).not.toContain('lääkäriin');
  });
});

test('SU-10 a card leaves the table with what it says: a closed topic, a row that went elsewhere', () => {
  for (const gone of ['closed', 'moved', 'removed'] as const) {
    const play = joint(['toimeentulo', 'asuminen']);
    plan(play, 'mikko', action('asuminen', 'Soita vuokranantajalle'));
    play.must('mikko', 'closing.begin');
    const rowId = play.meeting.plan.rows.actions[0]?.id ?? 'row_0';
    play.must('mikko', 'closing.read', { part: `actions/${rowId}` });
    const card = play.meeting.card ?? { cardId: noCard, hash: '' };
    for (const who of ['satu', 'ahmed'] as const)
      expect(JSON.stringify(play.view(who))).toContain('Soita vuokranantajalle');
    if (gone === 'closed') play.must('layla', 'scope.answer', { domain: 'asuminen', answer: 'no' });
    else if (gone === 'moved') plan(play, 'mikko', set(`actions/${rowId}/domain`, 'terveys', 1));
    else plan(play, 'mikko', { kind: 'remove', rows: 'actions', rowId });
    for (const who of ['satu', 'ahmed'] as const)
      expect(JSON.stringify(play.view(who))).not.toContain('Soita vuokranantajalle');
    expect(play.refusal('ahmed', 'card.confirm', { cardId: card.cardId, hash: card.hash })).toBe(
      'card.unknown IN-2',
    );
  }
});

describe('the freeze', () => {
  test('SU-3 it waits for whoever still writes, but not for the one who asks', () => {
    const play = closing();
    readAll(play);
    play.writing = [{ seatId: play.seat('mikko').seatId, path: 'goal' }];
    expect(freezing(play)).toBe('allowed');
    play.writing = [{ seatId: play.seat('layla').seatId, path: 'clientView' }];
    expect(freezing(play)).toBe('closing.still-writing SU-3');
    expect(play.view('mikko')).toMatchObject({
      closing: { stillWriting: [{ seatId: play.seat('layla').seatId, path: null }] },
    });
  });

  test('SU-3 who writes in a hidden field neither delays the freeze nor is told by it', () => {
    const play = joint(['toimeentulo']);
    fill(play);
    plan(play, 'mikko', action('terveys', 'Varaa aika lääkäriin'));
    const [hidden] = play.meeting.plan.rows.actions;
    play.must('mikko', 'closing.begin');
    readAll(play);
    const quiet = { views: play.view('satu'), freezing: freezing(play, 'satu') };
    expect(quiet.freezing).toBe('allowed');
    for (const [who, path] of [
      ['mikko', 'survey/terveys/countyView'],
      ['mikko', 'survey/turva/countyView'],
      ['mikko', `actions/${hidden?.id ?? ''}/title`],
      ['layla', 'survey/terveys/ownWords'],
    ] as const) {
      play.writing = [{ seatId: play.seat(who).seatId, path }];
      expect({ views: play.view('satu'), freezing: freezing(play, 'satu') }).toEqual(quiet);
    }
    // To whom the field is open, the writer is too.
    expect(freezing(play, 'mikko')).toBe('closing.still-writing SU-3');
    play.writing = [{ seatId: play.seat('mikko').seatId, path: 'survey/toimeentulo/countyView' }];
    expect(freezing(play, 'satu')).toBe('closing.still-writing SU-3');
  });

  test('SU-4 it names the head and the signers: whoever is expected and inside', () => {
    const play = signing();
    expect(play.meeting.signing?.head.seq).toBeGreaterThan(0);
    expect(play.meeting.signing?.signers.map((one) => one.role)).toEqual([
      'client',
      'kela',
      'county',
      'interpreter',
    ]);
    const two = alone({ interpreted: false, language: 'fi' });
    fill(two);
    two.must('mikko', 'closing.begin');
    readAll(two);
    freeze(two);
    expect(two.meeting.signing?.signers.map((one) => one.role)).toEqual(['client', 'county']);
  });

  test('ME-2 only in the closing, only by a chair', () => {
    expect(freezing(joint())).toBe('meeting.wrong-phase ME-2');
    const play = closing();
    readAll(play);
    for (const who of ['layla', 'ahmed'] as const) expect(freezing(play, who)).toBe('meeting.not-chair ME-3');
    expect(freezing(play, 'satu')).toBe('allowed');
  });

  test('CO-7 it waits until the client has gone on after a withdrawal', () => {
    const play = closing();
    readAll(play);
    play.must('layla', 'consent.withdraw');
    expect(freezing(play)).toBe('plan.locked CO-7');
  });
});

describe('moving between the phases', () => {
  test('ME-2 the closing begins in the joint phase and leads back there', () => {
    for (const play of [greeting(), disclosure(), refused(), closing(), signing()])
      expect(play.refusal('mikko', 'closing.begin')).toBe('meeting.wrong-phase ME-2');
    const play = closing();
    play.must('mikko', 'closing.read', { part: 'goal' });
    play.must('mikko', 'closing.back');
    expect(play.meeting).toMatchObject({ phase: 'joint', card: null });
    expect(play.refusal('mikko', 'closing.back')).toBe('meeting.wrong-phase ME-2');
  });

  test('ME-2 in the closing the plan can still be written, in signing not', () => {
    const play = closing();
    plan(play, 'satu', set('goal', 'Toinen tavoite', 1));
    expect(signing().refusal('mikko', 'plan.apply', { op: set('goal', 'x', 1) })).toBe('plan.frozen PL-12');
  });
});
