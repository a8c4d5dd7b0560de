import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Check, LogIn, TriangleAlert, UserRoundCheck, WifiOff, type IconNode } from 'lucide';
import type { SeatId } from '../../../server/domain/ids.ts';
import { isAuthority } from '../../../server/domain/people.ts';
import type { DoorView } from '../../../server/domain/view/types.ts';
import { wish } from '../../controllers/wish.ts';
import type { ClientCode } from '../../state/api.ts';
import { buttons } from '../../styles/controls.ts';
import { base, rows, words } from '../../styles/shared.ts';
import { atStart } from '../../texts/at-start.ts';
import { clockTime } from '../../texts/dates.ts';
import { firstName } from '../../texts/names.ts';
import { refusalWords } from '../../texts/refusals.ts';
import { languageName, roleName } from '../../texts/roles.ts';
import '../dialog/dialog.ts';
import '../icon/icon.ts';
import '../mark/mark.ts';

/** "Ei ole hän" shuts a link for good, so for this long it can be taken back before it is sent. */
const secondThoughts = 10;

/** Somebody at the door: how they were identified, the picture they chose to send, and the chair's two taps. */
@localized()
@customElement('kr-door-person')
export class DoorPerson extends LitElement {
  static override styles = [
    base,
    words,
    rows,
    buttons,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--s2) var(--s4);
      }
      h2 {
        font-size: var(--t-m);
      }
      .how {
        display: flex;
        gap: var(--s2);
        align-items: flex-start;
        margin-block-start: var(--s1);
      }
      .how kr-icon {
        color: var(--county);
        margin-block-start: 0.15em;
      }
      .how.lost kr-icon {
        color: var(--warn);
      }
      .picture {
        display: grid;
        grid-template-columns: 148px minmax(0, 1fr);
        gap: var(--s4);
        align-items: center;
        margin-block-start: var(--s3);
      }
      img {
        inline-size: 148px;
        block-size: 124px;
        object-fit: cover;
        border-radius: var(--r2);
        background: var(--tile-to);
      }
      .means {
        display: grid;
        gap: var(--s3);
      }
      .acts,
      .note {
        margin-block-start: var(--s3);
      }
      @media (max-width: 700px) {
        /* The picture and the taps have the whole width, under the mark too. */
        :is(.picture, .acts, .note) {
          margin-inline-start: calc(-1 * (var(--mark-big) + var(--s4)));
        }
        .picture {
          grid-template-columns: minmax(0, 1fr);
          gap: var(--s2);
        }
        .acts .btn {
          inline-size: 100%;
        }
      }
    `,
  ];

  @property({ attribute: false }) person: DoorView | null = null;
  /** Of the meeting; stands beside a client who has no name yet. */
  @property() language = '';
  @property() picture = '';
  /** This tap is the next thing to do. */
  @property({ type: Boolean }) main = false;

  /** Seconds until the refusal is sent; null while nobody is refused. */
  @state() private left: number | null = null;
  /** Who is inside and would go, while the official is asked. */
  @state() private replacing: DoorView['inside'] = null;
  @query('#back') private readonly back!: HTMLButtonElement | null;
  private timer: ReturnType<typeof setInterval> | undefined;

  override disconnectedCallback() {
    this.takeBack();
    super.disconnectedCallback();
  }

  override render() {
    const { person } = this;
    if (!person) return nothing;
    return html`<kr-mark big .who=${person.role}></kr-mark>
      <div>
        <h2>${this.who(person)}</h2>
        ${this.identified(person)} ${this.secrecy(person)} ${this.somebodyInside(person)}
        ${
          person.connected
            ? nothing
            : this.line(WifiOff, msg('Yhteys häneen katkesi.', { id: 'door.lost' }), 'lost')
        }
        ${this.picture ? this.sent() : nothing}
        ${this.left === null ? this.choices(person) : this.refusing(this.left)}
      </div>
      ${this.dialog()}`;
  }

  /** There is one client and one interpreter: letting this one in puts out the other (SE-4). */
  private somebodyInside({ inside, role }: DoorView) {
    if (!inside) return nothing;
    return this.line(
      TriangleAlert,
      role === 'client'
        ? msg('Joku on jo sisällä asiakkaana.', { id: 'door.inside.client' })
        : msg('Joku on jo sisällä tulkkina.', { id: 'door.inside.interpreter' }),
      'lost',
    );
  }

  private dialog() {
    const { replacing, person } = this;
    const first = replacing ? firstName(replacing.name) : '';
    return html`<kr-dialog
      .open=${replacing !== null}
      .heading=${
        person?.role === 'interpreter'
          ? msg('Sisällä on jo tulkki', { id: 'door.replace.heading.interpreter' })
          : msg('Sisällä on jo asiakas', { id: 'door.replace.heading.client' })
      }
      @kr-close=${this.onKeep}
    >
      ${
        replacing
          ? html`<div class="means">
                <p>
                  ${msg(str`Jos päästät tämän ihmisen sisään, ${first} joutuu ulos heti: kuva ja ääni katkeavat, eikä hän enää näe eikä kuule mitään.`, { id: 'door.replace.means' })}
                </p>
                <p>
                  ${msg(
                    'Tee näin vain, jos olet varma, että ovella on oikea ihminen, esimerkiksi sama ihminen toisella laitteella.',
                    { id: 'door.replace.only-if' },
                  )}
                </p>
              </div>
              <button slot="actions" type="button" class="btn danger" @click=${this.onReplace}>
                ${msg(str`Päästä sisään, ${first} joutuu ulos`, { id: 'door.replace.do' })}
              </button>
              <button slot="actions" type="button" class="btn" @click=${this.onKeep}>
                ${msg('Älä päästä', { id: 'door.replace.not' })}
              </button>`
          : nothing
      }
    </kr-dialog>`;
  }

  private who({ name, role }: DoorView) {
    if (name === null)
      return role === 'client' && this.language
        ? msg(str`Asiakas, ${languageName(this.language)}`, { id: 'door.unnamed-client' })
        : atStart(roleName(role));
    return html`<bdi>${name}</bdi>, ${roleName(role)}`;
  }

  private identified({ evidence }: DoorView) {
    if (evidence === 'login')
      return this.line(Check, msg('Kirjautui oman organisaationsa tunnuksilla', { id: 'door.login' }));
    if (evidence === 'code') return this.line(Check, msg('Linkki + koodi', { id: 'door.code' }));
    if (evidence === 'vouched')
      return this.line(Check, msg('Virkailija on tunnistanut hänet', { id: 'door.vouched' }));
    return this.line(
      UserRoundCheck,
      msg('Linkki ilman koodia. Pyytää, että tunnistat hänet.', { id: 'door.no-code' }),
    );
  }

  private secrecy({ role, secrecyAffirmedAt }: DoorView) {
    if (role !== 'interpreter' || secrecyAffirmedAt === null) return nothing;
    const at = clockTime(secrecyAffirmedAt);
    return this.line(Check, msg(str`Vahvisti vaitiolon klo ${at}`, { id: 'door.secrecy' }));
  }

  private line(icon: IconNode, said: string, kind = '') {
    return html`<p class="how ${kind}"><kr-icon .icon=${icon}></kr-icon><span>${said}</span></p>`;
  }

  private sent() {
    return html`<div class="picture">
      <img src=${this.picture} alt=${msg('Kuva, jonka hän lähetti', { id: 'door.picture.alt' })} />
      <p class="small soft">
        ${msg('Hän valitsi tämän kuvan ja lähetti sen vain sinulle. Kuva ei tallennu mihinkään.', {
          id: 'door.picture',
        })}
      </p>
    </div>`;
  }

  private choices(person: DoorView) {
    const first = person.name === null ? null : firstName(person.name);
    const label =
      first === null
        ? msg('Tunnen hänet, päästä sisään', { id: 'door.admit.known' })
        : msg(str`Päästä ${first} sisään`, { id: 'door.admit' });
    return html`<div class="acts">
        <button
          type="button"
          class="btn ${this.main && person.mayAdmit && !person.replaces ? 'main' : ''}"
          aria-disabled=${String(!person.mayAdmit)}
          @click=${this.onAdmit}
        >
          <kr-icon .icon=${LogIn} flip></kr-icon>${label}
        </button>
        <button type="button" class="btn" @click=${this.onRefuse}>
          ${msg('Ei ole hän', { id: 'door.deny' })}
        </button>
      </div>
      ${this.note(person)}`;
  }

  private note({ whyNot, evidence, role }: DoorView) {
    if (whyNot !== null)
      return html`<p class="note small soft">${refusalWords(whyNot as ClientCode).happened}.</p>`;
    if (evidence !== null || isAuthority(role)) return nothing;
    return html`<p class="note small soft">
      ${msg('”Ei ole hän” sulkee linkin. Oikea ihminen saa uuden.', { id: 'door.deny.text' })}
    </p>`;
  }

  private refusing(left: number) {
    return html`<p class="note">
        <b>${msg('Et päästä häntä sisään.', { id: 'door.denying' })}</b>
        ${msg(html`Linkki sulkeutuu <span class="num">${left}</span> sekunnin päästä.`, {
          id: 'door.denying.text',
        })}
      </p>
      <div class="acts">
        <button type="button" id="back" class="btn" @click=${this.onBack}>
          ${msg('Peru, jätä ovelle', { id: 'door.deny.take-back' })}
        </button>
      </div>`;
  }

  private onAdmit() {
    const { person } = this;
    if (!person?.mayAdmit) return;
    if (person.replaces) this.replacing = person.inside;
    else this.admit(person);
  }

  /** @param replaces whose seat the official has been told will end; whoever is inside by then is asked about anew. */
  private admit({ seatId, evidence }: DoorView, replaces?: SeatId) {
    const recognised = evidence === 'login' || evidence === 'code' ? evidence : 'known';
    wish(this, 'seat.admit', { seatId, recognised, ...(replaces && { replaces }) });
  }

  private onReplace() {
    const { person, replacing } = this;
    this.replacing = null;
    if (person && replacing) this.admit(person, replacing.seatId);
  }

  private onKeep() {
    this.replacing = null;
  }

  private async onRefuse() {
    this.left = secondThoughts;
    this.timer = setInterval(this.tick, 1000);
    await this.updateComplete;
    this.back?.focus();
  }

  private readonly tick = () => {
    if (this.left === null) return;
    this.left -= 1;
    if (this.left > 0) return;
    this.takeBack();
    if (this.person) wish(this, 'seat.deny', { seatId: this.person.seatId });
  };

  private async onBack() {
    this.takeBack();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLButtonElement>('.acts .btn')?.focus();
  }

  private takeBack() {
    clearInterval(this.timer);
    this.left = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-door-person': DoorPerson;
  }
}
