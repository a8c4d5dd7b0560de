import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import '../../components/new-links/new-links.ts';
import type { NewLinkEvent } from '../../components/new-links/new-links.ts';
import type { MeetingId } from '../../../server/domain/ids.ts';
import { otherAuthority } from '../../../server/domain/people.ts';
import type { CasePage, PastMeeting } from '../../../server/domain/view/pages.ts';
import { atStart } from '../../texts/at-start.ts';
import { dayAndTime } from '../../texts/dates.ts';
import { inMyLanguage, roleName } from '../../texts/roles.ts';
import { papersOf } from './case.copies.ts';

/** A new link and code for this role, to this meeting. */
type Renew = (meetingId: MeetingId, role: NewLinkEvent['role']) => void;

/** The meetings of a case, newest first: what the client decided, the way into an open one, the paper of a closed one. */
export const pastMeetings = (page: CasePage, renew: Renew) =>
  page.meetings.length === 0
    ? html`<p class="soft">
        ${msg('Ei vielä tapaamisia. Yhteenvedot tulevat tähän, kun ne on allekirjoitettu.', {
          id: 'case.past.none',
        })}
      </p>`
    : html`<ul class="ruled">
        ${[...page.meetings]
          .sort((one, other) => (other.startsAt ?? '').localeCompare(one.startsAt ?? ''))
          .map(
            (meeting) =>
              html`<li class="meeting">
                <div class="grow">
                  <p class="num">${meeting.startsAt ? dayAndTime(meeting.startsAt) : nothing}</p>
                  ${meeting.topic ? html`<p>${inMyLanguage(meeting.topic)}</p>` : nothing}
                  <p class="small soft">${decided(page, meeting)}</p>
                </div>
                ${way(page, meeting)}
                ${
                  meeting.links.length > 0
                    ? html`<kr-new-links
                        .links=${meeting.links}
                        @kr-new-link=${({ role }: NewLinkEvent) => {
                          renew(meeting.id, role);
                        }}
                      ></kr-new-links>`
                    : nothing
                }
              </li>`,
          )}
      </ul>`;

/** What the client said of the authority that was invited, in words. */
const decided = ({ case: { authority } }: CasePage, { presence, invited }: PastMeeting) => {
  const other = atStart(roleName(invited ?? otherAuthority(authority)));
  switch (presence) {
    case 'given':
      return html`${other}: ${msg('asiakas antoi luvan tulla mukaan', { id: 'case.presence.given' })}`;
    case 'refused':
      return html`${other}: ${msg('asiakas ei antanut lupaa', { id: 'case.presence.refused' })}`;
    case 'withdrawn':
      return html`${other}: ${msg('asiakas peruutti luvan', { id: 'case.presence.withdrawn' })}`;
    default:
      return html`${other}: ${msg('lupaa ei ole vielä annettu', { id: 'case.presence.none' })}`;
  }
};

const way = ({ case: { id: caseId } }: CasePage, { id, phase, summary }: PastMeeting) => {
  if (summary) return papersOf(caseId, id, summary.appendix);
  if (phase === 'closed')
    return html`<span class="soft">${msg('päättyi ilman yhteenvetoa', { id: 'case.past.over' })}</span>`;
  return html`<a class="link" href="/room/${id}">${msg('Mene huoneeseen', { id: 'case.past.enter' })}</a>`;
};
