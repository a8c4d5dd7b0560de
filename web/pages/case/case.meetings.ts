import { msg } from '@lit/localize';
import { html } from 'lit';
import '../../components/empty/empty.ts';
import type { PastMeeting } from '../../state/api.officials.ts';
import { dayAndTime } from '../../texts/dates.ts';

/** Phases in which a room still stands. */
const open = new Set(['scheduled', 'greeting', 'presence', 'disclosure', 'joint', 'closing', 'signing']);

/** The meetings of a case, newest first: the way into one that is open, the summary of one that is over. */
export const pastMeetings = (meetings: readonly PastMeeting[]) =>
  meetings.length === 0
    ? html`<p class="soft">
        ${msg('Ei vielä tapaamisia. Yhteenvedot tulevat tähän, kun ne on allekirjoitettu.', {
          id: 'case.past.none',
        })}
      </p>`
    : html`<ul class="ruled">
        ${[...meetings].sort((one, other) => other.startsAt.localeCompare(one.startsAt)).map(line)}
      </ul>`;

const line = (meeting: PastMeeting) =>
  html`<li class="meeting">
    <span class="num grow">${dayAndTime(meeting.startsAt)}</span>
    ${way(meeting)}
  </li>`;

const way = ({ id, phase, summary }: PastMeeting) => {
  if (summary)
    return html`<a class="link" href="/summary/${id}">${msg('Yhteenveto', { id: 'case.past.summary' })}</a>`;
  if (open.has(phase))
    return html`<a class="link" href="/room/${id}">${msg('Mene huoneeseen', { id: 'case.past.enter' })}</a>`;
  return html`<span class="soft">${msg('päättyi ilman yhteenvetoa', { id: 'case.past.over' })}</span>`;
};
