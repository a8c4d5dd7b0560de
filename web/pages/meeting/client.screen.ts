import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { SeatView } from '../../../server/domain/view/types.ts';
import '../../components/client-away/client-away.ts';
import '../../components/client-closed/client-closed.ts';
import '../../components/client-ended/client-ended.ts';
import '../../components/client-lost/client-lost.ts';
import '../../components/client-room/client-room.ts';
import { screenOf } from '../../components/client-room/client-room.screen.ts';
import '../../components/client-shell/client-shell.ts';
import '../../components/client-signing/client-signing.ts';
import '../../components/client-unknown/client-unknown.ts';
import '../../components/not-loaded/not-loaded.ts';
import '../../components/media-down/media-down.ts';
import '../../components/waiting/waiting.ts';
import { ownPicture } from '../../state/devices.ts';
import type { MeetingNow } from './meeting-now.ts';
import { isUnreached } from '../../state/faces.ts';
import { nowLine } from './now-line.ts';
import { soundButton } from './sound.ts';
import { withoutView } from './without-view.ts';

/** The client's page in every state: one shell, so that "En jatka" is never missing. */
export const clientScreen = (meeting: MeetingNow): TemplateResult => {
  const { view, devices, media, session, stop } = meeting;
  const inside = view?.kind === 'client';
  const { microphone, camera } = devices.now;
  return html`<kr-client-shell
    ?inside=${inside}
    ?wide=${view !== null && wide.has(view.kind)}
    screen=${screenKey(meeting)}
    ?paper=${view?.kind === 'waiting' || (inside && view.signing !== null)}
    .faces=${meeting.faces}
    .pictureOf=${meeting.pictureOf}
    .own=${meeting.ownShown ? ownPicture(devices.now) : null}
    .step=${inside ? view.step : null}
    .now=${inside ? nowLine(view, screenOf(view, session.now()).screen.kind) : ''}
    .microphone=${microphone}
    .camera=${camera}
    .stopping=${meeting.stopping}
    .choices=${stop.choices}
    .invited=${stop.invited}
    ?over=${stop.over}
    .busy=${meeting.busy}
    .notice=${[...meeting.standing, meeting.notice].filter(Boolean).join(' ')}
  >
    ${session.status === 'reconnecting' ? html`<kr-client-lost></kr-client-lost>` : mediaDown(meeting, view)}
    ${media.reason === 'program.missing' ? html`<kr-not-loaded what="media"></kr-not-loaded>` : nothing}
    ${media.silenced ? soundButton() : nothing} ${body(meeting)}
  </kr-client-shell>`;
};

/** Without sound and picture: what to do. On the telephone too, until her page has them again. */
const mediaDown = ({ media }: MeetingNow, view: SeatView | null) =>
  view?.kind === 'client' && media.reason !== 'program.missing' && (view.clientByPhone || isUnreached(view))
    ? html`<kr-media-down client ?by-phone=${view.clientByPhone === true}></kr-media-down>`
    : nothing;

/** What the client has before her, as a name that changes with it. */
const screenKey = ({ view, session, stopping }: MeetingNow): string => {
  if (view?.kind !== 'client') return [view?.kind ?? session.status, stopping].join('/');
  const { screen, pause } = screenOf(view, session.now());
  return [Object.values(screen).join('-'), pause, view.card?.cardId, stopping].join('/');
};

/** Pages with more than one thing in them, and paper. */
const wide: ReadonlySet<SeatView['kind']> = new Set(['waiting', 'client', 'closed']);

const body = (meeting: MeetingNow): TemplateResult => {
  const { view, session, devices, busy } = meeting;
  switch (view?.kind) {
    case 'unrecognised':
      return html`<kr-client-unknown
        .view=${view}
        .devices=${devices}
        .busy=${busy}
        ?picture-sent=${meeting.pictureSent}
      ></kr-client-unknown>`;
    case 'waiting':
      return html`<kr-waiting .view=${view} .devices=${devices} .busy=${busy}></kr-waiting>`;
    case 'client':
      return html`<kr-client-room
        .view=${view}
        .edits=${meeting.edits}
        .carets=${session.writers}
        .now=${session.now()}
        .busy=${busy}
      >
        ${
          view.signing
            ? html`<kr-client-signing
                slot="signing"
                .signing=${view.signing}
                .seat=${session}
                own-language=${view.facts.language}
                .busy=${busy}
              ></kr-client-signing>`
            : nothing
        }
      </kr-client-room>`;
    case 'away':
      return html`<kr-client-away .busy=${busy} ?signing=${view.signing}></kr-client-away>`;
    case 'closed':
      return html`<kr-client-closed .view=${view}></kr-client-closed>`;
    case 'ended':
      return html`<kr-client-ended .view=${view}></kr-client-ended>`;
    case undefined:
      return withoutView(session);
    case 'official':
    case 'interpreter':
      // The server gives a client's seat no such view.
      return html`<p>${msg('Lataa sivu uudelleen.', { id: 'todo.reload' })}</p>`;
  }
};
