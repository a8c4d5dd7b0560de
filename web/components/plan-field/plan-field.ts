import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PlanValue } from '../../../server/domain/plan/events.ts';
import type { ValueShape } from '../../../server/domain/plan/field.ts';
import { parsePath } from '../../../server/domain/plan/paths.ts';
import { Watch } from '../../controllers/watch.ts';
import type { PlanDesk } from '../../state/plan-desk.ts';
import { fieldAt, textOf } from '../../state/plan-edits.fields.ts';
import { base } from '../../styles/shared.ts';
import { sayCode } from '../../texts/codes.ts';
import { refusalSentence } from '../../texts/refusals.ts';
import type { CommitEvent, ResolveEvent, TypeEvent, WritingEvent } from '../field/field.events.ts';
import '../field/field.ts';

/** One text of the plan by its path: label and limits from the definition, value, author, caret and conflict from the desk. */
@localized()
@customElement('kr-plan-field')
export class PlanField extends LitElement {
  static override styles = [base];

  @property({ attribute: false }) desk: PlanDesk | null = null;
  @property() path = '';
  @property({ type: Boolean }) heading = false;
  @property({ type: Boolean, attribute: 'label-unseen' }) labelUnseen = false;
  /** Instead of the definition's label. */
  @property() label = '';
  @property() prompt = '';
  /** The author is told elsewhere. */
  @property({ type: Boolean, attribute: 'no-author' }) noAuthor = false;

  constructor() {
    super();
    new Watch(this, () => this.desk?.edits ?? null);
  }

  override render() {
    const { desk, path } = this;
    const view = desk && fieldAt(desk.plan, path);
    const definition = parsePath(path)?.field;
    if (!desk || !view || !definition) return nothing;
    const { shape } = definition;
    const { edits } = desk;
    const refusal = edits.refusal(path);
    const conflict = edits.conflict(path);
    return html`<kr-field
      .value=${textOf(edits.value(path))}
      .label=${this.label || sayCode(definition.label)}
      .labelUnseen=${this.labelUnseen}
      .prompt=${view.mayWrite ? this.prompt : ''}
      .heading=${this.heading}
      .single=${shape.kind === 'text' && shape.lines === 'one'}
      .readonly=${!view.mayWrite}
      .maxlength=${limit(shape)}
      .contentLang=${this.langOf(view.value, shape, desk)}
      .author=${this.noAuthor || !view.by || !view.at || view.value === null ? null : { ...view.by, at: view.at }}
      .me=${desk.me.role}
      .writer=${desk.writers.get(path) ?? null}
      .conflict=${
        conflict && {
          mine: textOf(conflict.mine),
          theirs: {
            role: conflict.theirs.by?.role ?? desk.initiator,
            name: conflict.theirs.by?.name ?? '',
            at: conflict.theirs.at ?? new Date().toISOString(),
            text: textOf(conflict.theirs.value) || msg('(tyhjä)', { id: 'plan.empty-text' }),
          },
        }
      }
      .note=${refusal ? refusalSentence(refusal) : ''}
      @kr-type=${this.onType}
      @kr-commit=${this.onCommit}
      @kr-writing=${this.onWriting}
      @kr-resolve=${this.onResolve}
    ></kr-field>`;
  }

  private langOf(value: PlanValue, shape: ValueShape, { language }: PlanDesk): string {
    if (shape.kind !== 'own-words') return 'fi';
    return value !== null && typeof value === 'object' ? value.lang : language;
  }

  private written(text: string): PlanValue {
    const { desk, path } = this;
    const shape = parsePath(path)?.field.shape;
    if (text.trim() === '') return null;
    if (!desk || shape?.kind !== 'own-words') return text;
    return { lang: this.langOf(fieldAt(desk.plan, path)?.value ?? null, shape, desk), text };
  }

  private onType({ value }: TypeEvent) {
    this.desk?.edits.edit(this.path, this.written(value));
  }

  private onCommit({ value }: CommitEvent) {
    this.desk?.edits.edit(this.path, this.written(value), false);
  }

  private onWriting({ writing }: WritingEvent) {
    this.desk?.edits.focus(this.path, writing);
  }

  private onResolve({ keep }: ResolveEvent) {
    this.desk?.edits.resolve(this.path, keep);
  }
}

const limit = (shape: ValueShape): number => ('max' in shape ? shape.max : 200);

declare global {
  interface HTMLElementTagNameMap {
    'kr-plan-field': PlanField;
  }
}
