import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** When the focus can have moved: a finger was lifted, a key came up, something was typed. All of them leave shadow roots. */
const moments = ['pointerup', 'pointercancel', 'click', 'keyup', 'input'] as const;

/**
 * Whether the person is writing a text; draws an element again when that changes. On a phone what is not needed
 * for writing then makes way.
 *
 * The focus is looked up, not followed: `focusin` and `focusout` are not heard outside a shadow root in which the focus
 * stays, and a field that is taken off the page says nothing at all. And never while a finger or a button is down:
 * what makes way or comes back moves the page, and the tap would miss what it was meant for.
 */
export class Writing implements ReactiveController {
  now = false;
  private readonly host: ReactiveControllerHost & HTMLElement;
  private pressed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.host = host;
    host.addController(this);
  }

  hostConnected() {
    this.host.addEventListener('pointerdown', this.onDown);
    for (const moment of moments) this.host.addEventListener(moment, this.onMoment);
    // A phone's keyboard opens and closes.
    window.addEventListener('resize', this.onMoment);
  }

  hostDisconnected() {
    this.host.removeEventListener('pointerdown', this.onDown);
    for (const moment of moments) this.host.removeEventListener(moment, this.onMoment);
    window.removeEventListener('resize', this.onMoment);
    clearTimeout(this.timer);
    this.timer = undefined;
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

  /** In the next turn: the click that belongs to a lifted finger comes in this one. */
  private soon() {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const now = isTextField(focused());
      if (this.pressed || now === this.now) return;
      this.now = now;
      this.host.requestUpdate();
    });
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
