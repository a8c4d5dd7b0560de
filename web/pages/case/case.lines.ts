import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import '../../components/mark/mark.ts';
import { otherAuthority } from '../../../server/domain/people.ts';
import type { CasePage, NewMeeting } from '../../../server/domain/view/pages.ts';
import { minutesLong } from '../../texts/dates.ts';
import { inMyLanguage, languageName, roleName } from '../../texts/roles.ts';
import { lengths, withInterpreter, withLanguage } from './case.choice.ts';

/** A line that can be opened for a change; both are preselected and seldom need one. */
export type Line = 'contact' | 'interpreter';

/** What the page does with a change. */
interface Then {
  readonly choose: (choice: NewMeeting) => void;
  readonly change: (line: Line | null) => void;
}

/** Whom, in which language, with which interpreter, how long. */
export const setupLines = (page: CasePage, choice: NewMeeting, changing: Line | null, then: Then) =>
  html`${contactLine(page, choice, changing, then)} ${languageLine(page, choice, changing, then)}`;

const contactLine = (page: CasePage, choice: NewMeeting, changing: Line | null, then: Then) => {
  const other = otherAuthority(page.case.authority);
  const contact = page.contacts.find(({ id }) => id === choice.contactId);
  return html`<div class="line">
    <span class="what">${msg('Kutsutaan', { id: 'case.invited' })}</span>
    <div class="row">
      <kr-mark .who=${other}></kr-mark>
      ${
        changing === 'contact'
          ? html`<select
              class="input"
              aria-label=${msg('Kuka kutsutaan', { id: 'case.invited.label' })}
              .value=${choice.contactId ?? ''}
              @change=${(event: Event) => {
                const { value } = event.target as HTMLSelectElement;
                then.choose({
                  ...choice,
                  contactId: page.contacts.find(({ id }) => id === value)?.id ?? null,
                });
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
    ${changeButton('contact', changing, msg('Vaihda kutsuttava', { id: 'case.change-contact' }), then)}
  </div>`;
};

const languageLine = (page: CasePage, choice: NewMeeting, changing: Line | null, then: Then) => {
  const chosen = page.interpreters.find(({ id }) => id === choice.interpreterId);
  return html`<div class="line">
    <span class="what">${msg('Kieli ja aika', { id: 'case.language' })}</span>
    <div class="row">
      ${chosen ? html`<kr-mark who="interpreter"></kr-mark>` : nothing}
      ${
        changing === 'interpreter'
          ? languageFields(page, choice, then)
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
    ${changeButton('interpreter', changing, msg('Vaihda kieli, tulkki tai kesto', { id: 'case.change-language' }), then)}
  </div>`;
};

const languageFields = (page: CasePage, choice: NewMeeting, then: Then) => {
  const able = page.interpreters.filter(({ languages }) => languages.includes(choice.language));
  const on = (change: (value: string) => NewMeeting) => (event: Event) => {
    then.choose(change((event.target as HTMLSelectElement).value));
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
      @change=${on((value) => withInterpreter(page, choice, able.find(({ id }) => id === value)?.id ?? null))}
    >
      <option value="" ?selected=${choice.interpreterId === null}>
        ${msg('ilman tulkkia', { id: 'case.no-interpreter' })}
      </option>
      ${able.map(
        ({ id, name }) => html`<option value=${id} ?selected=${id === choice.interpreterId}>${name}</option>`,
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
};

const changeButton = (line: Line, changing: Line | null, label: string, then: Then) => {
  const open = changing === line;
  return html`<button
    type="button"
    class="link small"
    aria-label=${open ? nothing : label}
    @click=${() => {
      then.change(open ? null : line);
    }}
  >
    ${open ? msg('Valmis', { id: 'case.changed' }) : msg('Vaihda', { id: 'case.change' })}
  </button>`;
};
