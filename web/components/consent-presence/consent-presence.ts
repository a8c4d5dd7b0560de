import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { Check, LogIn } from 'lucide';
import type { Authority } from '../../../server/domain/people.ts';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import { wish } from '../../controllers/wish.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { clockTime } from '../../texts/dates.ts';
import { say } from '../../texts/domain.ts';
import { firstName } from '../../texts/names.ts';
import { isTextId } from '../../../server/domain/texts/text.ts';
import { roleName } from '../../texts/roles.ts';
import '../consent-aloud/consent-aloud.ts';
import '../icon/icon.ts';
import type { AnswerEvent } from '../question/question.ts';
import '../room-twin/room-twin.ts';

/** "arabiaksi" */
export const intoLanguage = (tag: string): string => {
  const id = `language.${tag}.into`;
  return isTextId(id) ? say(id as 'language.ar.into') : tag;
};

/** Lupa 1, as the officials see it: the same words in both languages, how far we are, an answer given aloud. */
@localized()
@customElement('kr-consent-presence')
export class ConsentPresence extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      h1 {
        font-size: var(--t-xxl);
      }
      kr-room-twin {
        margin-block: var(--s4) var(--s5);
      }
      ol > li {
        display: grid;
        grid-template-columns: 28px minmax(0, 1fr) auto;
        gap: var(--s3);
        align-items: center;
        min-block-size: calc(var(--tap) + var(--s2));
        padding-block: var(--s2);
        border-block-end: var(--hair) solid var(--line);
      }
      ol {
        border-block-start: var(--hair) solid var(--line);
        margin-block-start: var(--s4);
      }
      .dot {
        inline-size: 28px;
        block-size: 28px;
        display: grid;
        place-items: center;
        border: 2px solid var(--edge);
        border-radius: 50%;
        font-size: var(--t-s);
        --icon: 16px;
      }
      .done .dot {
        border-color: var(--accent);
        color: var(--accent);
      }
      .now .dot {
        background: var(--accent);
        border-color: var(--accent);
        color: var(--on-accent);
      }
      .now {
        font-weight: 650;
      }
      .end {
        font-weight: 400;
        font-size: var(--t-s);
        color: var(--soft);
      }
      .below {
        margin-block-start: var(--s5);
      }
    `,
  ];

  @property({ attribute: false }) view: OfficialView | null = null;

  override render() {
    const { view } = this;
    if (!view) return nothing;
    const invited = roleName(view.facts.invited);
    return html`<p class="small soft">${msg('Lupa 1: läsnäolo', { id: 'presence.step' })}</p>
      <h1 tabindex="-1">${msg(str`Saako ${invited} tulla mukaan?`, { id: 'presence.heading' })}</h1>
      ${
        view.card?.subject.kind === 'presence'
          ? html`<kr-room-twin
              .texts=${view.card.texts}
              .seenBy=${msg(str`${firstName(view.client.name)} näkee tämän`, { id: 'presence.client-sees' })}
            ></kr-room-twin>`
          : nothing
      }
      <ol>
        ${steps(view).map((step, index) => this.step(step, index))}
      </ol>
      <div class="below">${this.below(view)}</div>`;
  }

  private step({ title, end, state }: Line, index: number) {
    return html`<li class=${state} aria-current=${state === 'now' ? 'step' : nothing}>
      <span class="dot" aria-hidden="true">
        ${state === 'done' ? html`<kr-icon .icon=${Check}></kr-icon>` : index + 1}
      </span>
      <span>
        ${title}${state === 'done' ? html`<span class="unseen">, ${msg('valmis', { id: 'step.done' })}</span>` : nothing}
      </span>
      <span class="end num">${end}</span>
    </li>`;
  }

  private below(view: OfficialView) {
    const first = firstName(view.client.name);
    if (view.consent.presence === 'given') return this.letIn(view);
    if (!view.chair || view.consent.presence !== 'asked') return nothing;
    return keyed(
      view.card?.cardId,
      html`<kr-consent-aloud
        .words=${msg(str`Vastaako ${first} ääneen? Merkitse vastaus.`, { id: 'consent.aloud' })}
        .wait=${waitForReading(view)}
        @kr-answer=${this.onAnswer}
      ></kr-consent-aloud>`,
    );
  }

  private letIn(view: OfficialView) {
    const outside = view.door.find(({ role, mayAdmit }) => role === view.facts.invited && mayAdmit);
    if (!outside)
      return html`<p class="soft">
        ${msg(str`${roleName(view.facts.invited)} ei ole nyt ovella. Päästät sisään, kun joku tulee.`, {
          id: 'presence.nobody-outside',
        })}
      </p>`;
    const who = firstName(outside.name ?? roleName(outside.role));
    return html`<button
      type="button"
      class="btn main"
      @click=${() => {
        wish(this, 'seat.admit', { seatId: outside.seatId, recognised: 'login' });
      }}
    >
      <kr-icon .icon=${LogIn} flip></kr-icon>${msg(str`Päästä ${who} sisään`, { id: 'door.admit' })}
    </button>`;
  }

  private onAnswer({ answer }: AnswerEvent) {
    wish(this, 'presence.answer', { answer });
  }
}

const admitWords = (invited: Authority): string =>
  invited === 'kela'
    ? msg('Päästät Kelan sisään, jos vastaus on kyllä', { id: 'presence.line.admit.kela' })
    : msg('Päästät sosiaalityön sisään, jos vastaus on kyllä', { id: 'presence.line.admit.county' });

/** Why a yes given aloud cannot be marked yet: the interpreter reads first (IN-2). */
export const waitForReading = ({ facts, card, people }: OfficialView): string => {
  if (!facts.interpreted || card?.confirmedAt) return '';
  const reader = people.find(({ role }) => role === 'interpreter');
  const who = reader ? firstName(reader.name) : roleName('interpreter');
  return msg(str`${who} lukee vielä. Sen jälkeen voit merkitä kyllän. Ei-vastauksen voit merkitä heti.`, {
    id: 'consent.aloud.wait',
  });
};

interface Line {
  readonly title: string;
  readonly end: string;
  readonly state: 'done' | 'now' | 'later';
}

/** Read, answered, let in. */
const steps = (view: OfficialView): readonly Line[] => {
  const { presence, presenceAt } = view.consent;
  const answered = presence === 'given' || presence === 'refused';
  const read = answered || !view.facts.interpreted || view.card?.confirmedAt != null;
  const first = firstName(view.client.name);
  const invited = roleName(view.facts.invited);
  return [
    ...(view.facts.interpreted ? [readLine(view, read)] : []),
    {
      title:
        presence === 'given'
          ? msg(str`${first} sanoi kyllä`, { id: 'presence.line.yes' })
          : msg(str`${first} miettii ja vastaa itse`, { id: 'presence.line.answer' }),
      end: answered ? clockTime(presenceAt ?? '') : read ? msg('odotetaan', { id: 'presence.waiting' }) : '',
      state: answered ? 'done' : read ? 'now' : 'later',
    },
    {
      title: view.chair
        ? admitWords(view.facts.invited)
        : msg(str`${invited} pääsee sisään`, { id: 'presence.line.in' }),
      end: '',
      state: presence === 'given' ? 'now' : 'later',
    },
  ];
};

const readLine = (view: OfficialView, read: boolean): Line => {
  const reader = view.people.find(({ role }) => role === 'interpreter');
  const who = reader ? firstName(reader.name) : roleName('interpreter');
  const into = intoLanguage(view.facts.language);
  return {
    title: read
      ? msg(str`${who} luki kysymyksen ${into}`, { id: 'presence.line.read' })
      : msg(str`${who} lukee kysymyksen ${into}`, { id: 'presence.line.reading' }),
    end: view.card?.confirmedAt ? clockTime(view.card.confirmedAt) : '',
    state: read ? 'done' : 'now',
  };
};

declare global {
  interface HTMLElementTagNameMap {
    'kr-consent-presence': ConsentPresence;
  }
}
