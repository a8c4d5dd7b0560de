import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Role } from '../../../server/domain/people.ts';
import type { OwnWords, PlanValue } from '../../../server/domain/plan/events.ts';
import type { PartOwner } from '../../../server/domain/plan/state.ts';
import type { FieldView } from '../../../server/domain/plan/view.ts';
import { Watch } from '../../controllers/watch.ts';
import type { PlanEdits } from '../../state/plan-edits.ts';
import { base, cards, words } from '../../styles/shared.ts';
import { say } from '../../texts/domain.ts';
import { language } from '../../texts/locale.ts';
import { refusalSentence } from '../../texts/refusals.ts';
import type { ResolveEvent, TypeEvent, WritingEvent } from '../field/field.events.ts';
import '../field/field.ts';
import type { Author, Conflict } from '../field/field.ts';
import '../mark/mark.ts';
import { ownLanguage } from './own-language.ts';

/** What somebody else has written of the same topic. */
export interface Said {
  readonly name: 'interpreted' | 'countyView' | 'kelaView';
  readonly text: string;
}

/** One topic in the client's own words, in her own language; beneath, what others have written of it. */
@localized()
@customElement('kr-client-words')
export class ClientWords extends LitElement {
  static override styles = [
    base,
    words,
    cards,
    css`
      details {
        margin-block-start: var(--s2);
      }
      summary {
        min-block-size: var(--tap);
        display: flex;
        align-items: center;
        color: var(--accent);
        font-weight: 600;
        cursor: pointer;
      }
      dl {
        display: grid;
        gap: var(--s3);
        border-inline-start: var(--thick) solid var(--line);
        padding-inline-start: var(--s3);
      }
    `,
  ];

  @property() path = '';
  @property() label = '';
  @property() prompt = '';
  @property({ attribute: false }) field: FieldView | null = null;
  @property({ attribute: false }) said: readonly Said[] = [];
  @property({ attribute: false }) hiddenFrom: readonly PartOwner[] = [];
  @property({ attribute: false }) edits: PlanEdits | null = null;
  @property({ attribute: false }) writer: { readonly role: Role; readonly name: string } | null = null;
  @property({ attribute: 'own-language' }) ownLanguage = 'fi';

  constructor() {
    super();
    new Watch(this, () => this.edits);
  }

  override render() {
    const { field, edits, path } = this;
    if (!field) return nothing;
    const value = ownWords(edits ? edits.value(path) : field.value);
    return html`
      <kr-field
        .value=${value?.text ?? ''}
        .label=${this.label}
        .prompt=${this.prompt}
        .contentLang=${value?.lang ?? this.ownLanguage}
        .maxlength=${1000}
        .author=${authorOf(field)}
        .writer=${this.writer}
        .conflict=${this.conflict()}
        .note=${this.note()}
        me="client"
        framed
        ?readonly=${!field.mayWrite}
        @kr-type=${this.onType}
        @kr-writing=${this.onWriting}
        @kr-resolve=${this.onResolve}
      ></kr-field>
      ${this.hiddenFrom.map(
        (authority) => html`<span class="pill">${say(`plan.hidden.${authority}`)}</span>`,
      )}
      ${this.said.length === 0 ? nothing : this.others()}
    `;
  }

  private others() {
    return html`<details>
      <summary>${msg('Mitä muut ovat kirjoittaneet', { id: 'words.others' })}</summary>
      <dl>
        ${this.said.map(
          ({ name, text }) =>
            html`<div>
              <dt class="small soft">${labels[name]()}</dt>
              <dd dir="auto">${text}</dd>
            </div>`,
        )}
      </dl>
    </details>`;
  }

  private note(): string {
    const refused = this.edits?.refusal(this.path);
    if (refused) return refusalSentence(refused);
    return this.edits?.isPending(this.path) ? msg('Tallennetaan…', { id: 'words.saving' }) : '';
  }

  private conflict(): Conflict | null {
    const conflict = this.edits?.conflict(this.path);
    if (!conflict) return null;
    const { mine, theirs } = conflict;
    return {
      mine: ownWords(mine)?.text ?? '',
      theirs: {
        role: theirs.by?.role ?? 'county',
        name: theirs.by?.name ?? '',
        at: theirs.at ?? '',
        text: ownWords(theirs.value)?.text ?? '',
      },
    };
  }

  private onType({ value }: TypeEvent) {
    const lang = ownLanguage(value, this.ownLanguage, language());
    this.edits?.edit(this.path, value.trim() ? { lang, text: value } : null);
  }

  private onWriting({ writing }: WritingEvent) {
    this.edits?.focus(this.path, writing);
  }

  private onResolve({ keep }: ResolveEvent) {
    this.edits?.resolve(this.path, keep);
  }
}

const labels: Readonly<Record<Said['name'], () => string>> = {
  interpreted: () => say('plan.survey.interpretedText.label'),
  countyView: () => say('plan.survey.countyView.label'),
  kelaView: () => say('plan.survey.kelaView.label'),
};

const ownWords = (value: PlanValue): OwnWords | null =>
  value !== null && typeof value === 'object' ? value : null;

const authorOf = ({ by, at }: FieldView): Author | null =>
  by && at ? { role: by.role, name: by.name, at } : null;

declare global {
  interface HTMLElementTagNameMap {
    'kr-client-words': ClientWords;
  }
}
