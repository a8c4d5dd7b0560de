import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Check } from 'lucide';
import type { Authority } from '../../../server/domain/people.ts';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import { wish } from '../../controllers/wish.ts';
import { buttons } from '../../styles/controls.ts';
import { base, roles, words } from '../../styles/shared.ts';
import { atStart } from '../../texts/at-start.ts';
import { clockTime } from '../../texts/dates.ts';
import { say } from '../../texts/domain.ts';
import { firstName } from '../../texts/names.ts';
import '../icon/icon.ts';
import '../mark/mark.ts';

/** Each authority acknowledges for itself that it heard the client's answers (CO-6). */
@localized()
@customElement('kr-consent-acknowledge')
export class ConsentAcknowledge extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    roles,
    css`
      :host {
        display: grid;
        gap: var(--s3);
      }
      h2 {
        font-size: var(--t-m);
      }
      .one {
        background: var(--card);
        border: var(--hair) solid var(--line);
        border-radius: var(--r2);
        padding: var(--s4);
        display: grid;
        gap: var(--s3);
        font-size: var(--t-s);
      }
      .mine {
        border-color: var(--c);
      }
      .who {
        display: flex;
        align-items: center;
        gap: var(--s2);
        font-size: var(--t-m);
      }
      .done {
        display: flex;
        gap: var(--s2);
        align-items: center;
        font-weight: 650;
      }
      .done .num {
        font-weight: 400;
        color: var(--soft);
      }
      .btn {
        inline-size: 100%;
        font-size: var(--t-m);
      }
    `,
  ];

  @property({ attribute: false }) view: OfficialView | null = null;

  override render() {
    const { view } = this;
    if (!view) return nothing;
    return html`<h2>${msg('Kuittaukset', { id: 'acknowledge.heading' })}</h2>
      ${view.consent.acknowledgements.map((one) => this.one(view, one))}`;
  }

  private one(
    view: OfficialView,
    { authority, by, at }: OfficialView['consent']['acknowledgements'][number],
  ) {
    const mine = authority === view.authority;
    const person = by ?? view.people.find(({ role }) => role === authority)?.name;
    return html`<section class="one ${authority} ${mine ? 'mine' : ''}">
      <h3 class="who">
        <kr-mark .who=${authority}></kr-mark>
        <span>${atStart(say(`authority.${authority}`))}${this.of(mine, person)}</span>
      </h3>
      ${at ? this.done(at) : mine ? this.mine(view, authority) : this.theirs(view)}
    </section>`;
  }

  private of(mine: boolean, person: string | undefined) {
    if (mine) return `, ${say('person.you').toLowerCase()}`;
    return person ? `, ${firstName(person)}` : '';
  }

  private done(at: string) {
    return html`<p class="done">
      <kr-icon .icon=${Check}></kr-icon>${msg('Lupa vastaanotettu', { id: 'acknowledge.done' })}
      <span class="num">${clockTime(at)}</span>
    </p>`;
  }

  private theirs(view: OfficialView) {
    return html`<p class="soft">
      ${
        left(view) > 0
          ? msg('odottaa vastauksia', { id: 'acknowledge.waits' })
          : msg('ei ole vielä kuitannut', { id: 'acknowledge.not-yet' })
      }
    </p>`;
  }

  private mine(view: OfficialView, authority: Authority) {
    const name = atStart(say(`authority.${authority}`));
    const first = firstName(view.client.name);
    const may = view.may.includes('consent.acknowledge');
    return html`<p>
        ${msg(str`Kuittaat, että kuulit vastaukset. ${name} kertoo vain siitä, mihin ${first} sanoi kyllä.`, {
          id: 'acknowledge.text',
        })}
      </p>
      <button
        type="button"
        class="btn ${may ? 'main' : ''}"
        aria-disabled=${String(!may)}
        aria-describedby="why"
        @click=${this.onPress}
      >
        ${msg(str`${name}: lupa vastaanotettu`, { id: 'acknowledge.press' })}
      </button>
      <p class="soft" id="why">${this.why(view, may)}</p>`;
  }

  private why(view: OfficialView, may: boolean) {
    const open = left(view);
    if (open === 1)
      return msg('Voit kuitata, kun viimeiseenkin aiheeseen on vastattu.', { id: 'acknowledge.one-left' });
    if (open > 1)
      return msg(str`Voit kuitata, kun kaikkiin aiheisiin on vastattu. Jäljellä on ${open}.`, {
        id: 'acknowledge.left',
      });
    const other = view.consent.acknowledgements.find(({ authority }) => authority !== view.authority);
    if (may && other?.at) return msg('Kun kuittaat, suunnitelma avautuu.', { id: 'acknowledge.opens' });
    return msg('Suunnitelma avautuu, kun kumpikin on kuitannut.', { id: 'acknowledge.both' });
  }

  private onPress() {
    if (this.view?.may.includes('consent.acknowledge')) wish(this, 'consent.acknowledge', {});
  }
}

/** Topics without an answer. */
const left = ({ consent }: OfficialView): number =>
  consent.scopes.filter(({ answer }) => answer === null).length;

declare global {
  interface HTMLElementTagNameMap {
    'kr-consent-acknowledge': ConsentAcknowledge;
  }
}
