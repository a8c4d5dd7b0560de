import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { MonitorSmartphone } from 'lucide';
import { failureIcon } from '../../components/failure/failure.icon.ts';
import '../../components/failure/failure.ts';
import type { FailureWords } from '../../components/failure/failure.ts';
import type { MeetingSession } from '../../state/meeting.ts';
import { refusalWords } from '../../texts/refusals.ts';

/** There is no view (yet): opening, another tab, or a refusal. Each says what to do. */
export const withoutView = ({ status, code }: Pick<MeetingSession, 'status' | 'code'>): TemplateResult => {
  switch (status) {
    case 'busy':
    case 'taken':
      return html`<kr-failure
        .words=${status === 'busy' ? refusalWords('seat.busy') : takenWords()}
        .icon=${MonitorSmartphone}
        retry=${msg('Siirrä tapaaminen tänne', { id: 'tab.take' })}
      ></kr-failure>`;
    case 'failed':
      return html`<kr-failure
        .words=${refusalWords(wordsFor(code))}
        .icon=${failureIcon(code ?? '')}
      ></kr-failure>`;
    default:
      return html`<h1 tabindex="-1">${msg('Tapaamista avataan', { id: 'opening.heading' })}</h1>
        <p class="large">${msg('Tämä kestää hetken. Paikkasi säilyy.', { id: 'opening.text' })}</p>
        <p class="soft">${msg('Jos mitään ei tapahdu minuutin aikana, soita.', { id: 'opening.call' })}</p>`;
  }
};

/** A guest does not log in: who is not known here any more has a browser that has not kept what it got. */
const wordsFor = (code: MeetingSession['code']): NonNullable<MeetingSession['code']> =>
  code === 'session.missing' ? 'login.cookie-lost' : (code ?? 'service.unavailable');

const takenWords = (): FailureWords => ({
  happened: msg('Tapaaminen siirtyi toiseen välilehteen', { id: 'tab.taken' }),
  safe: msg('Paikkasi tapaamisessa säilyy.', { id: 'safe.place' }),
  todo: msg('Jatka siellä. Voit sulkea tämän sivun.', { id: 'tab.taken.todo' }),
});
