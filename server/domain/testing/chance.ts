import type { SeatId } from '../ids.ts';
import { type LifeDomain, lifeDomains } from '../life-domains.ts';
import { type CommandName, commandSchemas } from '../meetings/commands.ts';
import { mayFreeze } from '../meetings/decide/closing.ts';
import { isPure } from '../meetings/decide.ts';
import { chooseOwnView, maySign, readyToSeal } from '../meetings/decide/signing.ts';
import { readBack } from '../meetings/read-back.ts';
import { insideAlready, type Seat, seatOf } from '../meetings/state.ts';
import type { PartOwner } from '../plan/state.ts';
import type { PlanOp } from '../plan/op.ts';
import { idOf, MeetingPlay, roleOf, type Setting, type Who } from './meeting.ts';
import { closing, freeze, joint, seal, sign, signing } from './walk.ts';

/** Four numbers become one deed in a meeting. Any numbers do, so that a failing case shrinks well. */
export type Deed = readonly [what: number, who: number, which: number, how: number];

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

/** A text that was planted in the plan: whose part it stands in, and about what. */
export interface Mark {
  readonly text: string;
  readonly owner: PartOwner | 'core';
  readonly domain: LifeDomain | 'core';
}

const settingOf = (n: number): Partial<Setting> => ({
  initiator: n % 2 === 0 ? 'county' : 'kela',
  interpreted: n % 4 < 2,
  language: n % 8 < 4 ? 'ar' : 'fi',
  cards: at<readonly LifeDomain[]>(
    [
      ['toimeentulo', 'asuminen', 'terveys'],
      ['toimeentulo', 'turva', 'velat', 'muu'],
    ],
    n >> 3,
  ),
});

/** Some meetings begin in the middle, or the end would seldom be reached. */
const beginnings: readonly ((setting: Partial<Setting>) => MeetingPlay)[] = [
  (setting) => new MeetingPlay(setting),
  (setting) => joint(['toimeentulo', 'asuminen', 'velat'], setting),
  (setting) => closing(['toimeentulo'], setting),
  (setting) => signing(['toimeentulo', 'terveys', 'muu'], setting),
];

/** A meeting that goes as chance wants it: often forwards, often sideways, sometimes against the rules. */
export class ChancePlay {
  readonly play: MeetingPlay;
  readonly marks: Mark[] = [];

  constructor(setting: number) {
    const beginning = at(beginnings, setting >> 5);
    this.play = beginning(settingOf(setting));
  }

  deed([what, who, which, how]: Deed): void {
    if (what % 5 < 2) this.#forwards(which, how);
    else if (what % 5 === 2) this.#write(who, which, how);
    else if (what % 5 === 3) this.#around(which, who, how);
    else this.#anything(who, which, how);
  }

  /** The next step of a meeting that goes well, with her answers as chance wants them. */
  #forwards(which: number, how: number): void {
    const { play } = this;
    const { meeting, chair, guest } = play;
    const answer = how % 3 === 0 ? 'no' : 'yes';
    if (!this.#inside(chair)) {
      play.official(chair as 'mikko' | 'satu');
      return;
    }
    if (!this.#inside('layla')) {
      this.#bring('layla');
      return;
    }
    if (meeting.interpreted && !this.#inside('ahmed')) {
      this.#bring('ahmed');
      return;
    }
    if (meeting.company === 'alone-pending') {
      this.#try('layla', 'company.continue-alone');
      return;
    }
    switch (meeting.phase) {
      case 'greeting':
        if (!play.has(guest)) play.official(guest as 'mikko' | 'satu');
        else this.#try(chair, 'presence.ask');
        return;
      case 'presence':
        if (meeting.presence.status === 'asked')
          this.#answer('presence.answer', { answer, readMyself: which % 3 === 0 });
        else this.#letGuestIn();
        return;
      case 'disclosure': {
        if (!this.#inside(guest)) {
          this.#letGuestIn();
          return;
        }
        const open = meeting.scopes.find((scope) => scope.answer === null);
        if (!open) this.#try(which % 2 === 0 ? chair : guest, 'consent.acknowledge');
        else if (meeting.card?.subject.kind === 'scope')
          this.#answer('scope.answer', {
            domain: meeting.card.subject.scope,
            answer,
            readMyself: which % 3 === 0,
          });
        else this.#try(chair, 'scope.ask', { domain: open.domain });
        return;
      }
      case 'joint':
        this.#try(chair, at(['closing.begin', 'closing.begin', 'presence.ask'] as const, which));
        return;
      case 'closing':
        this.#close(which);
        return;
      case 'signing':
        this.#finish(which, how);
        return;
      default:
        return;
    }
  }

  /** Her answer; a yes that comes before the card has been read is refused, and then it is read first. */
  #answer(name: 'presence.answer' | 'scope.answer', body: object): void {
    const { play } = this;
    if (play.ask('layla', name, body).ok || !play.meeting.card || !play.has('ahmed')) {
      this.#try('layla', name, body);
      return;
    }
    const { cardId, hash } = play.meeting.card;
    this.#try('ahmed', 'card.confirm', { cardId, hash });
  }

  #close(which: number): void {
    const { play } = this;
    if (play.meeting.plan.turn < 12 && which % 3 !== 0) {
      this.#fill();
      return;
    }
    const facts = play.facts(play.chair);
    if (mayFreeze(facts).ok) {
      freeze(play);
      return;
    }
    const unread = readBack(facts).find((one) => !one.read);
    if (!unread) this.#fill();
    else if (play.meeting.card?.hash !== unread.hash)
      this.#try(play.chair, 'closing.read', { part: unread.part });
    else {
      const { cardId, hash } = play.meeting.card;
      this.#try(play.meeting.interpreted ? 'ahmed' : play.chair, 'card.confirm', { cardId, hash });
    }
  }

  /** The five mandatory things, one at a time. */
  #fill(): void {
    const { chair, meeting } = this.play;
    const { fields, rows } = meeting.plan;
    const missing = ['goal', 'lead/authority', 'lead/name', 'followUp/date'].find((path) => !fields[path]);
    const values: Record<string, string> = {
      'lead/authority': meeting.initiator,
      'lead/name': 'Mikko',
      'followUp/date': '2026-12-15',
    };
    if (missing === 'goal') this.#set(chair, 'goal', 'core', 'core');
    else if (missing !== undefined)
      this.#try(chair, 'plan.apply', {
        op: { kind: 'set', path: missing, value: values[missing] ?? '', baseRev: 0 },
      });
    else if (rows.actions.length < 2) this.#insert(chair, at(meeting.cards, rows.actions.length), true);
  }

  #finish(which: number, how: number): void {
    const { play } = this;
    const { signing } = play.meeting;
    if (signing && readyToSeal(signing)) {
      seal(play);
      return;
    }
    if (signing?.choice === null) {
      const choice = at(['accept', 'accept', 'later', 'own-view'] as const, how);
      if (choice !== 'own-view') this.#try('layla', 'signing.choose', { choice, ownView: null });
      else if (chooseOwnView(play.facts('layla')).ok) this.#ownView();
      return;
    }
    const who = at<Who>(['layla', 'mikko', 'satu', 'ahmed'], which);
    if (play.has(who) && maySign(play.facts(who)).ok) sign(play, who);
  }

  /** Her own view, as its use case records it. */
  #ownView(): void {
    const { play } = this;
    const { seatId } = play.seat('layla');
    const words = { lang: 'ar', text: 'own view' };
    play.record(
      [
        { type: 'summary.unfrozen/1', body: { why: 'own-view' } },
        { type: 'summary.chosen/1', body: { seatId, choice: 'own-view', ownView: words } },
        { type: 'phase.moved/1', body: { to: 'closing' } },
      ],
      seatId,
    );
    if (mayFreeze(play.facts(play.chair)).ok) freeze(play);
  }

  /** People come, go, lose their line, come on another device, are let in, turned away or removed. */
  #around(which: number, who: number, how: number): void {
    const { play } = this;
    const person = at<Who>(['layla', 'ahmed', 'satu', 'mikko'], who);
    switch (which % 8) {
      case 0:
        if (person === 'layla' || (person === 'ahmed' && play.meeting.interpreted))
          play.arrives(person, { device: `device-${how % 3}`, code: how % 4 !== 0 });
        else if (isAuthorityWho(person)) play.official(person);
        return;
      case 1:
        if (isAuthorityWho(person)) play.official(person, idOf('per', 70 + (how % 3)));
        return;
      case 2:
        if (play.has(person)) play.loses(person);
        return;
      case 3:
        if (play.has(person)) play.returns(person);
        play.wait(how % 100);
        return;
      default: {
        const seats = play.meeting.seats;
        if (seats.length === 0) return;
        const seat = at(seats, how);
        this.#command(at(seats, who), which, how, seat.seatId);
      }
    }
  }

  #anything(who: number, which: number, how: number): void {
    const { seats } = this.play.meeting;
    if (seats.length > 0) this.#command(at(seats, who), which, how, at(seats, which + how).seatId);
  }

  /** Any command that there is, from any seat, living or ended. */
  #command(seat: Seat, which: number, how: number, other: SeatId): void {
    const { meeting } = this.play;
    const name = at(Object.keys(commandSchemas) as CommandName[], which);
    const domain = at(how % 5 === 0 ? lifeDomains : meeting.cards, how >> 2);
    const bodies: Partial<Record<CommandName, unknown>> = {
      'seat.affirm-secrecy': { hash: this.play.facts(seat.seatId).notice('secrecy', 'fi')?.ref.hash },
      'seat.admit': {
        seatId: other,
        recognised: at(['known', 'code', 'login'], how),
        ...(how % 4 > 0 && { replaces: this.#insideAs(other) }),
      },
      'seat.deny': { seatId: other },
      'seat.remove': { seatId: other },
      'presence.answer': { answer: how % 2 === 0 ? 'yes' : 'no' },
      'scope.ask': { domain },
      'scope.answer': { domain, answer: how % 2 === 0 ? 'yes' : 'no' },
      'card.confirm': { cardId: meeting.card?.cardId ?? 'crd_0', hash: meeting.card?.hash ?? '' },
      'closing.read': { part: 'goal' },
      'signing.choose': { choice: how % 2 === 0 ? 'accept' : 'later', ownView: null },
      'signing.decline': { item: 'x' },
      'plan.apply': { op: { kind: 'set', path: 'goal', value: 'x', baseRev: how % 3 } },
    };
    if (name === 'invitation.renew') this.play.newLink(how % 2 === 0 ? 'layla' : 'ahmed');
    const command = { name, body: bodies[name] ?? {} };
    if (isPure(command as Parameters<typeof isPure>[0])) this.#try(seat.seatId, name, command.body);
  }

  #write(who: number, which: number, how: number): void {
    const { play } = this;
    const person = at<Who>(['mikko', 'satu', 'layla', 'ahmed'], who);
    if (!play.has(person)) return;
    const topics: readonly LifeDomain[] = [lifeDomains, ['turva'] as const][how % 4] ?? play.meeting.cards;
    const domain = at(topics, how >> 2);
    switch (which % 5) {
      case 0:
        this.#set(person, 'goal', 'core', 'core');
        return;
      case 1:
        this.#set(person, `survey/${domain}/triedBefore`, 'client', domain);
        return;
      case 2: {
        const owner = isAuthorityWho(person) ? roleOf[person] : 'kela';
        this.#set(person, `survey/${domain}/${owner}View`, owner, domain);
        return;
      }
      case 3:
        this.#insert(person, domain, how % 2 === 0);
        return;
      default:
        this.#move(person, how);
    }
  }

  #set(person: Who, path: string, owner: Mark['owner'], domain: Mark['domain']): void {
    const mark = this.#mark();
    const baseRev = this.play.meeting.plan.fields[path]?.rev ?? 0;
    this.#plant(person, { kind: 'set', path, value: mark, baseRev }, { text: mark, owner, domain });
  }

  #insert(person: Who, domain: LifeDomain, whole: boolean): void {
    const title = this.#mark();
    const values = { domain, title, ...(whole ? { owner: 'asiakas', due: '2026-12-01' } : {}) };
    const owner = isAuthorityWho(person) ? roleOf[person] : 'client';
    this.#plant(
      person,
      { kind: 'insert', rows: 'actions', after: null, values },
      { text: title, owner, domain },
    );
  }

  /** An action of one's own goes to another life domain: what stands in it goes with it. */
  #move(person: Who, how: number): void {
    const { actions } = this.play.meeting.plan.rows;
    if (actions.length === 0) return;
    const row = at(actions, how);
    const domain = how % 3 === 0 ? 'turva' : at(this.play.meeting.cards, how >> 3);
    const path = `actions/${row.id}/domain`;
    const baseRev = row.fields['domain']?.rev ?? 0;
    const done = this.#try(person, 'plan.apply', { op: { kind: 'set', path, value: domain, baseRev } });
    const title = row.fields['title']?.value;
    if (!done || typeof title !== 'string') return;
    const index = this.marks.findIndex((mark) => mark.text === title);
    const mark = this.marks[index];
    if (mark) this.marks[index] = { ...mark, domain };
  }

  #mark(): string {
    return `«${this.marks.length}»`;
  }

  #plant(person: Who, op: PlanOp, mark: Mark): void {
    if (this.#try(person, 'plan.apply', { op })) this.marks.push(mark);
  }

  #bring(who: 'layla' | 'ahmed'): void {
    const { play } = this;
    const seat = play.has(who) ? play.seat(who) : null;
    if (!seat || seat.status === 'ended') play.arrives(who);
    else if (seat.status === 'away') this.#try(who, 'seat.return');
    else if (who === 'ahmed' && seat.evidence && !seat.secrecy)
      this.#try(who, 'seat.affirm-secrecy', { hash: play.facts(who).notice('secrecy', 'fi')?.ref.hash });
    else if (seat.status === 'testing') this.#try(who, 'seat.wait');
    else
      this.#try(play.chair, 'seat.admit', {
        seatId: seat.seatId,
        recognised: seat.evidence?.method === 'code' ? 'code' : 'known',
        replaces: this.#insideAs(seat.seatId),
      });
  }

  /** Whose seat ends when this one is let in. */
  #insideAs(seatId: SeatId): SeatId | undefined {
    const { meeting } = this.play;
    const seat = seatOf(meeting, seatId);
    return (seat && insideAlready(meeting, seat)?.seatId) ?? undefined;
  }

  #letGuestIn(): void {
    const { play } = this;
    const { guest, chair } = play;
    if (!play.has(guest) || play.seat(guest).status === 'ended') play.official(guest as 'mikko' | 'satu');
    else this.#try(chair, 'seat.admit', { seatId: play.seat(guest).seatId, recognised: 'login' });
  }

  #inside(who: Who): boolean {
    return this.play.has(who) && this.play.seat(who).status === 'admitted';
  }

  /** Decides, and records on a yes. */
  #try(who: Who | SeatId, name: CommandName, body: unknown = {}): boolean {
    return this.play.attempt(who, name, body).ok;
  }
}

const isAuthorityWho = (who: Who): who is 'mikko' | 'satu' => who === 'mikko' || who === 'satu';
