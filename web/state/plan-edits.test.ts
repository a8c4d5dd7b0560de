import { afterEach, expect, test, vi } from 'vitest';
import type { FieldView, PlanView } from '../../server/domain/plan/view.ts';
import type { PlanOp } from '../../server/domain/plan/op.ts';
import type { CommandAnswer, Send } from './meeting.commands.ts';
import { PlanEdits, type PlanSource } from './plan-edits.ts';

const field = (value: string | null, rev: number, name = 'Mikko Laine'): FieldView => ({
  value,
  rev,
  by: rev === 0 ? null : { role: 'county', name },
  at: rev === 0 ? null : '2026-11-24T08:00:00.000Z',
  mayWrite: true,
  hiddenFrom: [],
});

const planWith = (fields: Record<string, FieldView>): PlanView => ({
  sections: [],
  fields,
  rows: { actions: [], benefits: [] },
  domains: [],
  benefits: {},
  mayInsert: true,
  changes: [],
});

/** A meeting that holds one plan and answers as told; answers wait until `answer` is called. */
class Source implements PlanSource {
  plan = planWith({ goal: field(null, 0), 'followUp/none': field(null, 0) });
  readonly ops: PlanOp[] = [];
  readonly wrote: (string | null)[] = [];
  private readonly waiting: ((answer: CommandAnswer) => void)[] = [];
  private readonly listeners = new Set<() => void>();

  phase = 'joint';

  get view() {
    return { phase: this.phase, plan: { open: true, view: this.plan } };
  }

  readonly send: Send = (_name, body) => {
    this.ops.push((body as { op: PlanOp }).op);
    return new Promise((resolve) => this.waiting.push(resolve));
  };

  writing(path: string | null): void {
    this.wrote.push(path);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  show(fields: Record<string, FieldView>): void {
    this.plan = planWith({ ...this.plan.fields, ...fields });
    for (const listener of this.listeners) listener();
  }

  async answer(answer: CommandAnswer): Promise<void> {
    this.waiting.shift()?.(answer);
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  }
}

const no = (code: Extract<CommandAnswer, { ok: false }>['code']): CommandAnswer => ({
  ok: false,
  code,
  rule: '',
});

let edits: PlanEdits | null = null;
const start = () => {
  const source = new Source();
  edits = new PlanEdits(source);
  return { source, edits };
};

afterEach(() => {
  edits?.close();
  vi.useRealTimers();
});

test('a text is shown at once, sent once after a pause, and kept until its answer', async () => {
  vi.useFakeTimers();
  const { source, edits } = start();
  edits.focus('goal', true);
  edits.edit('goal', 'Koti');
  edits.edit('goal', 'Koti säilyy');
  expect(edits.value('goal')).toBe('Koti säilyy');
  expect(source.ops).toEqual([]);
  vi.advanceTimersByTime(300);
  expect(source.ops).toEqual([{ kind: 'set', path: 'goal', value: 'Koti säilyy', baseRev: 0 }]);
  expect(edits.pendingCount).toBe(1);
  source.show({ goal: field('Koti säilyy', 1) });
  await source.answer({ ok: true });
  expect(edits.pendingCount).toBe(0);
  expect(source.wrote).toContain('goal');
});

test('leaving the field sends at once and says that nobody writes there', () => {
  const { source, edits } = start();
  edits.focus('goal', true);
  edits.edit('goal', 'Koti');
  edits.focus('goal', false);
  expect(source.ops).toHaveLength(1);
  expect(source.wrote.at(-1)).toBeNull();
});

test('keys during the sending go after its answer and a pause, on the revision that it made', async () => {
  vi.useFakeTimers();
  const { source, edits } = start();
  edits.focus('goal', true);
  edits.edit('goal', 'Koti', false);
  edits.edit('goal', 'Koti säilyy');
  source.show({ goal: field('Koti', 1) });
  await source.answer({ ok: true });
  expect(source.ops).toHaveLength(1);
  vi.advanceTimersByTime(300);
  expect(source.ops.at(-1)).toEqual({ kind: 'set', path: 'goal', value: 'Koti säilyy', baseRev: 1 });
});

test('and at once where somebody waits for them, or the field has been left', async () => {
  const { source, edits } = start();
  edits.focus('goal', true);
  edits.edit('goal', 'Koti', false);
  edits.edit('goal', 'Koti säilyy');
  const flushed = edits.flush();
  source.show({ goal: field('Koti', 1) });
  await source.answer({ ok: true });
  expect(source.ops).toHaveLength(2);
  edits.edit('goal', 'Koti säilyy heillä');
  edits.focus('goal', false);
  source.show({ goal: field('Koti säilyy', 2) });
  await source.answer({ ok: true });
  expect(source.ops).toHaveLength(3);
  source.show({ goal: field('Koti säilyy heillä', 3) });
  await source.answer({ ok: true });
  await flushed;
  expect(edits.pendingCount).toBe(0);
});

test('SE-11: whoever types without a pause sends less than a seat may, on any network', async () => {
  vi.useFakeTimers();
  for (const answerMs of [60, 120, 250]) {
    const { source, edits } = start();
    edits.focus('goal', true);
    let sent = 0;
    for (let ms = 0; ms < 3000; ms += 10) {
      if (ms % 90 === 0) edits.edit('goal', `Koti ${ms}`, ms > 0);
      if (source.ops.length > sent) {
        sent = source.ops.length;
        const { value } = source.ops.at(-1) as { value: string };
        setTimeout(() => {
          source.show({ goal: field(value, sent) });
          void source.answer({ ok: true });
        }, answerMs);
      }
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(sent).toBeLessThan(3 * 4);
    edits.close();
  }
});

test('what is being written is not replaced by its trimmed form; after leaving the plan’s stands', async () => {
  const { source, edits } = start();
  edits.focus('goal', true);
  edits.edit('goal', 'Koti ', false);
  source.show({ goal: field('Koti', 1) });
  await source.answer({ ok: true });
  expect(edits.value('goal')).toBe('Koti ');
  edits.focus('goal', false);
  expect(edits.value('goal')).toBe('Koti');
});

test('another’s newer text makes a conflict with both; mine goes on the newest revision', async () => {
  const { source, edits } = start();
  edits.edit('goal', 'minun', false);
  source.show({ goal: field('toisen', 1, 'Satu Niemi') });
  await source.answer(no('plan.conflict'));
  expect(edits.conflict('goal')).toMatchObject({
    mine: 'minun',
    theirs: { value: 'toisen', by: { name: 'Satu Niemi' } },
  });
  expect(edits.value('goal')).toBe('toisen');
  expect(edits.pendingCount).toBe(1);
  edits.resolve('goal', 'mine');
  expect(source.ops.at(-1)).toEqual({ kind: 'set', path: 'goal', value: 'minun', baseRev: 1 });
});

test('theirs may stay: then nothing is sent', async () => {
  const { source, edits } = start();
  edits.edit('goal', 'minun', false);
  source.show({ goal: field('toisen', 1) });
  await source.answer(no('plan.conflict'));
  edits.resolve('goal', 'theirs');
  expect([edits.conflict('goal'), edits.value('goal'), edits.pendingCount]).toEqual([null, 'toisen', 0]);
  expect(source.ops).toHaveLength(1);
});

test('after the freeze the text stays as text to copy, until it is put away', async () => {
  const { source, edits } = start();
  edits.edit('goal', 'liian myöhään', false);
  await source.answer(no('plan.frozen'));
  expect(edits.leftovers).toEqual([{ path: 'goal', text: 'liian myöhään', code: 'plan.frozen' }]);
  expect(edits.pendingCount).toBe(0);
  edits.dropLeftover('goal');
  expect(edits.leftovers).toEqual([]);
});

test('SU-3 at the freeze everything unsent stays as text to copy: what waited, what was refused, what needed a choice', async () => {
  const { source, edits } = start();
  edits.edit('goal', 'minun', false);
  source.show({ goal: field('toisen', 1) });
  await source.answer(no('plan.conflict'));
  edits.edit('followUp/none', 'kesken jäi');
  source.phase = 'signing';
  source.show({});
  expect(edits.leftovers).toEqual([
    { path: 'goal', text: 'minun', code: 'plan.frozen' },
    { path: 'followUp/none', text: 'kesken jäi', code: 'plan.frozen' },
  ]);
  expect(source.ops).toHaveLength(1);
});

test('a refused value stays with its reason and can be mended', async () => {
  const { source, edits } = start();
  edits.edit('goal', 'x', false);
  await source.answer(no('plan.wrong-value'));
  expect([edits.refusal('goal'), edits.value('goal')]).toEqual(['plan.wrong-value', 'x']);
  edits.edit('goal', 'y', false);
  expect(edits.refusal('goal')).toBeNull();
  expect(source.ops).toHaveLength(2);
});

test('what a pause held back is sent by itself when the pause is over', async () => {
  const { source, edits } = start();
  edits.edit('goal', 'Vuokra maksuun', false);
  await source.answer(no('meeting.paused'));
  expect([edits.value('goal'), edits.refusal('goal'), edits.pendingCount]).toEqual([
    'Vuokra maksuun',
    'meeting.paused',
    1,
  ]);
  source.show({ goal: { ...field(null, 0), mayWrite: false } });
  expect(source.ops).toHaveLength(1);
  source.show({ goal: field(null, 0) });
  expect(source.ops).toHaveLength(2);
  expect(edits.refusal('goal')).toBeNull();
  source.show({ goal: field('Vuokra maksuun', 1, 'Satu Niemi') });
  await source.answer({ ok: true });
  expect(edits.pendingCount).toBe(0);
});

test('writing back what stands there sends nothing', () => {
  const { source, edits } = start();
  edits.edit('goal', null, false);
  expect([source.ops.length, edits.pendingCount]).toEqual([0, 0]);
});

test('flush sends what waits and resolves when all is answered', async () => {
  const { source, edits } = start();
  edits.edit('goal', 'Koti');
  edits.edit('followUp/none', 'syy');
  let done = false;
  const flushing = edits.flush().then(() => (done = true));
  expect(source.ops).toHaveLength(2);
  await source.answer({ ok: true });
  expect(done).toBe(false);
  await source.answer({ ok: true });
  await flushing;
  expect(edits.pendingCount).toBe(0);
});

test('leaving the page warns while something is unsent, and not after', async () => {
  const { source, edits } = start();
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(leave()).toBe(false);
  edits.edit('goal', 'Koti', false);
  expect(leave()).toBe(true);
  source.show({ goal: field('Koti', 1) });
  await source.answer({ ok: true });
  expect(leave()).toBe(false);
});

test('a row is named before the server has answered', async () => {
  const { source, edits } = start();
  const made = edits.insert('actions', { domain: 'asuminen', title: 'Soitto' }, null);
  await source.answer({ ok: true });
  const { rowId } = await made;
  expect(source.ops[0]).toMatchObject({ kind: 'insert', rows: 'actions', rowId, after: null });
  expect(rowId).toMatch(/^row_[0-9A-HJKMNP-TV-Z]{26}$/);
});
