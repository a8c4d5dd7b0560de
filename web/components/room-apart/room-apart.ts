import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import { base, words } from '../../styles/shared.ts';
import { clockTime } from '../../texts/dates.ts';
import { say } from '../../texts/domain.ts';
import { firstName } from '../../texts/names.ts';
import { roleName } from '../../texts/roles.ts';

/** After a no or a withdrawal, for whoever stayed: what is so now, what happens next, what they may still do. */
@localized()
@customElement('kr-room-apart')
export class RoomApart extends LitElement {
  static override styles = [
    base,
    words,
    css`
      dl > div {
        display: grid;
        grid-template-columns: 160px minmax(0, 1fr);
        gap: var(--s1) var(--s4);
        border-block-start: var(--hair) solid var(--line);
        padding-block: var(--s4);
      }
      dl {
        margin-block-start: var(--s4);
      }
      dt {
        font-weight: 650;
      }
      dd p + p {
        margin-block-start: var(--s2);
      }
      @media (max-width: 700px) {
        dl > div {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) view: OfficialView | null = null;
  /** In a dialog the heading is the dialog's. */
  @property({ type: Boolean, attribute: 'no-heading' }) noHeading = false;

  override render() {
    const { view } = this;
    if (!view) return nothing;
    const invited = roleName(view.facts.invited);
    const first = firstName(view.client.name);
    return html`${this.noHeading ? nothing : html`<h1 tabindex="-1">${apartHeading(view)}</h1>`}
      <dl>
        <div>
          <dt>${msg('Mitä nyt', { id: 'room.apart.now' })}</dt>
          <dd>
            <p>${this.now(view, invited)}</p>
            <p>
              ${msg(
                str`${first} päättää itse, jatketaanko ilman toista viranomaista. Siihen asti suunnitelmaan ei kirjoiteta.`,
                {
                  id: 'room.apart.client-decides',
                },
              )}
            </p>
          </dd>
        </div>
        <div>
          <dt>${msg('Mitä et tee', { id: 'room.apart.not' })}</dt>
          <dd>
            <p>
              ${msg('Syytä ei kysytä. Tuet ja palvelut eivät muutu tästä.', { id: 'room.apart.no-reason' })}
            </p>
          </dd>
        </div>
        <div>
          <dt>${msg('Mitä voit tehdä', { id: 'room.apart.may' })}</dt>
          <dd>
            <p>
              ${msg(
                'Voitte puhua siitä, mikä kuuluu omaan työhösi. Voitte myös sopia uuden ajan tai lopettaa.',
                {
                  id: 'room.apart.may.text',
                },
              )}
            </p>
          </dd>
        </div>
        <div>
          <dt>${msg('Mitä laki sallii', { id: 'room.apart.law' })}</dt>
          <dd><p>${say('law.county.unchanged')}</p></dd>
        </div>
      </dl>`;
  }

  private now({ consent, phase }: OfficialView, invited: string) {
    if (consent.presence === 'withdrawn' && phase === 'presence')
      return msg(str`${invited} ei tule mukaan.`, { id: 'room.apart.not-coming' });
    if (consent.presence === 'withdrawn') {
      const at = clockTime(consent.presenceAt ?? '');
      return msg(str`${invited} poistui klo ${at}. Kuva, ääni ja suunnitelma sulkeutuivat siltä heti.`, {
        id: 'room.apart.withdrawn',
      });
    }
    if (consent.presence === 'refused')
      return msg(str`${invited} ei tule mukaan eikä saa tietää nimeä.`, { id: 'room.apart.refused' });
    return msg(str`Mihinkään aiheeseen ei saatu lupaa. ${invited} poistui, ennen kuin suunnitelma avautui.`, {
      id: 'room.apart.nothing',
    });
  }
}

/** The heading of what happened. */
export const apartHeading = ({ consent, client }: OfficialView): string => {
  const first = firstName(client.name);
  if (consent.presence === 'withdrawn')
    return msg(str`${first} peruutti luvan`, { id: 'room.apart.heading.withdrawn' });
  if (consent.presence === 'refused')
    return msg(str`${first} sanoi ei`, { id: 'room.apart.heading.refused' });
  return msg('Lupaa ei saatu', { id: 'room.apart.heading.nothing' });
};

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-apart': RoomApart;
  }
}
