import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { focused } from './writing.ts';

/**
 * Where the reader is when what had the focus goes away: a pressed button that has done its work, a page that has
 * turned. Browsers then put the focus on nothing, and a keyboard or a screen reader has lost its place. This leads it to
 * the heading of what came instead, or else to the nearest thing around it that is still there.
 *
 * Whoever leaves a control on purpose is left alone, and so is a focus that somebody has already led on.
 */
export class KeepFocus implements ReactiveController {
  /** What had the focus last, and all it stands in as it is drawn, innermost first. */
  private place: readonly HTMLElement[] = [];
  private watching = new AbortController();
  /** What had the focus and went, until the next frame leads the reader on. */
  private gone: HTMLElement | null = null;
  private readonly changes = new MutationObserver((changes) => {
    this.look(changes);
  });

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected() {
    this.follow();
  }

  hostDisconnected() {
    this.watching.abort();
    this.changes.disconnect();
    this.place = [];
  }

  /** A move within one shadow root, or from its host into it, is not told outside: each root on the way is listened to. */
  private follow() {
    const active = focused();
    const around = aroundOf(active);
    this.place = around.filter((node) => node instanceof HTMLElement);
    this.watching.abort();
    this.changes.disconnect();
    this.watching = new AbortController();
    const { signal } = this.watching;
    const roots = [active?.shadowRoot, ...around].filter((node) => node instanceof ShadowRoot);
    for (const root of [document, ...roots]) {
      root.addEventListener('focusin', this.onFocusIn, { signal });
      root.addEventListener('focusout', this.onFocusOut, { signal });
      this.changes.observe(root, { subtree: true, childList: true, attributeFilter: ['hidden', 'open'] });
    }
  }

  private readonly onFocusIn = () => {
    if (focused() !== this.place[0]) this.follow();
  };

  /** Once what takes a control away has run, it is known whether one has left a control that is still there. */
  private readonly onFocusOut = () => {
    queueMicrotask(() => {
      this.look(this.changes.takeRecords());
      if (this.gone !== this.place[0] && isNothing(focused())) this.place = [];
    });
  };

  private look(changes: readonly MutationRecord[]) {
    const [last] = this.place;
    if (!last || this.gone === last || (isThere(last) && !changes.some((change) => this.took(change))))
      return;
    this.gone = last;
    // What comes instead is drawn in steps; by the next frame it stands.
    requestAnimationFrame(() => {
      const { gone } = this;
      this.gone = null;
      // Who has gone to another place since then is not called back to it.
      if (gone === this.place[0]) this.lead();
    });
  }

  /** Took away what has the focus, or something around it; it may have been put elsewhere. */
  private took({ removedNodes }: MutationRecord): boolean {
    return [...removedNodes].some((node) => this.place.some((one) => one === node));
  }

  private lead() {
    const [last, ...around] = this.place;
    const active = focused();
    if (!last || (active !== last && !isNothing(active))) return;
    const place = [last, ...around].find(isThere);
    if (!place) return;
    if (place === last) place.focus();
    else rest(headingIn(place) ?? place);
  }
}

const isThere = (element: Element): boolean => element.isConnected && element.checkVisibility();

const isNothing = (element: Element | null): boolean => element === null || element === document.body;

/** An element and all it stands in, up to the page: through slots and shadow roots. */
const aroundOf = (element: Element | null): readonly Node[] => {
  const around: Node[] = [];
  for (let node: Node | null = element; node && node !== document.body; node = parentOf(node))
    around.push(node);
  return around;
};

const parentOf = (node: Node): Node | null => {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  return node instanceof ShadowRoot ? node.host : node.parentNode;
};

/** The first heading that is made to be led to (`tabindex="-1"`), as the page is drawn. */
const headingIn = (place: Element): HTMLElement | null => {
  if (place instanceof HTMLElement && place.matches('h1[tabindex="-1"]') && place.checkVisibility())
    return place;
  for (const child of drawnIn(place)) {
    const found = headingIn(child);
    if (found) return found;
  }
  return null;
};

const drawnIn = (place: Element): Iterable<Element> => {
  if (place.shadowRoot) return place.shadowRoot.children;
  return place instanceof HTMLSlotElement && place.assignedElements().length > 0
    ? place.assignedElements()
    : place.children;
};

/** Puts the focus on something that is no control, for as long as it stays there. */
const rest = (place: HTMLElement): void => {
  if (place.hasAttribute('tabindex')) {
    place.focus();
    return;
  }
  place.tabIndex = -1;
  const leave = () => {
    place.removeAttribute('tabindex');
  };
  place.addEventListener('blur', leave, { once: true });
  place.focus({ preventScroll: true });
};
