import { describe, expect, test } from 'vitest';
import { idOf, MeetingPlay, said, type Setting, types } from '../testing/meeting.ts';
import {
  alone,
  asked,
  disclosure,
  given,
  greeting,
  joint,
  letIn,
  noSeat,
  promiseSecrecy,
  read,
} from '../testing/walk.ts';
import { admitToMedia } from './decide/open-seat.ts';
import { groundOf } from './join.ts';

/** Both directions: what holds for county → Kela holds for Kela → county. */
const directions = [{ initiator: 'county' }, { initiator: 'kela' }] as const satisfies Partial<Setting>[];

describe.each(directions)('$initiator invites', (setting) => {
  test('SE-1 the first official of the initiator takes the chair, the next one waits at the door', () => {
    const play = new MeetingPlay(setting);
    const chair = play.chair as 'mikko' | 'satu';
    play.official(chair);
    expect(types(play.events.slice(-3))).toEqual(['seat.opened/1', 'seat.admitted/1', 'phase.moved/1']);
    expect(play.meeting.phase).toBe('greeting');
    play.official(chair, idOf('per', 77));
    expect(play.seat(chair).status).toBe('door');
  });

  test('SE-1 the invited official waits outside, before and after the chair has come', () => {
    const play = new MeetingPlay(setting);
    play.official(play.guest as 'mikko' | 'satu');
    expect(play.seat(play.guest).status).toBe('door');
    expect(play.meeting.phase).toBe('scheduled');
    play.official(play.chair as 'mikko' | 'satu');
    expect(play.seat(play.guest).status).toBe('door');
  });

  test('CO-1 the invited official is not let in before the presence yes, and is let in after it', () => {
    for (const before of [greeting(setting), asked(setting), alone(setting)]) {
      const { guest, chair } = before;
      const seat = before.seat(guest);
      if (seat.status === 'ended') continue;
      const { seatId } = seat;
      expect(before.refusal(chair, 'seat.admit', { seatId, recognised: 'login' })).toBe(
        'presence.not-given CO-1',
      );
    }
    const after = given(setting);
    letIn(after, after.guest);
    expect(after.seat(after.guest)).toMatchObject({ status: 'admitted', ground: { kind: 'consent' } });
  });

  test('ME-3 who is chair: the initiator alone until the joint phase, then either that is inside', () => {
    const early = disclosure(setting);
    expect(early.view(early.chair)).toMatchObject({ chair: true });
    expect(early.view(early.guest)).toMatchObject({ chair: false });
    expect(early.refusal(early.guest, 'scope.ask', { domain: 'asuminen' })).toBe('meeting.not-chair ME-3');
    const later = joint(['toimeentulo'], setting);
    expect(later.view(later.guest)).toMatchObject({ chair: true });
    later.must(later.guest, 'closing.begin');
    expect(later.meeting.phase).toBe('closing');
  });

  test('ME-3 neither client nor interpreter nor anyone outside chairs', () => {
    const play = greeting(setting);
    for (const who of ['layla', 'ahmed', play.guest] as const)
      expect(play.refusal(who, 'presence.ask')).toBe('meeting.not-chair ME-3');
  });
});

describe('the two orders of entering', () => {
  test('SE-2 the client tests, waits, is let in, and only then decides', () => {
    const play = new MeetingPlay();
    play.official('mikko');
    play.arrives('layla');
    expect(play.seat('layla').status).toBe('testing');
    expect(
      play.refusal('mikko', 'seat.admit', { seatId: play.seat('layla').seatId, recognised: 'code' }),
    ).toBe('seat.not-in-lobby SE-4');
    play.must('layla', 'seat.wait');
    expect(play.seat('layla').status).toBe('door');
    expect(play.refusal('layla', 'presence.answer', { answer: 'yes' })).toBe('seat.not-admitted SE-4');
    letIn(play, 'layla');
    expect(play.seat('layla')).toMatchObject({ status: 'admitted', recognised: 'code' });
  });

  test('SE-2 a seat that has ended never comes back', () => {
    const play = greeting();
    const { seatId } = play.seat('layla');
    play.must('layla', 'seat.leave');
    expect(play.refusal(seatId, 'seat.wait')).toBe('seat.ended SE-2');
    expect(play.refusal('mikko', 'seat.admit', { seatId, recognised: 'code' })).toBe(
      'seat.not-in-lobby SE-4',
    );
    expect(play.refusal(seatId, 'seat.return')).toBe('seat.not-admitted SE-4');
    play.arrives('layla');
    expect(play.seat('layla').seatId).not.toBe(seatId);
    expect(play.byId(seatId).status).toBe('ended');
  });

  test('SE-2 waiting again at the door changes nothing', () => {
    const play = new MeetingPlay();
    play.arrives('layla');
    play.must('layla', 'seat.wait');
    expect(play.must('layla', 'seat.wait')).toEqual([]);
  });

  test('SE-4 nobody but the chair lets anyone in, and nobody unknown is let in', () => {
    const play = greeting();
    const { seatId } = play.seat('satu');
    for (const who of ['layla', 'ahmed', 'satu'] as const)
      expect(play.refusal(who, 'seat.admit', { seatId, recognised: 'login' })).toBe('meeting.not-chair ME-3');
    expect(play.refusal('mikko', 'seat.admit', { seatId: noSeat, recognised: 'known' })).toBe(
      'seat.unknown SE-4',
    );
  });

  test('SE-4 the tap cannot say a way of recognising that was not', () => {
    const play = new MeetingPlay();
    play.official('mikko');
    play.arrives('layla');
    play.must('layla', 'seat.wait');
    const { seatId } = play.seat('layla');
    expect(play.refusal('mikko', 'seat.admit', { seatId, recognised: 'login' })).toBe(
      'seat.not-recognised SE-4',
    );
    play.must('mikko', 'seat.admit', { seatId, recognised: 'known' });
    play.official('mikko', idOf('per', 77));
    const second = play.seat('mikko').seatId;
    const first = play.meeting.seats[0]?.seatId ?? noSeat;
    expect(play.refusal(first, 'seat.admit', { seatId: second, recognised: 'code' })).toBe(
      'seat.not-recognised SE-4',
    );
    play.must(first, 'seat.admit', { seatId: second, recognised: 'login' });
  });
});

describe('recognising', () => {
  test('SE-3 the link alone is nobody: only an official who knows the person lets in without the code', () => {
    const play = new MeetingPlay();
    play.official('mikko');
    play.arrives('layla', { code: false });
    play.must('layla', 'seat.wait');
    const { seatId } = play.seat('layla');
    for (const recognised of ['code', 'login'] as const)
      expect(play.refusal('mikko', 'seat.admit', { seatId, recognised })).toBe('seat.not-recognised SE-3');
    play.must('mikko', 'seat.admit', { seatId, recognised: 'known' });
    expect(play.seat('layla')).toMatchObject({
      evidence: { method: 'vouched', by: play.seat('mikko').seatId },
      recognised: 'known',
    });
  });

  test('SE-3 a device that was recognised comes back without a question, a new device is asked again', () => {
    const play = greeting();
    play.must('layla', 'seat.leave');
    play.arrives('layla', { code: false });
    expect(play.seat('layla').evidence).toEqual({ method: 'code' });
    play.arrives('layla', { device: 'another phone', code: false });
    expect(play.seat('layla').evidence).toBeNull();
  });

  test('SE-3 a reload finds the seat that lives', () => {
    const play = greeting();
    const { seatId } = play.seat('layla');
    expect(play.arrives('layla', { code: false })).toEqual({ ok: true, events: [] });
    expect(play.official('mikko')).toEqual({ ok: true, events: [] });
    expect(play.seat('layla').seatId).toBe(seatId);
  });

  test('SE-3 coming in on a new device leaves the old one behind', () => {
    const play = greeting();
    const old = play.seat('layla').seatId;
    play.arrives('layla', { device: 'tablet' });
    play.must('layla', 'seat.wait');
    letIn(play, 'layla');
    expect(play.byId(old)).toMatchObject({ status: 'ended', how: 'moved' });
    expect(
      play.meeting.seats.filter((one) => one.role === 'client' && one.status === 'admitted'),
    ).toHaveLength(1);
  });

  test('IN-1 an interpreter whom the chair knows is recognised first, promises secrecy, and is then let in', () => {
    const play = new MeetingPlay();
    play.official('mikko');
    play.arrives('ahmed', { code: false });
    play.must('ahmed', 'seat.wait');
    const { seatId } = play.seat('ahmed');
    expect(play.view('mikko')).toMatchObject({ door: [{ mayAdmit: true, name: null }] });
    play.must('mikko', 'seat.admit', { seatId, recognised: 'known' });
    expect(play.seat('ahmed')).toMatchObject({ status: 'door', evidence: { method: 'vouched' } });
    expect(play.refusal('mikko', 'seat.admit', { seatId, recognised: 'known' })).toBe(
      'seat.secrecy-first IN-1',
    );
    promiseSecrecy(play);
    play.must('mikko', 'seat.admit', { seatId, recognised: 'known' });
    expect(play.seat('ahmed').status).toBe('admitted');
  });
});

describe('turned away and removed', () => {
  test('SE-5 "ei ole hän" ends the seat, the link, and whoever else waits by that link', () => {
    const play = new MeetingPlay();
    play.official('mikko');
    play.arrives('layla', { device: 'stranger', code: false });
    play.must('layla', 'seat.wait');
    const stranger = play.seat('layla').seatId;
    play.arrives('layla', { device: 'stranger too', code: false });
    const too = play.seat('layla').seatId;
    play.must('mikko', 'seat.deny', { seatId: stranger });
    expect(play.byId(stranger)).toMatchObject({ status: 'ended', how: 'denied' });
    expect(play.byId(too)).toMatchObject({ status: 'ended', how: 'denied' });
    expect(said(play.arrives('layla', { device: 'stranger', code: false }))).toBe('link.over SE-6');
    expect(said(play.arrives('layla', { device: 'fresh', code: false }))).toBe('link.over SE-6');
  });

  test('SE-5 the right person who is inside stays, and may reload', () => {
    const play = greeting();
    const right = play.seat('layla').seatId;
    play.arrives('layla', { device: 'stranger', code: false });
    play.must('layla', 'seat.wait');
    play.must('mikko', 'seat.deny', { seatId: play.seat('layla').seatId });
    expect(play.byId(right).status).toBe('admitted');
    expect(said(play.arrives('layla'))).toBe('allowed');
  });

  test('SE-5 only who stands at the door can be turned away, and only by the chair', () => {
    const play = greeting();
    expect(play.refusal('mikko', 'seat.deny', { seatId: play.seat('layla').seatId })).toBe(
      'seat.not-in-lobby SE-5',
    );
    expect(play.refusal('layla', 'seat.deny', { seatId: play.seat('satu').seatId })).toBe(
      'meeting.not-chair ME-3',
    );
  });

  test('SE-6 a removed interpreter comes back by no seat, no device, no second device and no link', () => {
    const play = greeting();
    const seat = play.seat('ahmed').seatId;
    play.arrives('ahmed', { device: 'second phone' });
    const second = play.seat('ahmed').seatId;
    play.must('mikko', 'seat.remove', { seatId: seat });
    expect(play.byId(seat)).toMatchObject({ status: 'ended', how: 'removed' });
    expect(play.byId(second)).toMatchObject({ status: 'ended', how: 'removed' });
    for (const device of ['device-ahmed', 'second phone', 'third phone'])
      expect(said(play.arrives('ahmed', { device }))).toBe('link.over SE-6');
    expect(play.refusal(second, 'seat.wait')).toBe('seat.ended SE-2');
    expect(play.refusal('mikko', 'seat.admit', { seatId: second, recognised: 'known' })).toBe(
      'seat.not-in-lobby SE-4',
    );
    expect(play.must('mikko', 'seat.remove', { seatId: seat })).toEqual([]);
  });

  test('SE-6 a removed official gets no new seat, a colleague does', () => {
    const play = joint();
    const first = play.seat('satu').seatId;
    play.official('satu', idOf('per', 78));
    letIn(play, 'satu');
    play.must(play.seat('satu').seatId, 'seat.remove', { seatId: first });
    expect(said(play.official('satu', 'satu'))).toBe('seat.removed SE-6');
    expect(said(play.official('satu', idOf('per', 79)))).toBe('allowed');
  });

  test.each(['county', 'kela'] as const)(
    'SE-6 each authority removes its own, and nobody the other’s: %s invites',
    (initiator) => {
      for (const play of [disclosure({ initiator }), joint(['asuminen'], { initiator })]) {
        const { chair, guest } = play;
        const [own, other] = [play.seat(chair).seatId, play.seat(guest).seatId];
        expect(play.refusal(chair, 'seat.remove', { seatId: other })).toBe('seat.cannot-remove SE-6');
        expect(play.refusal(guest, 'seat.remove', { seatId: own })).toBe('seat.cannot-remove SE-6');
        for (const who of [chair, guest]) {
          play.official(who as 'mikko' | 'satu', idOf('per', who === chair ? 77 : 78));
          const colleague = play.seat(who).seatId;
          const by = who === chair ? own : other;
          const wrong = who === chair ? other : own;
          expect(play.refusal(wrong, 'seat.remove', { seatId: colleague })).toBe('seat.cannot-remove SE-6');
          play.must(by, 'seat.remove', { seatId: colleague });
          expect(play.byId(colleague)).toMatchObject({ status: 'ended', how: 'removed' });
        }
      }
    },
  );

  test('SE-6 the interpreter is removed by the initiator alone, and by nobody who is outside', () => {
    const play = joint();
    const { seatId } = play.seat('ahmed');
    expect(play.refusal('satu', 'seat.remove', { seatId })).toBe('seat.cannot-remove SE-6');
    for (const who of ['layla', 'ahmed'] as const)
      expect(play.refusal(who, 'seat.remove', { seatId })).toBe('meeting.not-your-role PA-3');
    expect(greeting().refusal('satu', 'seat.remove', { seatId })).toBe('seat.not-admitted SE-4');
    play.must('mikko', 'seat.remove', { seatId });
  });

  test('SE-6 each official is offered exactly whom they may remove', () => {
    for (const play of [disclosure(), joint()]) {
      play.official('satu', idOf('per', 78));
      letIn(play, 'satu');
      const offered = (who: 'mikko' | 'satu') => {
        const view = play.view(who);
        if (!('people' in view)) throw new Error(`${who} is not inside`);
        return view.people.filter((one) => one.mayRemove).map(({ role }) => role);
      };
      expect([offered('mikko'), offered('satu')]).toEqual([['interpreter'], ['kela']]);
      for (const who of ['layla', 'ahmed'] as const)
        expect(JSON.stringify(play.view(who))).not.toContain('mayRemove');
    }
  });

  test('SE-6 nobody removes the client, or themselves', () => {
    const play = joint();
    for (const chair of ['mikko', 'satu'] as const) {
      expect(play.refusal(chair, 'seat.remove', { seatId: play.seat('layla').seatId })).toBe(
        'seat.cannot-remove SE-6',
      );
      expect(play.refusal(chair, 'seat.remove', { seatId: play.seat(chair).seatId })).toBe(
        'seat.cannot-remove SE-6',
      );
    }
    expect(play.refusal('mikko', 'seat.remove', { seatId: noSeat })).toBe('seat.unknown SE-6');
  });

  test('SE-7 anyone leaves at any moment, also before having come in', () => {
    const play = greeting();
    for (const who of ['satu', 'ahmed', 'layla', 'mikko'] as const) {
      play.must(who, 'seat.leave');
      expect(play.seat(who)).toMatchObject({ status: 'ended', how: 'left' });
      expect(play.must(who, 'seat.leave')).toEqual([]);
    }
    play.arrives('layla', { device: 'unknown', code: false });
    play.must('layla', 'seat.leave');
    expect(play.seat('layla').status).toBe('ended');
  });

  test('SE-7 after the last official of the initiator has left, the next one takes the chair', () => {
    const play = greeting();
    play.must('mikko', 'seat.leave');
    play.official('mikko', idOf('per', 77));
    expect(play.seat('mikko').status).toBe('admitted');
  });

  test('SE-9 a link opens until twelve hours after the booked end, and not after', () => {
    const play = new MeetingPlay();
    expect(play.meeting.invitations[0]?.expiresAt).toBe('2026-11-24T20:45:00.000Z');
    play.wait((45 + 12 * 60) * 60 - 10);
    expect(said(play.arrives('layla'))).toBe('allowed');
    play.wait(60);
    expect(said(play.arrives('layla', { device: 'new' }))).toBe('link.over SE-9');
    expect(said(play.arrives('layla'))).toBe('link.over SE-9');
  });
});

describe('a break', () => {
  test('SE-8 one tap begins it, one ends it, and each only once', () => {
    const play = joint();
    play.must('layla', 'seat.pause');
    expect(play.seat('layla').status).toBe('away');
    expect(play.must('layla', 'seat.pause')).toEqual([]);
    play.must('layla', 'seat.return');
    expect(play.seat('layla').status).toBe('admitted');
    expect(play.must('layla', 'seat.return')).toEqual([]);
  });

  test('SE-8 on a break the client sends nothing but return, withdrawal and leaving', () => {
    const play = asked();
    play.must('layla', 'seat.pause');
    expect(play.refusal('layla', 'presence.answer', { answer: 'yes' })).toBe('meeting.paused SE-8');
    expect(play.refusal('layla', 'presence.answer', { answer: 'no' })).toBe('meeting.paused SE-8');
    const later = joint();
    later.must('layla', 'seat.pause');
    const op = { kind: 'set', path: 'goal', value: 'x', baseRev: 0 } as const;
    expect(later.refusal('layla', 'plan.apply', { op })).toBe('meeting.paused SE-8');
    expect(later.view('layla')).toMatchObject({
      kind: 'away',
      may: ['seat.leave', 'seat.return', 'consent.withdraw'],
    });
  });

  test('SE-8 the place in the media ends with the break', () => {
    const play = joint();
    const place = { identity: 'p_1', room: 'room_1', expiresAt: '2026-11-24T12:00:00.000Z' };
    const enter = () => admitToMedia(play.meeting, play.seat('layla'), place, play.newId);
    const entered = enter();
    if (entered.ok) play.record(entered.events, 'x');
    expect(play.meeting.media).toHaveLength(1);
    play.must('layla', 'seat.pause');
    expect(play.meeting.media).toEqual([]);
    expect(said(enter())).toBe('seat.not-admitted SE-4');
    play.must('layla', 'seat.return');
    expect(said(enter())).toBe('allowed');
  });

  test('SE-8 only the client takes a break', () => {
    const play = joint();
    for (const who of ['mikko', 'satu', 'ahmed'] as const)
      expect(play.refusal(who, 'seat.pause')).toBe('meeting.not-your-role PA-3');
  });
});

describe('grounds', () => {
  test('ME-5 each role has its own ground, and it is the one that lives now', () => {
    const play = joint();
    const kinds = (['mikko', 'layla', 'ahmed', 'satu'] as const).map(
      (who) => groundOf(play.meeting, play.seat(who))?.kind,
    );
    expect(kinds).toEqual(['own-client', 'own-matter', 'booking', 'consent']);
    play.must('layla', 'consent.withdraw');
    expect(groundOf(play.meeting, play.seat('satu'))).toBeNull();
  });

  test('ME-5 nobody unrecognised, unpromised or outside has a place in the media', () => {
    const play = greeting();
    const place = { identity: 'p_1', room: 'room_1', expiresAt: '2026-11-24T12:00:00.000Z' };
    const enter = (who: 'satu' | 'layla' | 'ahmed') =>
      said(admitToMedia(play.meeting, play.seat(who), place, play.newId));
    expect(enter('satu')).toBe('seat.not-admitted SE-4');
    play.arrives('layla', { device: 'x', code: false });
    expect(groundOf(play.meeting, play.seat('layla'))).toBeNull();
    expect(enter('layla')).toBe('seat.not-admitted SE-4');
    play.arrives('ahmed', { device: 'x' });
    expect(groundOf(play.meeting, play.seat('ahmed'))).toBeNull();
  });

  test('ME-4 the greeting is the first card, when client and interpreter are both in', () => {
    const play = new MeetingPlay();
    play.official('mikko');
    play.arrives('layla');
    play.must('layla', 'seat.wait');
    letIn(play, 'layla');
    expect(play.meeting.card).toBeNull();
    play.arrives('ahmed');
    promiseSecrecy(play);
    play.must('ahmed', 'seat.wait');
    letIn(play, 'ahmed');
    expect(play.meeting.card).toMatchObject({
      subject: { kind: 'greeting' },
      texts: [{ lang: 'fi' }, { lang: 'ar', dir: 'rtl' }],
    });
    read(play);
    expect(
      greeting({ interpreted: false, language: 'fi' }).meeting.card?.texts.map((one) => one.lang),
    ).toEqual(['fi']);
  });
});
