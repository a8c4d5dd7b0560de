import { describe, expect, test } from 'vitest';
import type { MeetingPlay } from '../testing/meeting.ts';
import { idOf, said, types, type Who } from '../testing/meeting.ts';
import { chooseOwnView, maySign, readyToSeal } from '../meetings/decide/signing.ts';
import { mayReadPaper } from './may-read.ts';
import { closing, freeze, joint, letIn, plan, readAll, seal, set, sign, signing } from '../testing/walk.ts';

const accept = { choice: 'accept', ownView: null } as const;
const later = { choice: 'later', ownView: null } as const;

const may = (play: MeetingPlay, who: Who) => said(maySign(play.facts(who)));
const states = (play: MeetingPlay) =>
  Object.fromEntries((play.meeting.signing?.signers ?? []).map(({ role, state }) => [role, state]));
const ready = (play: MeetingPlay) => play.meeting.signing !== null && readyToSeal(play.meeting.signing);

const accepted = (): MeetingPlay => {
  const play = signing();
  play.must('layla', 'signing.choose', accept);
  return play;
};

/** Her own view, as its use case records it: unfrozen, chosen, frozen anew. */
function ownView(play: MeetingPlay): void {
  const words = { lang: 'ar', text: 'لا أوافق على كل شيء' };
  play.record(
    [
      { type: 'summary.unfrozen/1', body: { why: 'own-view' } },
      {
        type: 'summary.chosen/1',
        body: { seatId: play.seat('layla').seatId, choice: 'own-view', ownView: words },
      },
      { type: 'phase.moved/1', body: { to: 'closing' } },
    ],
    'layla',
  );
  freeze(play);
}

describe('the client first', () => {
  test('SU-5 nobody signs before her choice', () => {
    const play = signing();
    for (const who of ['mikko', 'satu', 'ahmed', 'layla'] as const)
      expect(may(play, who)).toBe('signing.client-first SU-5');
    expect(play.refusal('satu', 'signing.decline', { item: 'x' })).toBe('signing.client-first SU-5');
    play.must('layla', 'signing.choose', accept);
    for (const who of ['mikko', 'satu', 'ahmed', 'layla'] as const) expect(may(play, who)).toBe('allowed');
  });

  test('SU-5 later: the others sign, and she may still change her mind', () => {
    const play = signing();
    play.must('layla', 'signing.choose', later);
    expect(states(play)).toMatchObject({ client: 'later' });
    expect(play.must('layla', 'signing.choose', later)).toEqual([]);
    sign(play, 'mikko');
    expect(may(play, 'layla')).toBe('allowed');
    play.must('layla', 'signing.choose', accept);
    sign(play, 'layla');
    expect(states(play)).toMatchObject({ client: 'signed', county: 'signed' });
  });

  test('SU-5 only she chooses, and the same choice twice is one', () => {
    const play = signing();
    for (const who of ['mikko', 'satu', 'ahmed'] as const)
      expect(play.refusal(who, 'signing.choose', accept)).toBe('meeting.not-your-role PA-3');
    play.must('layla', 'signing.choose', accept);
    expect(play.must('layla', 'signing.choose', accept)).toEqual([]);
    sign(play, 'layla');
    expect(play.refusal('layla', 'signing.choose', later)).toBe('signing.done SU-6');
  });

  test('SU-5 with her own view the paper freezes again, and she has chosen', () => {
    const play = signing();
    expect(said(chooseOwnView(play.facts('layla')))).toBe('allowed');
    ownView(play);
    expect(play.meeting.signing).toMatchObject({ version: 2, choice: 'own-view' });
    expect(may(play, 'mikko')).toBe('allowed');
    expect(said(chooseOwnView(play.facts('layla')))).toBe('signing.done SU-5');
    expect(play.refusal('layla', 'signing.choose', accept)).toBe('signing.done SU-5');
    play.must('layla', 'signing.choose', later);
  });

  test('SU-5 a paper that goes back to the plan is chosen upon anew', () => {
    const play = signing();
    ownView(play);
    play.must('mikko', 'summary.unfreeze');
    plan(play, 'mikko', set('goal', 'Aivan muuta', 1));
    readAll(play);
    freeze(play);
    expect(play.meeting.signing).toMatchObject({ version: 3, choice: null });
    expect(may(play, 'mikko')).toBe('signing.client-first SU-5');
  });

  test('SU-7 after the first signature her own view comes too late', () => {
    const play = accepted();
    sign(play, 'mikko');
    expect(said(chooseOwnView(play.facts('layla')))).toBe('summary.signed-already SU-7');
  });
});

describe('each once', () => {
  test('SU-6 who has signed, declined or left does not sign', () => {
    const play = accepted();
    sign(play, 'mikko');
    expect(may(play, 'mikko')).toBe('signing.done SU-6');
    play.must('satu', 'signing.decline', { item: 'Toimenpide 2' });
    expect(may(play, 'satu')).toBe('signing.done SU-6');
    expect(play.refusal('satu', 'signing.decline', { item: '' })).toBe('signing.done SU-6');
    expect(states(play)).toMatchObject({ kela: 'declined', county: 'signed' });
  });

  test('SU-6 an official who declines names the item; the interpreter may leave it', () => {
    const play = accepted();
    for (const item of ['', ' \n ', '\u200b\u202e'])
      for (const who of ['satu', 'mikko'] as const)
        expect(play.refusal(who, 'signing.decline', { item })).toBe('plan.wrong-value SU-6');
    expect(states(play)).toMatchObject({ kela: 'waiting', county: 'waiting' });
    const ended = (role: string, item: string | null) => [
      { type: 'signer.ended/1', body: { role, how: 'declined', item } },
    ];
    expect(play.must('satu', 'signing.decline', { item: ' Toimenpide\u202e 2 ' })).toEqual(
      ended('kela', 'Toimenpide 2'),
    );
    expect(play.must('ahmed', 'signing.decline', { item: '' })).toEqual(ended('interpreter', null));
    play.must('mikko', 'signing.decline', { item: 'x'.repeat(300) });
  });

  test('SU-6 the client declines by choosing later, nobody else for her', () => {
    expect(accepted().refusal('layla', 'signing.decline', { item: '' })).toBe('meeting.not-your-role SU-5');
  });

  test.each(['layla', 'ahmed', 'satu', 'mikko'] as const)('SU-6 %s leaves and holds nobody up', (who) => {
    const play = signing();
    if (who !== 'layla') play.must('layla', 'signing.choose', accept);
    play.must(who, 'seat.leave');
    for (const other of ['layla', 'satu', 'mikko', 'ahmed'] as const) if (other !== who) sign(play, other);
    expect(ready(play)).toBe(true);
  });

  test.each(['layla', 'ahmed', 'satu', 'mikko'] as const)(
    'SU-6 %s leaves while signing, holds nobody up, comes back and signs until the seal',
    (who) => {
      const play = accepted();
      const role = play.seat(who).role;
      play.must(who, 'seat.leave');
      expect(states(play)[role]).toBe('left');
      const other = who === 'mikko' ? 'satu' : 'mikko';
      sign(play, other);
      if (who === 'layla' || who === 'ahmed') {
        play.arrives(who, { code: false });
        play.must(who, 'seat.wait');
        letIn(play, who, 'mikko');
      } else {
        play.official(who);
        // The initiator's official takes the empty chair; the invited one knocks.
        if (play.seat(who).status === 'door') letIn(play, who);
      }
      expect(states(play)[role]).toBe('waiting');
      for (const rest of ['layla', 'ahmed', 'satu', 'mikko'] as const)
        if (rest !== who && rest !== other) sign(play, rest);
      expect(ready(play)).toBe(false);
      sign(play, who);
      expect(ready(play)).toBe(true);
    },
  );

  test('SU-6 after the seal nobody comes back to sign', () => {
    const play = accepted();
    play.must('satu', 'seat.leave');
    for (const who of ['layla', 'ahmed', 'mikko'] as const) sign(play, who);
    expect(ready(play)).toBe(true);
    seal(play);
    expect(said(play.official('satu'))).toBe('meeting.over ME-2');
  });

  test('SU-6 who signed or declined and left is not waited for on coming back', () => {
    const play = accepted();
    sign(play, 'layla');
    play.must('ahmed', 'signing.decline', { item: '' });
    for (const who of ['layla', 'ahmed'] as const) {
      play.must(who, 'seat.leave');
      play.arrives(who, { code: false });
      play.must(who, 'seat.wait');
      letIn(play, who);
    }
    expect(states(play)).toMatchObject({ client: 'signed', interpreter: 'declined' });
  });

  test('SU-5 SU-6 the client who left before her choice comes back to a paper that the others go on signing', () => {
    const play = signing();
    play.must('layla', 'seat.leave');
    sign(play, 'mikko');
    play.arrives('layla', { code: false });
    play.must('layla', 'seat.wait');
    letIn(play, 'layla');
    expect(may(play, 'layla')).toBe('signing.client-first SU-5');
    expect(may(play, 'satu')).toBe('allowed');
    play.must('layla', 'signing.choose', accept);
    sign(play, 'layla');
  });

  test('SU-6 who is removed holds nobody up', () => {
    const play = accepted();
    play.must('mikko', 'seat.remove', { seatId: play.seat('ahmed').seatId });
    expect(states(play)).toMatchObject({ interpreter: 'left' });
  });

  test('SU-6 someone at the door with the same link ends nobody’s turn by going', () => {
    const play = accepted();
    play.arrives('layla', { device: 'stranger', code: false });
    play.must('layla', 'seat.leave');
    play.arrives('layla', { device: 'tablet' });
    play.must('layla', 'seat.leave');
    expect(states(play)).toMatchObject({ client: 'waiting' });
  });

  test('SU-6 the client who changes her device still signs', () => {
    const play = accepted();
    play.arrives('layla', { device: 'tablet' });
    expect(may(play, 'layla')).toBe('seat.not-admitted SE-4');
    play.must('layla', 'seat.wait');
    letIn(play, 'layla');
    sign(play, 'layla');
    expect(states(play)).toMatchObject({ client: 'signed' });
  });

  test('SU-4 only whom the paper expects signs it', () => {
    const play = accepted();
    play.official('satu', 'per_00000000000000000000000088');
    letIn(play, 'satu');
    expect(may(play, 'satu')).toBe('signing.not-expected SU-4');
    expect(said(maySign(closing().facts('mikko')))).toBe('summary.not-frozen SU-4');
  });

  test('SE-8 on a break nobody signs', () => {
    const play = accepted();
    play.must('layla', 'seat.pause');
    expect(may(play, 'layla')).toBe('meeting.paused SE-8');
  });
});

describe('back and to the end', () => {
  test('SU-7 back to the plan until the first signature, and not after', () => {
    const play = accepted();
    expect(play.refusal('layla', 'summary.unfreeze')).toBe('meeting.not-chair ME-3');
    play.must('satu', 'summary.unfreeze');
    expect(play.meeting).toMatchObject({ phase: 'closing', signing: null });
    const signed = accepted();
    sign(signed, 'ahmed');
    expect(signed.refusal('mikko', 'summary.unfreeze')).toBe('summary.signed-already SU-7');
    expect(joint().refusal('mikko', 'summary.unfreeze')).toBe('summary.not-frozen SU-4');
  });

  test('SU-9 the chair closes without one who has been away for a minute, and not before', () => {
    const play = accepted();
    expect(play.refusal('mikko', 'meeting.close')).toBe('signing.waiting-for-others SU-9');
    play.loses('satu');
    play.wait(50);
    expect(play.refusal('mikko', 'meeting.close')).toBe('signing.waiting-for-others SU-9');
    play.wait(10);
    expect(types(play.must('mikko', 'meeting.close'))).toEqual(['signer.ended/1']);
    expect(states(play)).toMatchObject({ kela: 'left', client: 'waiting', county: 'waiting' });
    expect(play.meeting.phase).toBe('signing');
  });

  test('SU-9 a break holds nobody up longer than a minute, and who ends it before the seal still signs', () => {
    const play = signing();
    play.must('layla', 'seat.pause');
    expect(play.view('layla')).toMatchObject({ kind: 'away', signing: true });
    play.wait(58);
    expect(play.refusal('mikko', 'meeting.close')).toBe('signing.waiting-for-others SU-9');
    play.wait(2);
    play.must('mikko', 'meeting.close');
    expect(states(play)).toMatchObject({ client: 'left' });
    sign(play, 'mikko');
    play.must('layla', 'seat.return');
    expect(states(play)).toMatchObject({ client: 'waiting' });
    play.must('layla', 'signing.choose', accept);
    sign(play, 'layla');
  });

  test('SU-9 who was closed without and has the connection again signs until the seal, though nobody waits', () => {
    const play = accepted();
    play.loses('satu');
    play.wait(61);
    play.must('mikko', 'meeting.close');
    play.returns('satu');
    for (const who of ['layla', 'ahmed'] as const) sign(play, who);
    sign(play, 'satu');
    expect(states(play)).toMatchObject({ kela: 'signed', county: 'waiting' });
  });

  test('SU-9 the same when it is the client, who had not chosen: the others go on', () => {
    const play = signing();
    play.loses('layla');
    play.wait(61);
    play.must('mikko', 'meeting.close');
    expect(may(play, 'mikko')).toBe('allowed');
  });

  test('SU-9 who came back in time is waited for', () => {
    const play = accepted();
    play.loses('satu');
    play.wait(50);
    play.returns('satu');
    play.wait(50);
    expect(play.refusal('mikko', 'meeting.close')).toBe('signing.waiting-for-others SU-9');
  });

  test('SU-9 who has not been seen since the start of the process is away after a minute of it', () => {
    const play = accepted();
    play.connected.delete(play.seat('satu').seatId);
    play.wait(61);
    play.must('mikko', 'meeting.close');
    expect(states(play)).toMatchObject({ kela: 'left' });
  });

  test('SU-9 sealed when everyone has signed or ended otherwise; only the chair closes', () => {
    const play = accepted();
    expect(play.refusal('layla', 'meeting.close')).toBe('meeting.not-chair ME-3');
    for (const who of ['layla', 'mikko', 'satu'] as const) sign(play, who);
    expect(ready(play)).toBe(false);
    play.must('ahmed', 'signing.decline', { item: ' ' });
    expect(ready(play)).toBe(true);
    seal(play);
    expect(ready(play)).toBe(false);
    expect(play.meeting.signing?.sealed).not.toBeNull();
  });
});

test('IN-3 SE-4 SE-6 the paper is for who sits inside, and never for the interpreter', () => {
  const play = signing();
  const asked = (who: Who) => mayReadPaper(play.seat(who))?.code ?? 'read';
  expect((['mikko', 'satu', 'layla', 'ahmed'] as const).map(asked)).toEqual([
    'read',
    'read',
    'read',
    'summary.not-frozen',
  ]);
  play.official('mikko', idOf('per', 77));
  expect(asked('mikko')).toBe('seat.not-admitted');
  play.must('satu', 'seat.leave');
  expect(asked('satu')).toBe('seat.ended');
});
