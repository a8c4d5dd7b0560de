import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { buttons } from '../../styles/controls.ts';
import { base, roles, words } from '../../styles/shared.ts';
import { atTime } from '../../texts/dates.ts';
import type { Role } from '../../../server/domain/people.ts';
import '../mark/mark.ts';
import { CommitEvent, ResolveEvent, TypeEvent, WritingEvent } from './field.events.ts';
import { look } from './field.styles.ts';

/** Who wrote the text that stands in a field; `at` is a UTC ISO instant. */
export interface Author {
  readonly role: Role;
  readonly name: string;
  readonly at: string;
}

/** Two texts for one place: another's was stored while I wrote. */
export interface Conflict {
  readonly theirs: Author & { readonly text: string };
  readonly mine: string;
}

/**
 * A text of the plan: it reads as part of a document until one writes in it. The author and the time
 * stand beneath; while another writes, the edge and a caret carry the colour of that person's mark.
 *
 * `value` is what the owner holds to be true. From the first key until the field is left, a new `value` never
 * touches what is being written; the owner hears `kr-type` at each key, `kr-commit` on leaving,
 * `kr-writing` at both ends, and `kr-resolve` when one of two conflicting texts was chosen.
 */
@localized()
@customElement('kr-field')
export class Field extends LitElement {
  static override styles = [base, words, buttons, roles, look];

  @property() value = '';
  @property() label = '';
  /** The label is for screen readers only, because a heading beside says the same. */
  @property({ type: Boolean, attribute: 'label-unseen' }) labelUnseen = false;
  @property() prompt = '';
  /** Letters like a heading (the shared goal). */
  @property({ type: Boolean, reflect: true }) heading = false;
  /** Looks like a field before one writes in it, `--lines` high. */
  @property({ type: Boolean, reflect: true }) framed = false;
  /** One line: Enter leaves the field. */
  @property({ type: Boolean }) single = false;
  @property({ type: Boolean }) readonly = false;
  @property({ type: Number }) maxlength = 2000;
  /** Language of the content when it is not the page's. */
  @property({ attribute: 'content-lang' }) contentLang = '';
  @property({ attribute: false }) author: Author | null = null;
  /** Who else writes here now. */
  @property({ attribute: false }) writer: { readonly role: Role; readonly name: string } | null = null;
  @property({ attribute: false }) conflict: Conflict | null = null;
  /** Whose own text the other one in a conflict is. */
  @property() me: Role | '' = '';
  /** A short line instead of the author's, for instance "tallennetaan". */
  @property() note = '';

  @state() private draft: string | null = null;
  @query('textarea') private readonly area!: HTMLTextAreaElement | null;

  /** Puts the caret into the text, where one may write. */
  override focus(options?: FocusOptions) {
    this.area?.focus(options);
  }

  override render() {
    const shown = this.draft ?? this.value;
    const lang = this.contentLang || nothing;
    const hint = this.prompt || (this.framed ? '' : msg('Ei vielä kirjoitettu', { id: 'field.empty' }));
    return html`
      <label for="area" class=${this.labelUnseen ? 'unseen' : 'label'}>${this.label}</label>
      <div class="text ${this.writer ? `writing ${this.writer.role}` : ''}">
        ${
          this.readonly && !this.holdsFocus
            ? html`<p class="own" dir="auto" lang=${lang}>
                <span class=${shown ? 'pre' : 'soft'}
                  >${shown || msg('Ei vielä kirjoitettu', { id: 'field.empty' })}</span
                >
              </p>`
            : html`<p class="twin" dir="auto" aria-hidden="true">
                  <span class="pre">${shown || hint || '\u00a0'}</span
                  >${this.writer ? html`<span class="caret"></span>` : nothing}
                </p>
                <textarea
                  id="area"
                  rows="1"
                  dir=${shown ? 'auto' : nothing}
                  lang=${lang}
                  maxlength=${this.maxlength}
                  ?readonly=${this.readonly}
                  placeholder=${hint}
                  aria-describedby="by"
                  @focus=${this.onFocus}
                  @input=${this.onInput}
                  @keydown=${this.onKey}
                  @blur=${this.onBlur}
                ></textarea>`
        }
      </div>
      <p id="by" class="by">${this.byline()}</p>
      ${this.conflict ? this.clash(this.conflict) : nothing}
    `;
  }

  protected override updated(changed: PropertyValues) {
    const area = this.area;
    // Only what is being written is left alone: who has not yet pressed a key sees what another stores.
    if (!area || (area === this.shadowRoot?.activeElement && this.draft !== null)) return;
    // After leaving, the draft stays until the owner's value has moved on.
    if (changed.has('value')) this.draft = null;
    const shown = this.draft ?? this.value;
    if (area.value !== shown) area.value = shown;
  }

  /** A short pause must not take the place in the text away: the box stays, only the keys do nothing. */
  private get holdsFocus(): boolean {
    return this.area !== null && this.area === this.shadowRoot?.activeElement;
  }

  private byline() {
    if (this.note) return this.note;
    if (this.writer) return msg(str`${this.writer.name} kirjoittaa`, { id: 'field.writing' });
    if (this.author) return html`<bdi>${this.author.name}</bdi> ${atTime(this.author.at)}`;
    return nothing;
  }

  private clash({ theirs, mine }: Conflict) {
    return html`<section class="clash" aria-labelledby="clash">
      <p id="clash">
        <b>${msg(str`${theirs.name} muutti tätä, kun kirjoitit`, { id: 'field.conflict' })}</b>
      </p>
      <p class="by">
        ${msg('Kumpikaan teksti ei ole kadonnut. Valitse, kumpi jää.', { id: 'field.conflict.choose' })}
      </p>
      <div class="two">
        ${this.version(theirs.role, theirs.name, atTime(theirs.at), theirs.text, 'theirs')}
        ${this.version(
          this.me || null,
          msg('Sinun tekstisi', { id: 'field.conflict.mine' }),
          msg('ei vielä tallessa', { id: 'field.conflict.unsaved' }),
          mine,
          'mine',
        )}
      </div>
    </section>`;
  }

  private version(role: Role | null, name: string, when: string, text: string, keep: 'mine' | 'theirs') {
    const label =
      keep === 'theirs'
        ? msg('Pidä toisen teksti', { id: 'field.conflict.keep-theirs' })
        : msg('Vaihda omaan tekstiin', { id: 'field.conflict.keep-mine' });
    return html`<div class="version ${role ?? 'me'}">
      <p class="by">
        ${role ? html`<kr-mark .who=${role}></kr-mark>` : nothing}<b><bdi>${name}</bdi></b>
        <span class="num">${when}</span>
      </p>
      <p dir="auto">${text}</p>
      <button type="button" class="btn" @click=${() => this.dispatchEvent(new ResolveEvent(keep))}>
        ${label}
      </button>
    </div>`;
  }

  private onFocus() {
    this.dispatchEvent(new WritingEvent(true));
  }

  private onInput(event: Event) {
    this.draft = (event.target as HTMLTextAreaElement).value;
    this.dispatchEvent(new TypeEvent(this.draft));
  }

  private onKey(event: KeyboardEvent) {
    // Enter also ends a composition (Arabic and Asian keyboards); then it must not leave the field.
    if (event.key !== 'Enter' || !this.single || event.isComposing) return;
    event.preventDefault();
    (event.target as HTMLTextAreaElement).blur();
  }

  private onBlur() {
    if (this.draft !== null && this.draft !== this.value) this.dispatchEvent(new CommitEvent(this.draft));
    else this.draft = null;
    // Two texts wait for a choice: the field has the one that stands, and mine is beside it.
    if (this.conflict) this.draft = null;
    this.dispatchEvent(new WritingEvent(false));
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-field': Field;
  }
}
