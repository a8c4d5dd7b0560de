import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Check, Download } from 'lucide';
import type { ClosedView } from '../../../server/domain/view/types.ts';
import { outside } from '../../styles/outside.ts';
import { buttons } from '../../styles/controls.ts';
import { base, cards, words } from '../../styles/shared.ts';
import { atStart } from '../../texts/at-start.ts';
import { clockTime, longDay } from '../../texts/dates.ts';
import { say } from '../../texts/domain.ts';
import { roleName } from '../../texts/roles.ts';
import '../icon/icon.ts';
import '../mark/mark.ts';

/** After the seal: what was signed and by whom, the authority's own copy, the way back to the case. */
@localized()
@customElement('kr-room-closed')
export class RoomClosed extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    cards,
    outside,
    css`
      ul {
        margin-block: var(--s5);
        border-block-start: var(--hair) solid var(--line);
      }
      li {
        display: grid;
        grid-template-columns: 26px minmax(0, 1fr) auto;
        gap: var(--s3);
        align-items: center;
        min-block-size: calc(var(--tap) + var(--s1));
        border-block-end: var(--hair) solid var(--line);
        padding-block: var(--s2);
      }
      .good {
        color: var(--county);
        display: inline-flex;
        gap: var(--s1);
        align-items: center;
        font-weight: 650;
      }
      .acts {
        margin-block: var(--s4);
      }
      .hash {
        overflow-wrap: anywhere;
      }
      @media (max-width: 700px) {
        h1 {
          font-size: var(--t-xl);
        }
        .acts .btn {
          inline-size: 100%;
        }
      }
    `,
  ];

  @property({ attribute: false }) view: ClosedView | null = null;

  override render() {
    const { view } = this;
    if (!view) return nothing;
    return html`<article class="sheet">
      <h1 tabindex="-1">
        ${
          view.sealedAt
            ? msg('Yhteenveto on valmis', { id: 'room.closed.heading' })
            : msg('Tapaaminen on päättynyt', { id: 'refusal.meeting.over' })
        }
      </h1>
      ${view.sealedAt ? this.sealed(view, view.sealedAt) : this.without(view)}
    </article>`;
  }

  private sealed(view: ClosedView, sealedAt: string) {
    const files = `/api/cases/${view.caseId ?? ''}/summaries/${view.facts.meetingId}`;
    return html`<p class="large">
        ${longDay(sealedAt)}.
        ${msg('Palvelu leimasi paperin, kun jokainen oli valinnut.', { id: 'room.closed.sealed' })}
      </p>
      <ul>
        ${view.signers.map(
          ({ role, name, state: how, at }) =>
            html`<li>
              <kr-mark .who=${role}></kr-mark><bdi>${name || atStart(roleName(role))}</bdi>
              ${
                how === 'signed'
                  ? html`<span class="good num">
                      <kr-icon .icon=${Check}></kr-icon
                      ><span class="unseen">${msg('allekirjoitti', { id: 'room.closed.signed' })}</span>
                      ${at ? clockTime(at) : nothing}
                    </span>`
                  : html`<span class="soft">${say(signerWords(how))}</span>`
              }
            </li>`,
        )}
      </ul>
      ${
        view.copy && view.caseId
          ? html`<p>
                ${msg('Organisaatiosi kopio on asian sivulla. Lataa se asiakastietojärjestelmääsi.', {
                  id: 'room.closed.copy',
                })}
              </p>
              <div class="acts">
                <a class="btn main" href=${`${files}/summary.pdf`} download>
                  <kr-icon .icon=${Download}></kr-icon
                  >${msg('Lataa allekirjoitettu yhteenveto', { id: 'room.closed.download' })}
                </a>
                ${
                  view.appendix
                    ? html`<a class="btn" href=${`${files}/appendix.pdf`} download>
                        <kr-icon .icon=${Download}></kr-icon
                        >${msg('Lataa liite', { id: 'room.closed.appendix' })}
                      </a>`
                    : nothing
                }
                <a class="btn" href=${`/cases/${view.caseId}`}
                  >${msg('Takaisin asiaan', { id: 'room.closed.case' })}</a
                >
              </div>`
          : nothing
      }
      <p class="small soft">
        ${msg('Suullinen lupa päättyi tapaamisen mukana. Paperi ei ole päätös.', { id: 'room.closed.consent' })}
        ${say('summary.verify')}
      </p>
      ${view.sha256 ? html`<p class="small soft num hash">SHA-256 ${view.sha256}</p>` : nothing}`;
  }

  private without({ caseId }: ClosedView) {
    return html`<p class="large">
        ${msg('Yhteenvetoa ei tehty. Asiakkaan lupa ei ole enää voimassa.', { id: 'room.closed.without' })}
      </p>
      <div class="acts">
        <a class="btn main" href=${caseId ? `/cases/${caseId}` : '/meetings'}>
          ${
            caseId
              ? msg('Takaisin asiaan', { id: 'room.closed.case' })
              : msg('Takaisin tapaamisiin', { id: 'room.ended.meetings' })
          }
        </a>
      </div>`;
  }
}

const signerWords = (how: Exclude<ClosedView['signers'][number]['state'], 'signed'>) =>
  how === 'later' || how === 'declined' || how === 'left' ? (`signer.${how}` as const) : 'signer.waiting';

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-closed': RoomClosed;
  }
}
