import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { InterpreterView } from '../../../server/domain/view/types.ts';
import '../../components/client-ended/client-ended.ts';
import '../../components/client-lost/client-lost.ts';
import '../../components/client-unknown/client-unknown.ts';
import '../../components/interpreter-faces/interpreter-faces.ts';
import '../../components/interpreter-hold/interpreter-hold.ts';
import '../../components/interpreter-over/interpreter-over.ts';
import '../../components/interpreter-secrecy/interpreter-secrecy.ts';
import '../../components/interpreter-shell/interpreter-shell.ts';
import '../../components/interpreter-signing/interpreter-signing.ts';
import '../../components/not-loaded/not-loaded.ts';
import '../../components/media-down/media-down.ts';
import '../../components/notice/notice.ts';
import '../../components/reading-card/reading-card.ts';
import '../../components/shell/shell.ts';
import '../../components/waiting/waiting.ts';
import { ownPicture } from '../../state/devices.ts';
import { isUnreached } from '../../state/faces.ts';
import type { MeetingNow } from './meeting-now.ts';
import { soundButton } from './sound.ts';
import { withoutView } from './without-view.ts';

/** The interpreter's page in every state: nothing more of the matter than what is read aloud now. */
export const interpreterScreen = (meeting: MeetingNow): TemplateResult => {
  const { view } = meeting;
  const notice = noticeOf(meeting);
  if (view?.kind === 'interpreter') return room(meeting, view);
  return html`<kr-shell ?narrow=${view?.kind !== 'waiting' || !view.secrecy.affirmedAt}>
    ${notice ? html`<kr-notice kind="warn"><p>${notice}</p></kr-notice>` : nothing} ${outside(meeting)}
  </kr-shell>`;
};

const noticeOf = ({ standing, notice }: MeetingNow): string =>
  [...standing, notice].filter(Boolean).join(' ');

const room = (meeting: MeetingNow, view: InterpreterView): TemplateResult => {
  const { devices, session, media, busy } = meeting;
  const { microphone, camera } = devices.now;
  return html`<kr-interpreter-shell
    client-language=${view.facts.language}
    until=${view.interpreterEndsAt ?? ''}
    .offset=${session.clockOffset}
    .microphone=${microphone}
    .camera=${camera}
    .notice=${noticeOf(meeting)}
    ?alone=${view.onHold}
    screen=${[view.phase, view.onHold, view.card?.cardId].join('/')}
  >
    <kr-interpreter-faces
      slot="faces"
      .faces=${view.onHold ? [] : meeting.faces}
      .pictureOf=${meeting.pictureOf}
      .own=${ownPicture(devices.now)}
    ></kr-interpreter-faces>
    ${session.status === 'reconnecting' ? html`<kr-client-lost></kr-client-lost>` : mediaDown(meeting, view)}
    ${media.reason === 'program.missing' ? html`<kr-not-loaded what="media"></kr-not-loaded>` : nothing}
    ${media.silenced ? soundButton() : nothing}
    ${
      view.onHold
        ? html`<kr-interpreter-hold></kr-interpreter-hold>`
        : view.signing
          ? html`<kr-interpreter-signing
              .signing=${view.signing}
              .seat=${session}
              .cards=${meeting.shownCards}
              .busy=${busy}
            ></kr-interpreter-signing>`
          : html`<kr-reading-card
              .card=${view.card}
              .shown=${meeting.shownCards}
              .language=${view.facts.language}
              .busy=${busy}
              ?paused=${view.paused === 'client-away' && view.step !== 'greeting'}
            ></kr-reading-card>`
    }
  </kr-interpreter-shell>`;
};

const mediaDown = ({ media }: MeetingNow, view: InterpreterView) =>
  isUnreached(view) && !view.onHold && media.reason !== 'program.missing'
    ? html`<kr-media-down></kr-media-down>`
    : nothing;

const outside = (meeting: MeetingNow): TemplateResult => {
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
      return view.secrecy.needed && view.secrecy.affirmedAt === null
        ? html`<kr-interpreter-secrecy .busy=${busy}></kr-interpreter-secrecy>`
        : html`<kr-waiting .view=${view} .devices=${devices} .busy=${busy}></kr-waiting>`;
    case 'closed':
      return html`<kr-interpreter-over></kr-interpreter-over>`;
    case 'ended':
      return view.how === 'over'
        ? html`<kr-interpreter-over></kr-interpreter-over>`
        : html`<kr-client-ended .view=${view}></kr-client-ended>`;
    case undefined:
      return withoutView(session);
    case 'interpreter':
    case 'official':
    case 'client':
    case 'away':
      // The server gives an interpreter's seat no such view; the room itself is drawn above.
      return html`<p>${msg('Lataa sivu uudelleen.', { id: 'todo.reload' })}</p>`;
  }
};
