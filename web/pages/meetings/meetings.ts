import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Building2, Clock, DoorOpen, Info, Languages } from 'lucide';
import '../../components/copies/copies.ts';
import '../../components/empty/empty.ts';
import { failureIcon } from '../../components/failure/failure.icon.ts';
import '../../components/failure/failure.ts';
import '../../components/icon/icon.ts';
import '../../components/login-ways/login-ways.ts';
import '../../components/shell/shell.ts';
import { Load } from '../../controllers/load.ts';
import { Official } from '../../controllers/official.ts';
import { Repeat } from '../../controllers/repeat.ts';
import type { QueueMeeting } from '../../../server/domain/view/pages.ts';
import { queue } from '../../state/api.officials.ts';
import { buttons } from '../../styles/controls.ts';
import { base, cards, rows, words } from '../../styles/shared.ts';
import { clockRange, dayAndRange, dayAndTime, minutesLong, sameDay } from '../../texts/dates.ts';
import { refusalWords } from '../../texts/refusals.ts';
import { inMyLanguage, languageName, roleName } from '../../texts/roles.ts';
import { look } from './meetings.styles.ts';

/** A room that opens is seen here within a few seconds. */
const everyMs = 4000;

/** The invited authority's meetings: time, topic, language, length, unit, no name; the one that waits is the only button. */
@localized()
@customElement('kr-meetings')
export class Meetings extends LitElement {
  static override styles = [base, words, rows, buttons, cards, look];

  private readonly list = new Load(this, queue);
  private readonly official = new Official(this);

  constructor() {
    super();
    new Repeat(
      this,
      () => {
        void this.list.again('quietly');
      },
      everyMs,
    );
  }

  override render() {
    return html`<kr-shell .me=${this.official.me} ?can-log-out=${this.official.me !== null}>
      ${this.body()}
    </kr-shell>`;
  }

  private body() {
    const { now } = this.list;
    if (now.state === 'refused')
      return html`<kr-failure
        .words=${refusalWords(now.refusal.code)}
        .icon=${failureIcon(now.refusal.code)}
        ?other-way=${now.refusal.code === 'session.missing'}
        retry=${now.refusal.code === 'network.down' ? msg('Yritä uudelleen', { id: 'retry' }) : ''}
        @kr-retry=${() => this.list.again()}
      >
        ${now.refusal.code === 'session.missing' ? html`<kr-login-ways slot="actions"></kr-login-ways>` : nothing}
      </kr-failure>`;
    return html`<h1 tabindex="-1">${msg('Tapaamiset', { id: 'meetings.heading' })}</h1>
      <p class="row top soft why">
        <kr-icon .icon=${Info}></kr-icon>
        <span
          >${msg(
            'Nimi ei näy, koska jo asiakkuus on salainen tieto. Näet nimen, kun asiakas on sanonut kyllä.',
            {
              id: 'meetings.why',
            },
          )}</span
        >
      </p>
      ${
        now.state === 'loading'
          ? html`<p class="soft" role="status">${msg('Haetaan tapaamisia…', { id: 'meetings.loading' })}</p>`
          : html`${this.lists(now.value.meetings)}<kr-copies></kr-copies>`
      }`;
  }

  private lists(meetings: readonly QueueMeeting[]) {
    const today = new Date().toISOString();
    const sorted = [...meetings].sort((one, other) => one.startsAt.localeCompare(other.startsAt));
    const waiting = sorted.filter((one) => one.waiting);
    const apart = sorted.filter((one) => one.withoutYou);
    const later = sorted.filter((one) => !one.waiting && !one.withoutYou);
    const soon = later.filter(({ startsAt }) => sameDay(startsAt, today));
    const coming = later.filter(({ startsAt }) => !sameDay(startsAt, today));
    if (meetings.length === 0)
      return html`<kr-empty
        heading=${msg('Sinulla ei ole tapaamisia', { id: 'meetings.none' })}
        text=${msg(
          'Kun toinen viranomainen avaa huoneen ja kutsuu sinut, tapaaminen tulee tähän itsestään.',
          {
            id: 'meetings.none.why',
          },
        )}
      ></kr-empty>`;
    return html`${waiting.map((meeting) => this.open(meeting))}
    ${this.table(msg('Tänään', { id: 'meetings.today' }), soon, 'time')}
    ${this.table(msg('Tulossa', { id: 'meetings.coming' }), coming, 'day')}
    ${
      later.length > 0
        ? html`<p class="small soft">
            ${msg('Odottamaan pääset, kun toinen viranomainen on avannut huoneen.', { id: 'meetings.later' })}
          </p>`
        : nothing
    }
    ${this.table(msg('Jatkuvat ilman teitä', { id: 'meetings.apart' }), apart, 'time')}
    ${
      apart.length > 0
        ? html`<p class="small soft">
            ${msg('Asiakas ei antanut lupaa tai peruutti sen. Sinun ei tarvitse tehdä mitään.', {
              id: 'meetings.apart.why',
            })}
          </p>`
        : nothing
    }`;
  }

  private open(meeting: QueueMeeting) {
    return html`<section class="card now">
      <div>
        <p class="live">${msg('Huone on auki. Voit mennä odottamaan.', { id: 'meetings.open' })}</p>
        <h2>${inMyLanguage(meeting.topic)}</h2>
        <ul class="meta">
          <li class="num">
            <kr-icon .icon=${Clock}></kr-icon>
            ${dayAndRange(meeting.startsAt, meeting.minutes)}, ${minutesLong(meeting.minutes)}
          </li>
          <li><kr-icon .icon=${Languages}></kr-icon>${spoken(meeting)}</li>
          <li><kr-icon .icon=${Building2}></kr-icon>${meeting.unit}</li>
        </ul>
      </div>
      <div class="go">
        <a class="btn main" href="/room/${meeting.id}">
          <kr-icon .icon=${DoorOpen}></kr-icon>${msg('Mene odottamaan', { id: 'meetings.wait' })}
        </a>
        <p class="small soft">
          ${msg('Odottaessa et kuule huonetta, eikä huone kuule sinua.', { id: 'meetings.unheard' })}
        </p>
      </div>
    </section>`;
  }

  private table(heading: string, meetings: readonly QueueMeeting[], when: 'time' | 'day') {
    if (meetings.length === 0) return nothing;
    return html`<section class="list">
      <h2>${heading}</h2>
      <table>
        <thead>
          <tr>
            <th>${msg('Aika', { id: 'meetings.when' })}</th>
            <th>${msg('Aihe', { id: 'case.topic' })}</th>
            <th>${msg('Kieli', { id: 'language.label' })}</th>
            <th>${msg('Kesto', { id: 'case.minutes' })}</th>
            <th>${msg('Yksikkö', { id: 'case.unit' })}</th>
          </tr>
        </thead>
        <tbody>
          ${meetings.map(
            (meeting) =>
              html`<tr>
                <td class="num when">
                  ${
                    when === 'time'
                      ? clockRange(meeting.startsAt, meeting.minutes)
                      : dayAndTime(meeting.startsAt)
                  }
                </td>
                <th scope="row">${inMyLanguage(meeting.topic)}</th>
                <td>${spoken(meeting)}</td>
                <td class="num">${minutesLong(meeting.minutes)}</td>
                <td class="unit">${meeting.unit}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>`;
  }
}

const spoken = ({ language, interpreted }: QueueMeeting) =>
  interpreted ? `${languageName(language)}, ${roleName('interpreter')}` : languageName(language);

declare global {
  interface HTMLElementTagNameMap {
    'kr-meetings': Meetings;
  }
}
