import type { RowId } from '../../server/domain/ids.ts';
import type { Author, PlanValue, RowKind, RowValues } from '../../server/domain/plan/events.ts';
import type { PlanOp } from '../../server/domain/plan/op.ts';
import type { PlanView } from '../../server/domain/plan/view.ts';
import { ulid } from 'ulid';
import type { ClientCode } from './api.ts';
import type { CommandAnswer, Send } from './meeting.commands.ts';
import { fieldAt, same, textOf } from './plan-edits.fields.ts';
import { type Listener, Store } from './store.ts';
import { UnloadWarning } from './unload-warning.ts';

/** What edits need of the meeting: `MeetingSession` is one. */
export interface PlanSource {
  readonly view: object | null;
  readonly send: Send;
  writing(path: string | null): void;
  subscribe(listener: Listener): () => void;
}

/** Another's text was stored while I wrote mine. */
export interface EditConflict {
  readonly mine: PlanValue;
  readonly theirs: { readonly value: PlanValue; readonly by: Author | null; readonly at: string | null };
}

/** A text that has no place in the plan any more: it stays on the screen to be copied. */
export interface Leftover {
  readonly path: string;
  readonly text: string;
  /** Why; null where the place for it went while it was being written. */
  readonly code: ClientCode | null;
}

/** One field in which this person has written. */
interface Edit {
  mine: PlanValue;
  /** The revision that the writer saw. */
  base: number;
  /** `waiting` for the pause in writing, `sending`, `saved` while the field has the focus, or what went wrong. */
  state: 'waiting' | 'sending' | 'saved' | 'conflict' | 'refused';
  code: ClientCode | null;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

/** Text is sent this long after the last key (ARCHITECTURE.md *Plan*). */
const pauseMs = 300;

/** Where nothing of the meeting is this person's any more, written or not (CO-10). */
const outside: ReadonlySet<string | undefined> = new Set(['waiting', 'ended', 'closed']);

/** After these the field is no place for the text any more. */
const placeGone: ReadonlySet<ClientCode> = new Set([
  'plan.frozen',
  'plan.row-gone',
  'plan.domain-closed',
  'plan.unknown-path',
  'seat.ended',
]);

/**
 * What this person writes in the plan, shown at once and sent after a pause. Kept in memory only; leaving the
 * page with something unsent warns. The server's view is the truth for everything that is not being written here.
 */
export class PlanEdits {
  private readonly source: PlanSource;
  private readonly edits = new Map<string, Edit>();
  private readonly sendings = new Set<Promise<unknown>>();
  private readonly store = new Store<{ readonly leftovers: readonly Leftover[] }>({ leftovers: [] });
  private readonly stop: () => void;
  private focused: string | null = null;
  private flushing = false;
  private readonly warning = new UnloadWarning();

  constructor(source: PlanSource) {
    this.source = source;
    this.stop = source.subscribe(this.onView);
  }

  subscribe(listener: Listener): () => void {
    return this.store.subscribe(listener);
  }

  /** What stands in a field for this person: the own unsent text, else the plan's. */
  value(path: string): PlanValue {
    const edit = this.edits.get(path);
    return edit && edit.state !== 'conflict' ? edit.mine : (fieldAt(this.plan, path)?.value ?? null);
  }

  conflict(path: string): EditConflict | null {
    const edit = this.edits.get(path);
    if (edit?.state !== 'conflict') return null;
    const field = fieldAt(this.plan, path);
    return {
      mine: edit.mine,
      theirs: { value: field?.value ?? null, by: field?.by ?? null, at: field?.at ?? null },
    };
  }

  /** Why the text of a field was not taken, or not yet; the text stays and can be mended. */
  refusal(path: string): ClientCode | null {
    const edit = this.edits.get(path);
    return edit?.state === 'refused' || edit?.code === 'meeting.paused' ? edit.code : null;
  }

  /** The field holds something that the server has not confirmed. */
  isPending(path: string): boolean {
    const state = this.edits.get(path)?.state;
    return state === 'waiting' || state === 'sending';
  }

  /** Things that are not yet the plan's: unsent, on their way, or waiting for a choice. */
  get pendingCount(): number {
    const written = [...this.edits.values()].filter(({ state }) => state !== 'saved').length;
    return written + this.sendings.size - this.sendingFields;
  }

  get leftovers(): readonly Leftover[] {
    return this.store.now.leftovers;
  }

  /** Keeps a text for which there was no field yet. */
  keep(path: string, text: string): void {
    this.leftOver({ path, text, code: null });
  }

  /** The leftover has been copied or is not needed. */
  dropLeftover(path: string): void {
    this.store.set({ leftovers: this.leftovers.filter((one) => one.path !== path) });
  }

  /** The field got or lost the focus: others see the mark, and leaving sends at once. */
  focus(path: string, on: boolean): void {
    if (on) {
      this.focused = path;
      this.source.writing(path);
      return;
    }
    if (this.focused === path) this.focused = null;
    this.source.writing(null);
    const edit = this.edits.get(path);
    if (edit?.state === 'saved') this.drop(path);
    else if (edit?.state === 'waiting') void this.push(path, edit);
  }

  /** A key was pressed. `pauses` false sends at once (a tap on a choice, a date). */
  edit(path: string, value: PlanValue, pauses = true): void {
    if (this.focused === path) this.source.writing(path);
    const before = this.edits.get(path);
    const edit: Edit = before ?? {
      mine: value,
      base: fieldAt(this.plan, path)?.rev ?? 0,
      state: 'waiting',
      code: null,
    };
    edit.mine = value;
    this.edits.set(path, edit);
    clearTimeout(edit.timer);
    // While one is on its way, the newer text goes after its answer; a conflict waits for the choice.
    if (edit.state !== 'sending' && edit.state !== 'conflict') {
      edit.state = 'waiting';
      if (pauses) this.pushLater(path, edit);
      else void this.push(path, edit);
    }
    this.tell();
  }

  /** One of two conflicting texts was chosen. */
  resolve(path: string, keep: 'mine' | 'theirs'): void {
    const edit = this.edits.get(path);
    if (edit?.state !== 'conflict') return;
    if (keep === 'theirs') {
      this.drop(path);
      return;
    }
    edit.base = fieldAt(this.plan, path)?.rev ?? 0;
    void this.push(path, edit);
  }

  /** Makes a row; its id is known at once, the row comes with the view. */
  async insert(
    rows: RowKind,
    values: RowValues,
    after: RowId | null,
  ): Promise<CommandAnswer & { readonly rowId: RowId }> {
    const rowId: RowId = `row_${ulid()}`;
    const answer = await this.apply({ kind: 'insert', rows, rowId, after, values });
    return { ...answer, rowId };
  }

  remove(rows: RowKind, rowId: RowId): Promise<CommandAnswer> {
    return this.apply({ kind: 'remove', rows, rowId });
  }

  /** Sends what waits and resolves when every answer has come; conflicts and refusals stay. */
  async flush(): Promise<void> {
    for (const [path, edit] of this.edits) if (edit.state === 'waiting') void this.push(path, edit);
    this.flushing = true;
    while (this.sendings.size > 0) await Promise.all(this.sendings);
    this.flushing = false;
  }

  /** Forgets everything that was written here. */
  close(): void {
    this.stop();
    this.forget();
  }

  private forget(): void {
    for (const { timer } of this.edits.values()) clearTimeout(timer);
    this.edits.clear();
    this.sendings.clear();
    this.focused = null;
    this.store.set({ leftovers: [] });
    this.warning.set(this.pendingCount > 0);
  }

  private get plan(): PlanView | null {
    const { plan } = (this.source.view ?? {}) as { plan?: { open: boolean; view: PlanView } };
    return plan?.open ? plan.view : null;
  }

  private get isOutside(): boolean {
    return outside.has(((this.source.view ?? {}) as { kind?: string }).kind);
  }

  private get isFrozen(): boolean {
    return ((this.source.view ?? {}) as { phase?: string }).phase === 'signing';
  }

  private get sendingFields(): number {
    return [...this.edits.values()].filter(({ state }) => state === 'sending').length;
  }

  private async push(path: string, edit: Edit): Promise<void> {
    clearTimeout(edit.timer);
    const { mine, base } = edit;
    const standing = fieldAt(this.plan, path);
    if (standing?.rev === base && same(standing.value, mine)) {
      this.settle(path, edit);
      return;
    }
    edit.state = 'sending';
    this.tell();
    edit.code = null;
    const answer = await this.apply({ kind: 'set', path, value: mine, baseRev: base });
    // Forgotten meanwhile: the meeting is over for this person.
    if (this.edits.get(path) !== edit) return;
    if (!answer.ok) this.refused(path, edit, answer.code);
    else {
      // A set that changed nothing gives no new revision. A still newer one is another's and meets us as a conflict.
      edit.base = fieldAt(this.plan, path)?.rev === base ? base : base + 1;
      if (same(edit.mine, mine)) this.settle(path, edit);
      // Who writes on is not sent at every key that falls between an answer and the next: the server counts.
      else if (this.focused === path && !this.flushing) this.pushLater(path, edit);
      else await this.push(path, edit);
    }
    this.tell();
  }

  private pushLater(path: string, edit: Edit): void {
    edit.state = 'waiting';
    edit.timer = setTimeout(() => void this.push(path, edit), pauseMs);
  }

  private settle(path: string, edit: Edit): void {
    // What is being written is never replaced under the writer's hands, not even by its own trimmed form.
    if (this.focused === path) edit.state = 'saved';
    else this.edits.delete(path);
    this.tell();
  }

  private refused(path: string, edit: Edit, code: ClientCode): void {
    edit.code = code;
    if (code === 'plan.conflict') edit.state = 'conflict';
    // A pause passes: the text waits for its end.
    else if (code === 'meeting.paused') edit.state = 'waiting';
    else if (placeGone.has(code)) this.leave(path, edit, code);
    else edit.state = 'refused';
  }

  /** Takes a text out of the plan's fields and keeps it to be copied. */
  private leave(path: string, edit: Edit, code: ClientCode): void {
    clearTimeout(edit.timer);
    this.edits.delete(path);
    this.leftOver({ path, text: textOf(edit.mine), code });
  }

  private leftOver(left: Leftover): void {
    if (left.text.trim() === '' || this.isOutside) return;
    const others = this.leftovers.filter((one) => one.path !== left.path);
    this.store.set({ leftovers: [...others, left] });
  }

  private async apply(op: PlanOp): Promise<CommandAnswer> {
    const sending = this.source.send('plan.apply', { op });
    this.sendings.add(sending);
    this.tell();
    const answer = await sending;
    this.sendings.delete(sending);
    this.tell();
    return answer;
  }

  private drop(path: string): void {
    clearTimeout(this.edits.get(path)?.timer);
    this.edits.delete(path);
    this.tell();
  }

  private tell(): void {
    this.store.update({});
    this.warning.set(this.pendingCount > 0);
  }

  /**
   * A row that is gone takes its fields along; what was being written in them stays as text, and so does everything
   * unsent when the plan freezes. What a pause held back goes when it is over.
   */
  private readonly onView = () => {
    if (this.isOutside) this.forget();
    if (!this.plan) return;
    for (const [path, edit] of this.edits) {
      if (edit.state === 'saved' || edit.state === 'sending') continue;
      const field = fieldAt(this.plan, path);
      if (!field) this.leave(path, edit, 'plan.row-gone');
      else if (this.isFrozen) this.leave(path, edit, 'plan.frozen');
      else if (edit.code === 'meeting.paused' && field.mayWrite) void this.push(path, edit);
    }
  };
}
