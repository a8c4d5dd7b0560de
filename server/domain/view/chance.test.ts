import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edgeOpens, livingEdges, presenceEdge } from '../consents/edges.ts';
import { type Authority, otherAuthority, type Role, roles } from '../people.ts';
import { refusalStatus } from '../refusals.ts';
import { type CommandName } from '../meetings/commands.ts';
import { mayFreeze } from '../meetings/decide/closing.ts';
import { chooseOwnView, maySign } from '../meetings/decide/signing.ts';
import { isInside, isOver, type Seat } from '../meetings/state.ts';
import { mayList } from '../meetings/may.ts';
import { ChancePlay, type Deed, type Mark } from '../testing/chance.ts';
import { birthDate, type MeetingPlay, nameOf } from '../testing/meeting.ts';
import type { SeatView } from './types.ts';

/** How many meetings each property plays: as many as fit into some seconds, or what LONG_RUNS says. */
const meetings = Number(process.env['LONG_RUNS'] ?? 60);
const long = meetings > 60;
// Looking for the smallest failing play takes minutes: the printed seed and path begin it in a long run.
const runs = { numRuns: meetings, endOnFailure: !long };
const timeout = long ? 3_600_000 : 60_000;

const number = fc.nat({ max: 65_535 });
const deeds = fc.array(fc.tuple(number, number, number, number), {
  minLength: 20,
  maxLength: long ? 160 : 90,
  size: 'max',
});

/** Plays, and looks after every deed. */
const everyMeeting = (look: (chance: ChancePlay) => void, more: fc.Parameters<unknown> = {}) => {
  fc.assert(
    fc.property(number, deeds, (setting, all: readonly Deed[]) => {
      const chance = new ChancePlay(setting);
      for (const deed of all) {
        chance.deed(deed);
        look(chance);
      }
    }),
    { ...runs, ...more },
  );
};

const text = (view: SeatView | Omit<SeatView, 'card'>): string => JSON.stringify(view);

const around = (shown: string, secret: string): string => {
  const index = shown.indexOf(secret);
  return shown.slice(Math.max(0, index - 120), index + 60);
};

/** Every seat of these roles, and what it sees. */
const everySeat = (play: MeetingPlay, roles: readonly Role[], look: (seat: Seat, view: SeatView) => void) => {
  for (const seat of play.meeting.seats) if (roles.includes(seat.role)) look(seat, play.view(seat.seatId));
};

test('the chance play reaches every phase, company and signing', { timeout }, () => {
  const seen = new Set<string>();
  everyMeeting(
    ({ play, marks }) => {
      const { phase, company, signing, presence } = play.meeting;
      for (const one of [phase, company, presence.status]) seen.add(one);
      if (signing?.increments.length) seen.add('signed');
      if (signing?.sealed) seen.add('sealed');
      if (marks.some(({ domain }) => domain === 'turva')) seen.add(`safety with ${play.meeting.initiator}`);
      // Always the same plays: that chance is lucky enough is no rule.
    },
    { seed: 1, numRuns: 200 },
  );
  for (const wanted of [
    'joint',
    'closing',
    'signing',
    'signed',
    'sealed',
    'closed',
    'alone',
    'alone-pending',
    'together',
    'withdrawn',
    'refused',
    'safety with county',
    'safety with kela',
  ])
    expect(seen).toContain(wanted);
});

describe('whatever happens', { timeout }, () => {
  test('CO-1 before the yes no view of the invited authority holds the client or the plan', () => {
    everyMeeting(({ play, marks }) => {
      if (play.meeting.invitedCaseId !== null) return;
      everySeat(play, [play.meeting.invited], (_seat, view) => {
        const shown = text(view);
        for (const secret of [
          nameOf.layla,
          birthDate,
          play.meeting.caseId,
          ...marks.map((mark) => mark.text),
        ])
          if (shown.includes(secret)) throw new Error(`${secret} is seen: ${around(shown, secret)}`);
      });
    });
  });

  test('CO-1 while no presence edge lives no official of the invited authority is inside or sees her name', () => {
    everyMeeting(({ play }) => {
      const { meeting } = play;
      if (isOver(meeting) || presenceEdge(meeting.edges, false)) return;
      everySeat(play, [meeting.invited], (seat, view) => {
        expect(isInside(seat)).toBe(false);
        expect(text(view)).not.toContain(nameOf.layla);
      });
    });
  });

  test('PL-9 what was written about a closed life domain is in no view of the other authority', () => {
    everyMeeting(({ play, marks }) => {
      const { meeting } = play;
      const { initiator, invited } = meeting;
      const hidden = (mark: Mark, from: Authority) => {
        if (mark.domain === 'core') return false;
        if (mark.domain === 'turva') return from === 'kela';
        if (mark.owner === from || (from === initiator && mark.owner === 'client')) return false;
        return !edgeOpens(meeting.edges, isOver(meeting), otherAuthority(from), from, mark.domain);
      };
      everySeat(play, [initiator, invited], (seat, view) => {
        const shown = text(view);
        for (const mark of marks)
          if (hidden(mark, seat.role as Authority) && shown.includes(mark.text))
            throw new Error(`${seat.role} sees ${JSON.stringify(mark)}: ${around(shown, mark.text)}`);
      });
    });
  });

  test('PL-11 what was written of safety is in no view but the county’s', () => {
    everyMeeting(({ play, marks }) => {
      const safety = marks.filter((mark) => mark.domain === 'turva');
      everySeat(play, ['kela', 'client', 'interpreter'], (seat, view) => {
        const shown = text(view);
        for (const secret of ['turva', ...safety.map((mark) => mark.text)])
          if (shown.includes(secret)) throw new Error(`${seat.role} sees ${around(shown, secret)}`);
      });
    });
  });

  test('IN-3 the interpreter’s view holds nothing of the plan but the card that is up', () => {
    everyMeeting(({ play }) => {
      everySeat(play, ['interpreter'], (_seat, view) => {
        const rest: Record<string, unknown> = { ...view };
        delete rest['card'];
        expect(JSON.stringify(rest)).not.toContain('«');
        if ('card' in view && view.card) expect(view.card.hash).toBe(play.meeting.card?.hash);
      });
    });
  });

  test('SE-2 an ended seat shows nothing of the meeting, and never lives again', () => {
    const ended = new WeakMap<ChancePlay, Set<string>>();
    everyMeeting((chance) => {
      const { play } = chance;
      const known = ended.get(chance) ?? new Set<string>();
      ended.set(chance, known);
      everySeat(play, roles, (seat, view) => {
        if (known.has(seat.seatId)) expect(seat.status).toBe('ended');
        if (seat.status !== 'ended') return;
        known.add(seat.seatId);
        expect(Object.keys(view).toSorted()).toEqual([
          'copy',
          'helpPhone',
          'how',
          'kind',
          'meetingId',
          'permission',
          'role',
        ]);
        // Of the permission nobody but the client hears.
        if (seat.role !== 'client') expect(view).toMatchObject({ permission: 'over' });
      });
    });
  });

  test('CO-7 every state of the client offers a way to stop', () => {
    everyMeeting(({ play }) => {
      everySeat(play, ['client'], (seat, view) => {
        if (view.kind === 'ended' || view.kind === 'closed') return;
        expect(view.may).toContain('seat.leave');
        const given = play.meeting.company === 'together' && seat.evidence !== null;
        expect(view.may.includes('consent.withdraw')).toBe(given);
        if ('stop' in view) expect(view.stop.includes('withdraw')).toBe(given);
      });
    });
  });

  test('PA-3 the greyed-out button and the refusal are one', () => {
    const plain = [
      'seat.wait',
      'seat.leave',
      'seat.pause',
      'seat.return',
      'presence.ask',
      'consent.acknowledge',
      'consent.withdraw',
      'company.continue-alone',
      'interpreting.by-phone',
      'closing.begin',
      'closing.back',
      'summary.unfreeze',
      'meeting.close',
    ] as const satisfies CommandName[];
    everyMeeting(({ play }) => {
      for (const { seatId } of play.meeting.seats) {
        const facts = play.facts(seatId);
        const may = new Set(mayList(facts));
        const does = (name: CommandName, body: unknown) => {
          const decision = play.ask(seatId, name, body);
          return decision.ok && decision.events.length > 0;
        };
        for (const name of plain) expect([name, may.has(name)]).toEqual([name, does(name, {})]);
        const answers = (['yes', 'no'] as const).map((answer) => does('presence.answer', { answer }));
        expect(may.has('presence.answer')).toBe(answers.some(Boolean));
        const choices = (['accept', 'later'] as const).map((choice) =>
          does('signing.choose', { choice, ownView: null }),
        );
        expect(may.has('signing.choose')).toBe(choices.some(Boolean) || chooseOwnView(facts).ok);
        expect(may.has('summary.freeze')).toBe(mayFreeze(facts).ok);
        expect(may.has('signing.certify')).toBe(maySign(facts).ok);
      }
    });
  });

  test('PL-11 CO-4 no edge about safety ever lives, and none outlives presence or the meeting', () => {
    everyMeeting(({ play }) => {
      const { meeting } = play;
      const living = livingEdges(meeting.edges, isOver(meeting));
      expect(meeting.edges.some((edge) => edge.scope === 'turva')).toBe(false);
      if (meeting.company !== 'together') expect(living).toEqual([]);
      else if (!isOver(meeting)) expect(living.some((edge) => edge.scope === 'presence')).toBe(true);
      for (const edge of living) expect(edge.discloser).not.toBe(edge.recipient);
    });
  });

  test('ME-2 the same events make the same meeting, and after the end nothing is recorded', () => {
    let closed = 0;
    fc.assert(
      fc.property(number, deeds, (setting, all: readonly Deed[]) => {
        const chance = new ChancePlay(setting);
        let last = 0;
        for (const deed of all) {
          const over = isOver(chance.play.meeting);
          last = chance.play.events.length;
          chance.deed(deed);
          if (over) expect(chance.play.events.length).toBe(last);
          if (over) closed += 1;
        }
        expect(chance.play.foldedAgain()).toEqual(chance.play.meeting);
        expect(JSON.parse(JSON.stringify(chance.play.events))).toEqual(chance.play.events);
      }),
      runs,
    );
    expect(closed).toBeGreaterThan(0);
  });

  test('PA-3 every refusal is one of the closed list and names a rule', () => {
    const codes = new Set(Object.keys(refusalStatus));
    everyMeeting(({ play }) => {
      for (const { seatId } of play.meeting.seats.slice(-2))
        for (const name of [
          'presence.ask',
          'consent.acknowledge',
          'closing.begin',
          'consent.withdraw',
        ] as const) {
          const decision = play.ask(seatId, name, {});
          if (decision.ok) continue;
          expect(codes).toContain(decision.code);
          expect(decision.rule).toMatch(/^[A-Z]{2}-\d+$/);
        }
    });
  });
});
