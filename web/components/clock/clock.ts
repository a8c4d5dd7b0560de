import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Hourglass } from 'lucide';
import { base } from '../../styles/shared.ts';
import { clockTime } from '../../texts/dates.ts';
import '../icon/icon.ts';

/** From this many minutes on the clock is marked: the reading begins (DOMAIN.md §0.6). */
const readingMinutes = 10;

/** Minutes from now until an instant, begun ones counted whole; never less than none. `offset` as in `Clock`. */
export const minutesUntil = (until: string, offset: number): number =>
  Math.max(0, Math.ceil((Date.parse(until) - Date.now() - offset) / 60_000));

/** The whole minutes left have changed. */
export class MinutesEvent extends Event {
  readonly minutes: number;
  constructor(minutes: number) {
    super('kr-minutes', { bubbles: true, composed: true });
    this.minutes = minutes;
  }
}

/**
 * The interpreter's clock, counted down from the server's time: `until` is an instant, `offset` is
 * server time minus this device's time in milliseconds. `short` says only the minutes left. `--clock-size` is the
 * size of its letters.
 */
@localized()
@customElement('kr-clock')
export class Clock extends LitElement {
  static override styles = [
    base,
    css`
      p {
        display: flex;
        gap: var(--s2);
        align-items: center;
        color: var(--interpreter);
        font-weight: 650;
        font-size: var(--clock-size, var(--t-s));
        font-variant-numeric: tabular-nums;
        padding-block: var(--s1);
      }
      .soon {
        background: var(--warn-soft);
        border: var(--hair) solid currentcolor;
        border-radius: var(--r3);
        padding-inline: var(--s3);
        font-size: var(--clock-size, var(--t-m));
      }
    `,
  ];

  /** UTC ISO instant at which the booked time ends. */
  @property() until = '';
  @property({ type: Number }) offset = 0;
  @property({ type: Boolean }) short = false;

  @state() private left = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(this.tick, 1000);
  }

  override disconnectedCallback() {
    clearInterval(this.timer);
    super.disconnectedCallback();
  }

  override willUpdate() {
    this.left = minutesUntil(this.until, this.offset);
  }

  override render() {
    if (!this.until) return null;
    return html`<p class=${this.left <= readingMinutes ? 'soon' : ''}>
      <kr-icon .icon=${Hourglass}></kr-icon><span>${this.words()}</span>
    </p>`;
  }

  private words() {
    const until = clockTime(this.until);
    if (this.left <= 0) return msg(str`Tulkin aika päättyi klo ${until}`, { id: 'clock.over' });
    return this.short
      ? msg(str`${this.left} min jäljellä`, { id: 'clock.left' })
      : msg(str`Tulkki klo ${until} asti · ${this.left} min`, { id: 'clock.until' });
  }

  private readonly tick = () => {
    const minutes = minutesUntil(this.until, this.offset);
    if (minutes === this.left) return;
    this.left = minutes;
    this.dispatchEvent(new MinutesEvent(minutes));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-clock': Clock;
  }
  interface HTMLElementEventMap {
    'kr-minutes': MinutesEvent;
  }
}
