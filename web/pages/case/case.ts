import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Video } from 'lucide';
import { failureIcon } from '../../components/failure/failure.icon.ts';
import '../../components/failure/failure.ts';
import '../../components/icon/icon.ts';
import { announce, forgetAnnounced } from '../../components/live/live.ts';
import '../../components/login-ways/login-ways.ts';
import type { NewLinkEvent } from '../../components/new-links/new-links.ts';
import '../../components/notice/notice.ts';
import '../../components/shell/shell.ts';
import type { MeetingId } from '../../../server/domain/ids.ts';
import { otherAuthority } from '../../../server/domain/people.ts';
import { Load } from '../../controllers/load.ts';
import { Repeat } from '../../controllers/repeat.ts';
import { navigate } from '../../router.ts';
import type { ClientCode } from '../../state/api.ts';
import type { CasePage, NewMeeting } from '../../../server/domain/view/pages.ts';
import { casePage, openMeeting, renewLink } from '../../state/api.officials.ts';
import { buttons, fields } from '../../styles/controls.ts';
import { base, cards, roles, rows, words } from '../../styles/shared.ts';
import { atStart } from '../../texts/at-start.ts';
import { birthDay } from '../../texts/dates.ts';

import { refusalSentence, refusalWords } from '../../texts/refusals.ts';
import { inMyLanguage, roleName } from '../../texts/roles.ts';
import { Official } from '../../controllers/official.ts';
import { look } from './case.styles.ts';
import { pastMeetings } from './case.meetings.ts';
import { presetOf, withTemplate } from './case.choice.ts';
import { endedCase } from './case.copies.ts';
import { setupLines, type Line } from './case.lines.ts';
import { goodToKnow } from './case.side.ts';

/** A permission that ends empties an open page within some seconds. */
const everyMs = 4000;

/** From case link to room on one page: choose the topic, all else is preselected, one button. */
@localized()
@customElement('kr-case')
export class Case extends LitElement {
  static override styles = [base, words, rows, buttons, cards, fields, roles, look];

  @property() caseId = '';

  @state() private choice: NewMeeting | null = null;
  @state() private changing: Line | null = null;
  @state() private opening = false;
  @state() private refused: ClientCode | null = null;
  /** What came of a new link, in words. */
  @state() private renewed = '';
  private readonly page = new Load(this, () => casePage(this.caseId));
  private readonly official = new Official(this);

  constructor() {
    super();
    new Repeat(this, () => void this.look(), everyMs);
  }

  override willUpdate() {
    const { now } = this.page;
    if (now.state === 'ready' && now.value.kind === 'open' && !this.choice) this.choice = presetOf(now.value);
  }

  override render() {
    return html`<kr-shell .me=${this.official.me} ?can-log-out=${this.official.me !== null}>
      ${this.body()}
    </kr-shell>`;
  }

  private body() {
    const { now } = this.page;
    if (now.state === 'loading')
      return html`<p class="soft" role="status">${msg('Haetaan asiaa…', { id: 'case.loading' })}</p>`;
    if (now.state === 'refused')
      return html`<kr-failure
        .words=${refusalWords(now.refusal.code)}
        .icon=${failureIcon(now.refusal.code)}
        ?other-way=${now.refusal.code !== 'network.down'}
        retry=${now.refusal.code === 'network.down' ? msg('Yritä uudelleen', { id: 'retry' }) : ''}
        @kr-retry=${() => this.page.again()}
      >
        ${
          now.refusal.code === 'session.missing'
            ? html`<kr-login-ways slot="actions"></kr-login-ways>`
            : html`<a
                slot="actions"
                class="btn ${now.refusal.code === 'network.down' ? '' : 'main tall'}"
                href="/meetings"
              >
                ${msg('Takaisin tapaamisiin', { id: 'room.ended.meetings' })}
              </a>`
        }
      </kr-failure>`;
    if (now.value.kind === 'ended') return endedCase(now.value);
    return this.choice ? this.loaded(now.value, this.choice) : nothing;
  }

  private loaded(page: CasePage, choice: NewMeeting) {
    const { client } = page.case;
    return html`<div class="two">
      <div>
        <p class="soft small">${msg('Asiakkaan asia', { id: 'case.heading' })}</p>
        <h1 tabindex="-1">
          <bdi>${client.name}</bdi>
          <span class="soft born num">${msg('s.', { id: 'case.born' })} ${birthDay(client.birthDate)}</span>
        </h1>
        ${page.mayOpen ? this.form(page, choice) : html`<kr-notice><p>${refusalSentence('case.by-permission')}</p></kr-notice>`}
        <section class="past">
          <h2>${msg('Tapaamiset', { id: 'meetings.heading' })}</h2>
          ${this.renewed ? html`<kr-notice><p>${this.renewed}</p></kr-notice>` : nothing}
          ${pastMeetings(page, this.onRenew)}
        </section>
      </div>
      ${goodToKnow(page)}
    </div>`;
  }

  private form(page: CasePage, choice: NewMeeting) {
    const other = atStart(roleName(otherAuthority(page.case.authority)));
    return html`<form class="card new" @submit=${this.onSubmit}>
      <h2>${msg('Uusi yhteinen tapaaminen', { id: 'case.new' })}</h2>
      <fieldset>
        <legend class="unseen">${msg('Aihe', { id: 'case.topic' })}</legend>
        <div class="topics">
          ${page.templates.map(
            (template) =>
              html`<label class="opt topic">
                <input
                  type="radio"
                  name="template"
                  .checked=${template.code === choice.templateCode}
                  @change=${() => {
                    this.choice = withTemplate(page, choice, template.code);
                  }}
                />
                <span>
                  <b>${inMyLanguage(template.title)}</b>
                  <span class="soft small domains"> ${inMyLanguage(template.summary)} </span>
                </span>
              </label>`,
          )}
        </div>
      </fieldset>
      <div class="lines">
        ${setupLines(page, choice, this.changing, {
          choose: (next) => {
            this.choice = next;
          },
          change: (line) => {
            this.changing = line;
          },
        })}
      </div>
      ${
        this.refused
          ? html`<kr-notice kind="warn"><p>${refusalSentence(this.refused)}</p></kr-notice>`
          : nothing
      }
      <div class="acts go">
        <button type="submit" class="btn main" aria-disabled=${String(this.opening)}>
          <kr-icon .icon=${Video}></kr-icon>
          ${
            this.opening
              ? msg('Huone avautuu…', { id: 'case.opening' })
              : msg('Avaa huone', { id: 'case.open' })
          }
        </button>
        <p class="small soft">
          ${msg(str`${other} näkee nyt vain aiheen, kielen, keston ja yksikön. Nimi näkyy vasta, kun asiakas on sanonut kyllä.`, { id: 'case.other-sees' })}
        </p>
      </div>
    </form>`;
  }

  private readonly onRenew = (meetingId: MeetingId, role: NewLinkEvent['role']) => {
    void this.renew(meetingId, role);
  };

  private async renew(meetingId: MeetingId, role: NewLinkEvent['role']) {
    const answer = await renewLink(this.caseId, meetingId, role);
    this.renewed = answer.ok
      ? msg('Uusi linkki lähti. Koodi kerrotaan erikseen. Vanhat eivät enää toimi.', { id: 'links.done' })
      : refusalSentence(answer.code);
    announce(this.renewed);
    await this.page.again('quietly');
  }

  private async onSubmit(event: Event) {
    event.preventDefault();
    if (this.opening || !this.choice) return;
    if (this.choice.contactId === null) {
      this.refused = 'case.no-contact';
      return;
    }
    this.opening = true;
    this.refused = null;
    const answer = await openMeeting(this.caseId, this.choice);
    this.opening = false;
    if (answer.ok) navigate(`/room/${answer.value.meetingId}`);
    else if (answer.code === 'case.ended') this.forget();
    else this.refused = answer.code;
  }

  /** Whether it is still open: somebody's no elsewhere ends it here. */
  private async look() {
    if (!this.choice) return;
    const answer = await casePage(this.caseId);
    if (answer.ok ? answer.value.kind === 'ended' : answer.code === 'case.ended') this.forget();
  }

  /** CO-10: the permission ended while the page was open: nothing of the client stays on it. */
  private forget() {
    this.choice = null;
    this.renewed = '';
    forgetAnnounced();
    void this.page.again();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-case': Case;
  }
}
