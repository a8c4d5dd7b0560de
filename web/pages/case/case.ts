import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Video } from 'lucide';
import '../../components/failure/failure.ts';
import '../../components/icon/icon.ts';
import '../../components/login-ways/login-ways.ts';
import '../../components/mark/mark.ts';
import '../../components/notice/notice.ts';
import '../../components/shell/shell.ts';
import { otherAuthority } from '../../../server/domain/people.ts';
import { Load } from '../../controllers/load.ts';
import { navigate } from '../../router.ts';
import type { ClientCode } from '../../state/api.ts';
import { casePage, openMeeting, type CasePage, type NewMeeting } from '../../state/api.officials.ts';
import { base, buttons, cards, fields, roles, rows, words } from '../../styles/shared.ts';
import { birthDay, minutesLong } from '../../texts/dates.ts';

import { refusalSentence, refusalWords } from '../../texts/refusals.ts';
import { inMyLanguage, languageName, roleName } from '../../texts/roles.ts';
import { Official } from '../../controllers/official.ts';
import { look } from './case.styles.ts';
import { pastMeetings } from './case.meetings.ts';
import { lengths, presetOf, withInterpreter, withLanguage, withTemplate } from './case.choice.ts';

/** From case link to room on one page: choose the topic, all else is preselected, one button. */
@localized()
@customElement('kr-case')
export class Case extends LitElement {
  static override styles = [base, words, rows, buttons, cards, fields, roles, look];

  @property() caseId = '';

  @state() private choice: NewMeeting | null = null;
  @state() private changing: 'contact' | 'interpreter' | null = null;
  @state() private opening = false;
  @state() private refused: ClientCode | null = null;
  private readonly page = new Load(this, () => casePage(this.caseId));
  private readonly official = new Official(this);

  override willUpdate() {
    const { now } = this.page;
    if (now.state === 'ready' && !this.choice) this.choice = presetOf(now.value);
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
        ?other-way=${now.refusal.code === 'session.missing'}
        retry=${now.refusal.code === 'network.down' ? msg('Yritä uudelleen', { id: 'retry' }) : ''}
        @kr-retry=${() => this.page.again()}
      >
        ${now.refusal.code === 'session.missing' ? html`<kr-login-ways slot="actions"></kr-login-ways>` : nothing}
      </kr-failure>`;
    return this.choice ? this.loaded(now.value, this.choice) : nothing;
  }

  private loaded(page: CasePage, choice: NewMeeting) {
    const { client } = page.case;
    return html`<div class="two">
      <div>
        <p class="soft small">${msg('Asia avattu asiakastietojärjestelmästä', { id: 'case.opened' })}</p>
        <h1 tabindex="-1">
          <bdi>${client.name}</bdi>
          <span class="soft born num">${msg('s.', { id: 'case.born' })} ${birthDay(client.birthDate)}</span>
        </h1>
        ${this.form(page, choice)}
        <section class="past">
          <h2>${msg('Tapaamiset', { id: 'meetings.heading' })}</h2>
          ${pastMeetings(page)}
        </section>
      </div>
      ${this.side(page)}
    </div>`;
  }

  private form(page: CasePage, choice: NewMeeting) {
    const other = roleName(otherAuthority(page.case.authority));
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
      <div class="lines">${this.contact(page, choice)} ${this.interpreter(page, choice)}</div>
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

  private contact(page: CasePage, choice: NewMeeting) {
    const other = otherAuthority(page.case.authority);
    const contact = page.contacts.find(({ id }) => id === choice.contactId);
    return html`<div class="line">
      <span class="what">${msg('Kutsutaan', { id: 'case.invited' })}</span>
      <div class="row">
        <kr-mark .who=${other}></kr-mark>
        ${
          this.changing === 'contact'
            ? html`<select
                class="input"
                aria-label=${msg('Kuka kutsutaan', { id: 'case.invited.label' })}
                .value=${choice.contactId ?? ''}
                @change=${(event: Event) => {
                  this.choice = { ...choice, contactId: (event.target as HTMLSelectElement).value };
                }}
              >
                ${page.contacts.map(
                  ({ id, name, unit }) =>
                    html`<option value=${id} ?selected=${id === choice.contactId}>${name}, ${unit}</option>`,
                )}
              </select>`
            : html`<span class="grow">
                <bdi>${contact?.name ?? msg('ei valittu', { id: 'case.none' })}</bdi>
                <span class="soft small sub">
                  ${
                    contact?.deputyOf
                      ? msg(str`sijainen, varsinainen on ${contact.deputyOf}`, { id: 'case.deputy' })
                      : msg('oman yksikkösi yhteyshenkilö', { id: 'case.own-contact' })
                  }
                </span>
              </span>`
        }
      </div>
      ${this.change('contact', msg('Vaihda kutsuttava', { id: 'case.change-contact' }))}
    </div>`;
  }

  private interpreter(page: CasePage, choice: NewMeeting) {
    const chosen = page.interpreters.find(({ id }) => id === choice.interpreterId);
    return html`<div class="line">
      <span class="what">${msg('Kieli ja aika', { id: 'case.language' })}</span>
      <div class="row">
        ${chosen ? html`<kr-mark who="interpreter"></kr-mark>` : nothing}
        ${
          this.changing === 'interpreter'
            ? this.interpreterFields(page, choice)
            : html`<span class="grow">
                ${languageName(choice.language)}, <span class="num">${minutesLong(choice.minutes)}</span>
                <span class="soft small sub">
                  ${
                    chosen
                      ? html`${roleName('interpreter')} <bdi>${chosen.name}</bdi>`
                      : msg('ilman tulkkia', { id: 'case.no-interpreter' })
                  }
                </span>
              </span>`
        }
      </div>
      ${this.change('interpreter', msg('Vaihda kieli, tulkki tai kesto', { id: 'case.change-language' }))}
    </div>`;
  }

  private interpreterFields(page: CasePage, choice: NewMeeting) {
    const able = page.interpreters.filter(({ languages }) => languages.includes(choice.language));
    const on = (change: (value: string) => NewMeeting) => (event: Event) => {
      this.choice = change((event.target as HTMLSelectElement).value);
    };
    return html`<div class="fields">
      <select
        class="input"
        aria-label=${msg('Kieli', { id: 'language.label' })}
        @change=${on((value) => withLanguage(page, choice, value))}
      >
        ${page.languages.map(
          ({ id, name }) =>
            html`<option value=${id} ?selected=${id === choice.language}>${inMyLanguage(name)}</option>`,
        )}
      </select>
      <select
        class="input"
        aria-label=${msg('Tulkki', { id: 'case.interpreter' })}
        @change=${on((value) => withInterpreter(page, choice, value || null))}
      >
        <option value="" ?selected=${choice.interpreterId === null}>
          ${msg('ilman tulkkia', { id: 'case.no-interpreter' })}
        </option>
        ${able.map(
          ({ id, name }) =>
            html`<option value=${id} ?selected=${id === choice.interpreterId}>${name}</option>`,
        )}
      </select>
      <select
        class="input"
        aria-label=${msg('Kesto', { id: 'case.minutes' })}
        @change=${on((value) => ({ ...choice, minutes: Number(value) }))}
      >
        ${lengths(choice.minutes).map(
          (minutes) =>
            html`<option value=${minutes} ?selected=${minutes === choice.minutes}>
              ${minutesLong(minutes)}
            </option>`,
        )}
      </select>
    </div>`;
  }

  private change(which: 'contact' | 'interpreter', label: string) {
    const open = this.changing === which;
    return html`<button
      type="button"
      class="link small"
      aria-label=${open ? nothing : label}
      @click=${() => {
        this.changing = open ? null : which;
      }}
    >
      ${open ? msg('Valmis', { id: 'case.changed' }) : msg('Vaihda', { id: 'case.change' })}
    </button>`;
  }

  private side(page: CasePage) {
    return html`<aside class="side">
      <section>
        <h2>${msg('Lupa', { id: 'case.permission' })}</h2>
        <p class="small">
          ${msg(
            'Kysymme luvan tapaamisessa, ja se on voimassa vain sen ajan. Asiakas päättää, kuka tulee mukaan ja mistä puhutaan.',
            {
              id: 'case.permission.text',
            },
          )}
        </p>
      </section>
      <section>
        <h2>${msg('Linkit', { id: 'case.links' })}</h2>
        <p class="small">
          ${msg(
            'Asiakas ja tulkki saavat linkin, kun avaat huoneen. Koodi kerrotaan heille erikseen. Viesteissä ei ole nimeä eikä asiaa.',
            {
              id: 'case.links.text',
            },
          )}
        </p>
      </section>
      <section>
        <h2>${msg('Yksikkö', { id: 'case.unit' })}</h2>
        <p class="row small"><kr-mark .who=${page.case.authority}></kr-mark><span>${page.case.unit}</span></p>
      </section>
    </aside>`;
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
    else this.refused = answer.code;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-case': Case;
  }
}
