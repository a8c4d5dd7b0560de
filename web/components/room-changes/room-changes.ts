import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ChangeView } from '../../../server/domain/plan/changes.ts';
import type { PlanDesk } from '../../state/plan-desk.ts';
import { rowAt, textOf } from '../../state/plan-edits.fields.ts';
import { base, words } from '../../styles/shared.ts';
import { sayCode } from '../../texts/codes.ts';
import { clockTime } from '../../texts/dates.ts';
import { firstName } from '../../texts/names.ts';
import '../mark/mark.ts';

const shown = 5;

/** What has changed last in the plan, and by whom, in sentences. */
@localized()
@customElement('kr-room-changes')
export class RoomChanges extends LitElement {
  static override styles = [
    base,
    words,
    css`
      section {
        border-block-start: var(--hair) solid var(--line);
        padding-block-start: var(--s4);
        display: grid;
        gap: var(--s3);
        font-size: var(--t-s);
      }
      h2 {
        font-size: var(--t-m);
      }
      li {
        display: grid;
        grid-template-columns: 26px minmax(0, 1fr) auto;
        gap: var(--s3);
        align-items: start;
      }
      ul {
        display: grid;
        gap: var(--s3);
      }
    `,
  ];

  @property({ attribute: false }) desk: PlanDesk | null = null;

  override render() {
    const { desk } = this;
    const changes = desk?.plan.changes.slice(0, shown) ?? [];
    if (!desk || changes.length === 0) return nothing;
    return html`<section aria-labelledby="changes">
      <h2 id="changes">${msg('Viimeksi muuttunut', { id: 'changes.heading' })}</h2>
      <ul>
        ${changes.map(
          (change) =>
            html`<li>
              <kr-mark .who=${change.by.role}></kr-mark>
              <span>${changeSentence(change, desk)}</span>
              <span class="soft num">${clockTime(change.at)}</span>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

/** "Mikko muutti: mistä apua on haettu, Asuminen" */
const changeSentence = (change: ChangeView, desk: PlanDesk): string => {
  const mine = change.by.name === desk.me.name && change.by.role === desk.me.role;
  const words = change.path.endsWith('/ownWords') || change.path.endsWith('/interpreted');
  const verb = { set: words ? 'words' : 'set', inserted: 'insert', removed: 'remove' }[change.what];
  const what = sayCode(change.text, { row: rowName(change, desk) });
  return sayCode(`change.${verb}${mine ? '.you' : ''}`, { who: firstName(change.by.name), what });
};

/** The row's own title, or the topic's name. */
const rowName = ({ path }: ChangeView, { plan }: PlanDesk): string => {
  const [head, key] = path.split('/');
  if (head === 'survey') return sayCode(`domain.${key ?? ''}`);
  return textOf(rowAt(plan, path)?.fields['title']?.value ?? null);
};

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-changes': RoomChanges;
  }
}
