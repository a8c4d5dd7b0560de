import { describe, expect, test } from 'vitest';
import { idOf, MeetingPlay, said, types } from '../testing/meeting.ts';
import { disclosure, greeting, joint, letIn, noSeat, promiseSecrecy, read } from '../testing/walk.ts';
import type { OfficialView } from '../view/types.ts';
import { askForSeat, enterWithCode, lookUp } from './decide/arrive.ts';
import { linkToRenewFrom } from './decide/renew-link.ts';

describe('somebody of that role is inside', () => {
  /** A stranger with the link alone stands at the door while the client is inside. */
  const besideLayla = () => {
    const play = greeting();
    const inside = play.seat('layla').seatId;
    play.arrives('layla', { device: 'stranger', code: false });
    play.must('layla', 'seat.wait');
    return { play, inside, outside: play.seat('layla').seatId };
  };

  test('SE-4 the entry says so, and who it is', () => {
    const { play, inside, outside } = besideLayla();
    const [entry] = (play.view('mikko') as OfficialView).door.filter(({ seatId }) => seatId === outside);
    expect(entry).toMatchObject({
      name: null,
      mayAdmit: true,
      inside: { seatId: inside, name: 'Layla Haddad' },
      replaces: true,
    });
    const alone = new MeetingPlay();
    alone.official('mikko');
    alone.arrives('layla');
    alone.must('layla', 'seat.wait');
    expect(alone.view('mikko')).toMatchObject({ door: [{ inside: null, replaces: false }] });
  });

  test('SE-4 the tap that does not name whom it replaces is refused, and nobody’s seat ends', () => {
    const { play, inside, outside } = besideLayla();
    for (const replaces of [undefined, outside, noSeat, play.seat('ahmed').seatId])
      expect(
        play.refusal('mikko', 'seat.admit', {
          seatId: outside,
          recognised: 'known',
          ...(replaces && { replaces }),
        }),
      ).toBe('seat.somebody-inside SE-4');
    expect(play.byId(inside).status).toBe('admitted');
    expect(play.byId(outside).status).toBe('door');
    play.must('mikko', 'seat.admit', { seatId: outside, recognised: 'known', replaces: inside });
    expect(play.byId(inside)).toMatchObject({ status: 'ended', how: 'moved' });
  });

  test('SE-3 CO-7 a stranger who was let in by mistake and then replaced is nobody again, and withdraws nothing', () => {
    const { play, inside, outside } = besideLayla();
    play.must('mikko', 'seat.admit', { seatId: outside, recognised: 'known', replaces: inside });
    play.arrives('layla', { device: 'her tablet' });
    play.must('layla', 'seat.wait');
    play.must('mikko', 'seat.admit', {
      seatId: play.seat('layla').seatId,
      recognised: 'code',
      replaces: outside,
    });
    play.must('mikko', 'presence.ask');
    read(play);
    play.must('layla', 'presence.answer', { answer: 'yes' });
    play.arrives('layla', { device: 'stranger', code: false });
    const back = play.seat('layla').seatId;
    expect(play.byId(back).evidence).toBeNull();
    expect(play.refusal(back, 'consent.withdraw')).toBe('seat.not-recognised SE-3');
    // Her own first phone has shown the code, and is asked nothing.
    play.arrives('layla', { code: false });
    expect(play.seat('layla').evidence).toEqual({ method: 'code' });
  });

  test('SE-4 another has come in meanwhile: the tap names the one before, and is refused', () => {
    const { play, inside, outside } = besideLayla();
    play.arrives('layla', { device: 'her tablet' });
    play.must('layla', 'seat.wait');
    letIn(play, 'layla');
    // Whoever else of that role stood at the door has gone with it; a third one comes.
    expect(play.byId(outside).status).toBe('ended');
    play.arrives('layla', { device: 'stranger', code: false });
    play.must('layla', 'seat.wait');
    const again = play.seat('layla').seatId;
    expect(
      play.refusal('mikko', 'seat.admit', { seatId: again, recognised: 'known', replaces: inside }),
    ).toBe('seat.somebody-inside SE-4');
  });

  test('SE-4 who has left meanwhile is replaced by nobody, and the tap counts', () => {
    const { play, inside, outside } = besideLayla();
    play.must(inside, 'seat.leave');
    play.must('mikko', 'seat.admit', { seatId: outside, recognised: 'known', replaces: inside });
    expect(play.byId(outside).status).toBe('admitted');
  });

  test('SE-4 on a break she is inside; officials replace nobody', () => {
    const { play, outside } = besideLayla();
    const inside = play.meeting.seats.find((one) => one.role === 'client')?.seatId ?? noSeat;
    play.must(inside, 'seat.pause');
    expect(play.refusal('mikko', 'seat.admit', { seatId: outside, recognised: 'known' })).toBe(
      'seat.somebody-inside SE-4',
    );
    play.official('mikko', idOf('per', 77));
    play.must(play.meeting.seats[0]?.seatId ?? noSeat, 'seat.admit', {
      seatId: play.seat('mikko').seatId,
      recognised: 'login',
    });
  });

  test('IN-1 an interpreter who is only recognised by the tap replaces nobody yet', () => {
    const play = greeting();
    const inside = play.seat('ahmed').seatId;
    play.arrives('ahmed', { device: 'another', code: false });
    play.must('ahmed', 'seat.wait');
    const { seatId } = play.seat('ahmed');
    const entry = () => (play.view('mikko') as OfficialView).door.find((one) => one.seatId === seatId);
    expect(entry()).toMatchObject({ inside: { seatId: inside }, replaces: false });
    play.must('mikko', 'seat.admit', { seatId, recognised: 'known' });
    expect(play.byId(inside).status).toBe('admitted');
    promiseSecrecy(play);
    expect(entry()).toMatchObject({ replaces: true });
    expect(play.refusal('mikko', 'seat.admit', { seatId, recognised: 'known' })).toBe(
      'seat.somebody-inside SE-4',
    );
    play.must('mikko', 'seat.admit', { seatId, recognised: 'known', replaces: inside });
    expect(play.byId(inside).status).toBe('ended');
  });
});

describe('arriving', () => {
  const at = (play: MeetingPlay, deviceHash: string) => {
    const invitation = play.meeting.invitations.find(({ role }) => role === 'client');
    if (!invitation) throw new Error('nobody is invited');
    return { meeting: play.meeting, invitation, deviceHash, now: play.now };
  };

  test('SE-3 looking where a link leads tells the seat of this device, and opens none', () => {
    const play = new MeetingPlay();
    play.official('mikko');
    expect(lookUp(at(play, 'phone'))).toEqual({ ok: true, seat: null, recognised: false });
    play.arrives('layla', { device: 'phone', code: false });
    const { seatId } = play.seat('layla');
    expect(lookUp(at(play, 'phone'))).toMatchObject({ seat: { seatId }, recognised: false });
    expect(lookUp(at(play, 'tablet'))).toEqual({ ok: true, seat: null, recognised: false });
    play.arrives('layla', { device: 'phone' });
    expect(lookUp(at(play, 'phone'))).toMatchObject({ seat: { seatId }, recognised: true });
    play.must('layla', 'seat.leave');
    expect(lookUp(at(play, 'phone'))).toEqual({ ok: true, seat: null, recognised: true });
  });

  test('SE-3 who has asked to be recognised and then shows the code keeps the seat, at the door too', () => {
    const play = new MeetingPlay();
    play.official('mikko');
    play.arrives('layla', { device: 'phone', code: false });
    const { seatId } = play.seat('layla');
    play.must('layla', 'seat.wait');
    const decided = enterWithCode(at(play, 'phone'), 'new cookie', play.newId);
    if (decided.ok) play.record(decided.events, 'arrival');
    expect(play.byId(seatId)).toMatchObject({
      status: 'door',
      evidence: { method: 'code' },
      deviceHash: 'new cookie',
    });
    expect(play.meeting.seats.filter(({ role }) => role === 'client')).toHaveLength(1);
  });
});

describe('a new link and code', () => {
  test('SE-14 the old ones end, and nobody’s seat does, inside or at the door', () => {
    const play = greeting();
    const inside = play.seat('layla').seatId;
    play.arrives('layla', { device: 'phone', code: false });
    play.must('layla', 'seat.wait');
    const outside = play.seat('layla').seatId;
    const [old] = play.meeting.invitations;
    if (!old) throw new Error('nobody is invited');
    expect(types(play.newLink('layla').ok ? play.events.slice(-2) : [])).toEqual([
      'invitation.ended/1',
      'invitation.made/1',
    ]);
    expect(play.byId(inside).status).toBe('admitted');
    expect(play.byId(outside).status).toBe('door');
    // By the old link nobody new comes, its code recognises nobody, and who has a seat finds it again.
    const by = (deviceHash: string) => ({
      meeting: play.meeting,
      invitation: play.meeting.invitations.find((one) => one.invitationId === old.invitationId) ?? old,
      deviceHash,
      now: play.now,
    });
    expect(said(askForSeat(by('fresh'), play.newId))).toBe('link.over SE-6');
    expect(said(enterWithCode(by('phone'), 'x', play.newId))).toBe('link.over SE-14');
    expect(lookUp(by('device-layla'))).toMatchObject({ seat: { seatId: inside }, recognised: true });
    expect(said(play.arrives('layla', { device: 'fresh' }))).toBe('allowed');
  });

  test('SE-14 the chair is offered it for the client, and for the interpreter who is booked', () => {
    const roles = (play: MeetingPlay, who: 'mikko' | 'satu') => {
      const view = play.view(who);
      return view.kind === 'official' ? view.links.map(({ role }) => role) : null;
    };
    expect(roles(greeting(), 'mikko')).toEqual(['client', 'interpreter']);
    expect(roles(greeting({ interpreted: false, language: 'fi' }), 'mikko')).toEqual(['client']);
    expect(roles(disclosure(), 'satu')).toEqual([]);
    expect(roles(joint(), 'satu')).toEqual(['client', 'interpreter']);
    for (const who of ['layla', 'ahmed'] as const)
      expect(JSON.stringify(joint().view(who))).not.toContain('madeAt');
  });

  test('SE-6 SE-14 a removal ends the newer link too, and every seat that was taken by either', () => {
    const play = greeting();
    const inside = play.seat('ahmed').seatId;
    play.arrives('ahmed', { device: 'old phone' });
    const byTheOld = play.seat('ahmed').seatId;
    play.newLink('ahmed');
    play.arrives('ahmed', { device: 'second phone' });
    const byTheNew = play.seat('ahmed').seatId;
    play.must('mikko', 'seat.remove', { seatId: inside });
    for (const seatId of [inside, byTheOld, byTheNew])
      expect(play.byId(seatId)).toMatchObject({ status: 'ended', how: 'removed' });
    for (const device of ['device-ahmed', 'second phone', 'third phone'])
      expect(said(play.arrives('ahmed', { device }))).toBe('link.over SE-6');
    expect(play.meeting.invitations.filter(({ role, ended }) => role === 'interpreter' && !ended)).toEqual(
      [],
    );
  });

  test('SE-14 it is the chair’s, and the removed interpreter gets none', () => {
    const play = disclosure();
    const may = (who: 'mikko' | 'satu' | 'layla', role: 'client' | 'interpreter') => {
      const found = linkToRenewFrom(play.facts(who), role);
      return found.ok ? 'allowed' : said(found);
    };
    expect(may('mikko', 'client')).toBe('allowed');
    for (const who of ['satu', 'layla'] as const) expect(may(who, 'client')).toBe('meeting.not-chair ME-3');
    play.must('mikko', 'seat.remove', { seatId: play.seat('ahmed').seatId });
    expect(may('mikko', 'interpreter')).toBe('link.not-renewable SE-6');
    expect(said(play.newLink('ahmed'))).toBe('link.not-renewable SE-6');
    expect(may('mikko', 'client')).toBe('allowed');
    play.wait((45 + 12 * 60) * 60);
    expect(may('mikko', 'client')).toBe('link.not-renewable SE-9');
    play.must('mikko', 'meeting.close');
    expect(may('mikko', 'client')).toBe('meeting.over ME-2');
  });
});
