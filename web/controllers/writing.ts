import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Wide } from './wide.ts';

/** When the focus can have moved: a finger was lifted, a key came up, something was typed. All of them leave shadow roots. */
const moments = ['pointerup', 'pointercancel', 'click', 'keyup', 'input'] as const;

/**
 * Whether the person is writing a text. Draws an element again when that changes, and marks it with the attribute
 * `writing`. On a phone what is not needed for writing then makes way.
 *
 * The focus is looked up, not followed: `focusin` and `focusout` are not heard outside a shadow root in which the focus
 * stays, and a field that is taken off the page says nothing at all. And never while a finger or a button is down:
 * what makes way or comes back moves the page, and the tap would miss what it was meant for.
 */
export class Writing implements ReactiveController {
  now = false;
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly wide: Wide;
  private readonly short = matchMedia('(max-height: 520px)');
  private pressed = false;
  private field: Element | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.host = host;
    this.wide = new Wide(host);
    host.addController(this);
  }

  /** On a phone, while one writes, there is room for the text and little else. */
  get makesWay(): boolean {
    return this.now && !this.wide.now;
  }

  hostConnected() {
    this.host.addEventListener('pointerdown', this.onDown);
    for (const moment of moments) this.host.addEventListener(moment, this.onMoment);
    window.addEventListener('resize', this.onResize);
  }

  hostDisconnected() {
    this.host.removeEventListener('pointerdown', this.onDown);
    for (const moment of moments) this.host.removeEventListener(moment, this.onMoment);
    window.removeEventListener('resize', this.onResize);
    clearTimeout(this.timer);
    this.timer = undefined;
    this.field = null;
    this.pressed = false;
    this.now = false;
  }

  hostUpdated() {
    this.soon();
  }

  private readonly onDown = () => {
    this.pressed = true;
  };

  private readonly onMoment = ({ type }: Event) => {
    if (type.startsWith('pointer')) this.pressed = false;
    this.soon();
  };

  /** A phone's keyboard opens or closes. */
  private readonly onResize = () => {
    this.soon();
    if (this.makesWay) void this.keepInSight();
  };

  /** In the next turn: the click that belongs to a lifted finger comes in this one. */
  private soon() {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (!this.pressed) this.look();
    });
  }

  private look() {
    const at = focused();
    const now = isTextField(at);
    if (now) this.field = at;
    if (now === this.now) return;
    this.now = now;
    this.host.toggleAttribute('writing', now);
    this.host.requestUpdate();
    if (!this.wide.now) void this.keepInSight();
  }

  /** What makes way or comes back moves the page: it may not be the text that goes out of sight, or what was tapped. */
  private async keepInSight() {
    await this.host.updateComplete;
    const at = focused();
    // On a low screen another part of the page scrolls from now on, and begins at its top.
    const left = this.short.matches ? this.field : null;
    (at === document.body ? left : at)?.scrollIntoView({ block: 'nearest' });
  }
}

/** The element with the focus, inside whatever shadow it is. */
export const focused = (): Element | null => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};

const isTextField = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');
