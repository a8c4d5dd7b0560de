import { msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { RowKind } from '../../../server/domain/plan/events.ts';
import type { RowView } from '../../../server/domain/plan/view.ts';
import { Watch } from '../../controllers/watch.ts';
import type { PlanDesk } from '../../state/plan-desk.ts';
import { textOf } from '../../state/plan-edits.fields.ts';
import type { PickEvent } from '../plan-pick/plan-pick.ts';

/** A row of the plan: it reads as a line, and "Muuta" unfolds its choices. An action and a benefit are such rows. */
export abstract class PlanRow extends LitElement {
  @property({ attribute: false }) desk: PlanDesk | null = null;
  @property({ attribute: false }) row: RowView | null = null;

  @state() private open = false;
  protected abstract readonly kind: RowKind;

  constructor() {
    super();
    new Watch(this, () => this.desk?.edits ?? null);
  }

  override render() {
    const { desk, row } = this;
    if (!desk || !row) return nothing;
    return html`<div class="row">${this.line(desk, row)}</div>
      ${this.open ? html`<div class="open">${this.choices(desk, row)} ${this.removal(row)}</div>` : nothing}`;
  }

  /** The row as it reads. */
  protected abstract line(desk: PlanDesk, row: RowView): unknown;

  /** What can be changed of it. */
  protected abstract choices(desk: PlanDesk, row: RowView): unknown;

  protected abstract removeWords(): string;

  protected path(name: string): string {
    return `${this.kind}/${this.row?.id ?? ''}/${name}`;
  }

  /** Empty when nothing stands there. */
  protected text(name: string): string {
    return textOf(this.desk?.edits.value(this.path(name)) ?? null);
  }

  protected may(name: string): boolean {
    return this.row?.fields[name]?.mayWrite ?? false;
  }

  /** Stores at once what was picked for a field. */
  protected onPick(name: string) {
    return ({ value }: PickEvent) => {
      this.desk?.edits.edit(this.path(name), value, false);
    };
  }

  /** Nothing for who may change nothing. */
  protected toggle({ fields }: RowView) {
    if (!Object.values(fields).some(({ mayWrite }) => mayWrite)) return nothing;
    return html`<button
      type="button"
      class="btn quiet change"
      aria-expanded=${String(this.open)}
      @click=${this.onToggle}
    >
      ${this.open ? msg('Valmis', { id: 'plan.done' }) : msg('Muuta', { id: 'plan.change' })}
    </button>`;
  }

  private removal({ mayRemove }: RowView) {
    if (!mayRemove) return nothing;
    return html`<div class="acts">
      <button type="button" class="btn quiet danger" @click=${this.onRemove}>${this.removeWords()}</button>
    </div>`;
  }

  private onToggle() {
    this.open = !this.open;
  }

  private onRemove() {
    if (this.row) void this.desk?.edits.remove(this.kind, this.row.id);
  }
}
