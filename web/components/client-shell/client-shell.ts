import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { OctagonPause } from 'lucide';
import type { Authority } from '../../../server/domain/people.ts';
import { focused, Writing } from '../../controllers/writing.ts';
import type { DeviceState, OwnPicture } from '../../state/devices.ts';
import type { Face } from '../../state/faces.ts';
import type { PictureOf } from '../../state/pictures.ts';
import { buttons } from '../../styles/controls.ts';
import { low } from '../../styles/low.ts';
import { base, words } from '../../styles/shared.ts';
import { helpPhone, helpPhoneLink } from '../../texts/phone.ts';
import type { BottomBar, PressEvent } from '../bottom-bar/bottom-bar.ts';
import '../bottom-bar/bottom-bar.ts';
import '../client-faces/client-faces.ts';
import '../client-help/client-help.ts';
import '../dialog/dialog.ts';
import '../icon/icon.ts';
import '../language/language.ts';
import '../notice/notice.ts';
import '../stop-choices/stop-choices.ts';
import type { StopChoice } from '../stop-choices/stop-choices.words.ts';
import '../top-bar/top-bar.ts';
import type { Step } from '../top-bar/top-bar.ts';
import { barItems, stopLabel } from './client-shell.bar.ts';
import { look } from './client-shell.styles.ts';

/** "En jatka" was pressed: whoever owns the page sets `stopping`. */
class StoppingEvent extends Event {
  constructor() {
    super('kr-stopping', { bubbles: true, composed: true });
  }
}

/**
 * What every page of the client has after she has come by her link: help, and **"En jatka"**. It stands here and
 * not in the pages, so that no state can be without it. Inside the room it also has the faces, the line that says
 * what is happening, and the microphone and camera with their state in words.
 *
 * Raises `kr-press` for `microphone` and `camera`, `kr-stopping`, and what the choices raise (`kr-stop`, `kr-back`).
 */
@localized()
@customElement('kr-client-shell')
export class ClientShell extends LitElement {
  static override styles = [base, words, buttons, look, low];

  /** In the room: faces, step and devices are shown. */
  @property({ type: Boolean, reflect: true }) inside = false;
  @property({ attribute: false }) faces: readonly Face[] = [];
  @property({ attribute: false }) pictureOf: PictureOf = () => null;
  @property({ attribute: false }) own: OwnPicture | null = null;
  @property({ attribute: false }) step: Step | null = null;
  /** The page has more in it than one thing. */
  @property({ type: Boolean, reflect: true }) wide = false;
  /** Two things stand side by side on it: the paper and the choice, or the table and what comes next. */
  @property({ type: Boolean, reflect: true }) paper = false;
  /** Names what is on the page: when it changes, the reader starts at its top. */
  @property() screen = '';
  /** "Nyt: …", what is happening in plain words. */
  @property() now = '';
  @property({ attribute: false }) microphone: DeviceState = 'off';
  @property({ attribute: false }) camera: DeviceState = 'off';
  /** The choices behind "En jatka" are open. */
  @property({ type: Boolean }) stopping = false;
  @property({ attribute: false }) choices: readonly StopChoice[] = [];
  @property({ attribute: false }) invited: Authority | null = null;
  /** It is certain that no permission lives. */
  @property({ type: Boolean }) over = false;
  /** Something of the client's is on its way. */
  @property({ type: Boolean }) busy = false;
  /** A sentence about what did not go through, or what waits for the connection. */
  @property() notice = '';

  private readonly writing = new Writing(this);
  @state() private helping = false;
  @query('main') private readonly main!: HTMLElement;
  @query('#stop') private readonly slimStop!: HTMLElement | null;
  @query('kr-bottom-bar') private readonly wholeBar!: BottomBar | null;
  /** The focus was on "En jatka" while the bar had made way. */
  private atSlimStop = false;

  override render() {
    return html`
      <kr-top-bar .step=${this.inside ? this.step : null}><kr-language></kr-language></kr-top-bar>
      ${this.inside ? this.people() : nothing}
      <main tabindex="-1">
        <div class="inner">
          ${this.notice ? html`<kr-notice kind="warn"><p>${this.notice}</p></kr-notice>` : nothing}
          ${
            this.stopping
              ? html`<kr-stop-choices
                  .choices=${this.choices}
                  .invited=${this.invited}
                  ?permission-over=${this.over}
                  .busy=${this.busy}
                ></kr-stop-choices>`
              : nothing
          }
          <slot ?hidden=${this.stopping}></slot>
          ${this.inside || this.stopping ? nothing : this.help()}
        </div>
      </main>
      ${this.bar()}
      <kr-dialog
        .open=${this.helping}
        heading=${msg('Apua', { id: 'client.help' })}
        @kr-close=${this.onHelpClosed}
      >
        <kr-client-help
          .own=${this.inside && this.camera === 'on' ? this.own !== null : null}
        ></kr-client-help>
      </kr-dialog>
    `;
  }

  protected override willUpdate() {
    this.atSlimStop = this.slimStop !== null && focused() === this.slimStop;
  }

  protected override updated(changed: PropertyValues<this>) {
    // From the last text the Tab key leads to "En jatka" alone; the bar that then comes back has another one.
    if (this.atSlimStop && !this.slimStop && !this.stopping) void this.wholeBar?.focusOn('stop');
    if (changed.has('screen') && !this.writing.now) this.main.scrollTop = 0;
    // What had the focus is gone: the keyboard starts at the new thing and not at the top of the document.
    if (changed.has('screen') && document.activeElement === document.body) this.main.focus();
    if (!changed.has('stopping') || changed.get('stopping') === undefined || this.stopping) return;
    // Back from the choices: the focus returns to where they were opened.
    void this.updateComplete.then(() => {
      if (this.slimStop) this.slimStop.focus();
      else void this.wholeBar?.focusOn('stop');
    });
  }

  private help() {
    return html`<p class="safe small soft">
      ${msg(html`Eikö jokin toimi? Soita <a href=${helpPhoneLink}>${helpPhone}</a>.`, { id: 'shell.help' })}
      ${msg('Tapaamista ei tallenneta.', { id: 'shell.not-recorded' })}
    </p>`;
  }

  private people() {
    return html`<kr-client-faces
        .faces=${this.faces}
        .pictureOf=${this.pictureOf}
        .own=${this.own}
        ?small=${this.writing.makesWay}
      ></kr-client-faces>
      <div class="now ${this.now ? 'said' : ''}" ?hidden=${this.writing.makesWay}>
        <p>${this.now}</p>
        <kr-language></kr-language>
      </div>`;
  }

  /** While she writes on a phone the bar gives way; "En jatka" alone stays. */
  private bar() {
    if (this.stopping) return nothing;
    if (this.writing.makesWay)
      return html`<div class="slim">
        <button id="stop" type="button" class="btn danger" @click=${this.onStop}>
          <kr-icon .icon=${OctagonPause}></kr-icon>${stopLabel()}
        </button>
      </div>`;
    return html`<kr-bottom-bar
      large
      .items=${barItems(this.inside ? { microphone: this.microphone, camera: this.camera } : null)}
      @kr-press=${this.onPress}
    ></kr-bottom-bar>`;
  }

  private onPress(event: PressEvent) {
    if (event.id === 'stop') this.onStop();
    else if (event.id === 'help') this.helping = true;
    else return;
    event.stopPropagation();
  }

  private onStop() {
    this.dispatchEvent(new StoppingEvent());
  }

  private onHelpClosed() {
    this.helping = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-client-shell': ClientShell;
  }
  interface HTMLElementEventMap {
    'kr-stopping': StoppingEvent;
  }
}
