import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { Download } from 'lucide';
import '../../components/icon/icon.ts';
import type { EndedCasePage } from '../../../server/domain/view/pages.ts';
import { paperAddress } from '../../state/api.officials.ts';
import { longDay } from '../../texts/dates.ts';
import { inMyLanguage } from '../../texts/roles.ts';

/** CO-10: an ended case. What happened, what is safe, and the copies; the client's name is in them alone. */
export const endedCase = ({ topic, case: { id, unit }, copies }: EndedCasePage) =>
  html`<p class="soft small">${unit}</p>
    <h1 tabindex="-1">
      ${topic ? inMyLanguage(topic) : msg('Valmiit yhteenvedot', { id: 'copies.heading' })}
    </h1>
    <p>
      ${msg('Tapaaminen on päättynyt, ja asiakkaan lupa sen mukana. Asiakkaan tietoja ei enää ole täällä.', {
        id: 'case.over',
      })}
      ${msg('Allekirjoitettu yhteenveto säilyy. Nimi lukee vain siinä.', { id: 'case.over.safe' })}
    </p>
    <section class="past">
      <h2>${msg('Valmiit yhteenvedot', { id: 'copies.heading' })}</h2>
      <ul class="ruled">
        ${copies.map(
          ({ meetingId, at, appendix }) =>
            html`<li class="meeting">
              <p class="grow num">${longDay(at)}</p>
              ${papersOf(id, meetingId, appendix)}
            </li>`,
        )}
      </ul>
    </section>
    <p class="acts">
      <a class="btn" href="/meetings">${msg('Takaisin tapaamisiin', { id: 'room.ended.meetings' })}</a>
    </p>`;

/** What there is to download of one meeting. */
export const papersOf = (caseId: string, meetingId: string, appendix: boolean) =>
  html`<div class="acts">
    <a class="link" href=${paperAddress(caseId, meetingId, 'summary.pdf')} download>
      <kr-icon .icon=${Download}></kr-icon>${msg('Yhteenveto', { id: 'case.past.summary' })}
    </a>
    ${
      appendix
        ? html`<a class="link" href=${paperAddress(caseId, meetingId, 'appendix.pdf')} download>
            <kr-icon .icon=${Download}></kr-icon>${msg('Liite', { id: 'case.past.appendix' })}
          </a>`
        : nothing
    }
  </div>`;
