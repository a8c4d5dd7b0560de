import { refuse } from '../domain/decision.ts';
import type { Head } from '../domain/ledger.ts';
import type { CommandBody } from '../domain/meetings/commands.ts';
import { mayFreeze } from '../domain/meetings/decide/closing.ts';
import { choose, chooseOwnView } from '../domain/meetings/decide/signing.ts';
import { putAway } from '../domain/meetings/cards.ts';
import type { MeetingEvent } from '../domain/meetings/events.ts';
import type { Facts } from '../domain/meetings/facts.ts';
import { decidePlanOp } from '../domain/plan/decide.ts';
import { planFields } from '../domain/plan/definition.ts';
import type { OwnWords } from '../domain/plan/events.ts';
import type { Localised } from '../domain/reference.ts';
import { cleanValue } from '../domain/plan/values.ts';
import { expectedSigners, summaryFrom } from '../domain/summary/from-meeting.ts';
import { readerOf } from '../domain/view/plan-part.ts';
import type { Made, MeetingsPort } from '../http/meetings-port.ts';
import type { Outcome, Sender } from '../http/seat-commands.ts';
import { toBase64 } from './document-bytes.ts';
import type { Papers } from './papers.ts';

export interface FreezeDeps {
  readonly meetings: MeetingsPort;
  readonly papers: Papers;
  readonly service: string;
  /** Name of a template's topic. */
  readonly topicOf: (templateCode: string) => Localised;
}

/** SU-4: the summary, made from the ledger's own fold at a named head; made again if the head has moved meanwhile. */
export const freeze = (deps: FreezeDeps, sender: Sender): Promise<Outcome> =>
  deps.meetings.actMade(
    sender,
    async (facts, head) => {
      const may = mayFreeze(facts);
      return may.ok ? make(deps, facts, head, null) : may;
    },
    (facts, frozen) => {
      // Who writes is not in the ledger: it may have changed while the page was set.
      const may = mayFreeze(facts);
      if (!may.ok) return may;
      const events: MeetingEvent[] = [frozen, ...putAway(facts.meeting)];
      return { ok: true, events: [...events, { type: 'phase.moved/1', body: { to: 'signing' } }] };
    },
  );

/** SU-5: the client's choice. Her own view unfreezes, enters the plan, and the summary freezes again, in one append. */
export async function chooseHow(
  deps: FreezeDeps,
  sender: Sender,
  { choice, ownView }: CommandBody<'signing.choose'>,
): Promise<Outcome> {
  if (choice !== 'own-view') return deps.meetings.act(sender, (facts) => choose(facts, choice));
  if (!ownView) return refuse('request.wrong-shape', 'SU-5');
  if (!saysSomething(ownView)) return refuse('plan.wrong-value', 'PL-7');
  return deps.meetings.actMade(
    sender,
    async (facts, head) => {
      const may = chooseOwnView(facts);
      return may.ok ? make(deps, facts, head, ownView) : may;
    },
    (facts, frozen) => {
      const written = intoPlan(facts, ownView);
      if (!written.ok) return written;
      return {
        ok: true,
        events: [
          { type: 'summary.unfrozen/1', body: { why: 'own-view' } },
          { type: 'summary.chosen/1', body: { seatId: sender.seatId, choice, ownView } },
          ...written.events,
          frozen,
        ],
      };
    },
  );
}

/** By the plan's own measure: a view of which nothing can be seen is none. */
const saysSomething = (ownView: OwnWords): boolean => {
  const field = planFields.find(({ pattern }) => pattern === 'clientView');
  return field !== undefined && cleanValue({ ...field, required: true }, ownView).ok;
};

/** Her words enter the plan by its own rules, as she would write them there. */
const intoPlan = ({ meeting, seat, newId }: Facts, value: OwnWords) =>
  decidePlanOp(
    {
      plan: meeting.plan,
      author: { role: seat.role, name: seat.name },
      reader: readerOf(meeting, seat.role),
      locked: null,
      joint: true,
      newId,
    },
    { kind: 'set', path: 'clientView', value, baseRev: meeting.plan.fields['clientView']?.rev ?? 0 },
  );

async function make(
  deps: FreezeDeps,
  facts: Facts,
  head: Head,
  ownView: OwnWords | null,
): Promise<Made<MeetingEvent>> {
  const { meeting } = facts;
  const topic = deps.topicOf(meeting.templateCode);
  const doc = summaryFrom({ facts, head, service: deps.service, topic, ownView });
  const frozen = await deps.papers.freeze(doc);
  if (!frozen.ok) return refuse('summary.unprintable', 'SU-4', frozen.word);
  return {
    ok: true,
    made: {
      type: 'summary.frozen/1',
      body: {
        version: meeting.versions + 1,
        sha256: frozen.sha256,
        json: frozen.json,
        pdf: toBase64(frozen.basePdf),
        head,
        signers: expectedSigners(meeting),
      },
    },
  };
}
