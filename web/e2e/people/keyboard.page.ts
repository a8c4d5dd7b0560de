/** What stands before somebody who has only a keyboard. */
export interface Standing {
  /** What is looked for is there no more: another stands in for it. */
  readonly replaced: boolean;
  /** The key that leads nearer to the target; null when the focus is there. */
  readonly next: string | null;
  /** The focus was on something, and is on nothing now. */
  readonly lost: boolean;
  /** What is wrong with the place of the focus, in words; empty when nothing is. */
  readonly unseen: string;
  /** What has the focus, for messages. */
  readonly at: string;
}

declare global {
  interface Window {
    /** For the test outside. */
    standing(target: Element): Promise<Standing>;
  }
}

/** Runs in the page: says where the focus is, whether one sees it, and which key leads on. Changes nothing. */
export function watchFocus(): void {
  const focusable =
    'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"]), [role="tab"]';
  let focused = false;
  addEventListener(
    'focusin',
    () => {
      focused = true;
    },
    true,
  );

  window.standing = async (wanted) => {
    // What leads the focus on, and what keeps it in sight, waits for the page to be drawn.
    for (let frames = 0; frames < 20 && stumbles(deepActive()); frames += 1) await frame();
    // A bar that comes back takes the focus over from the button that stood in for it: a key pressed meanwhile would go
    // on from there, as no person's does.
    for (let frames = 0, before: Element | null = null; frames < 20 && before !== deepActive(); frames += 1) {
      before = deepActive();
      await frame();
      await frame();
    }
    const active = deepActive();
    const target = above(wanted).find((node) => node.matches(focusable)) ?? wanted;
    return {
      next: keyTo(target, active),
      replaced: !wanted.isConnected,
      lost: focused && active === document.body,
      unseen: active === document.body ? '' : unseen(active),
      at: named(active),
    };
  };

  function frame(): Promise<unknown> {
    return new Promise((done) => requestAnimationFrame(done));
  }

  function stumbles(active: Element): boolean {
    return active === document.body ? focused : unseen(active) !== '';
  }

  function deepActive(): Element {
    let active = document.activeElement ?? document.body;
    while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  }

  function keyTo(target: Element, active: Element): string | null {
    if (active === target) return null;
    // Of a group the Tab key reaches one, and arrows the others.
    const group = groupOf(target);
    const [from, to] = [group.indexOf(active), group.indexOf(target)];
    if (from >= 0) {
      const forward = to > from;
      if (target instanceof HTMLInputElement) return forward ? 'ArrowDown' : 'ArrowUp';
      return forward === (getComputedStyle(target).direction === 'ltr') ? 'ArrowRight' : 'ArrowLeft';
    }
    return isBefore(active, target) ? 'Tab' : 'Shift+Tab';
  }

  function groupOf(target: Element): readonly Element[] {
    if (target instanceof HTMLInputElement && target.type === 'radio')
      return [
        ...(target.getRootNode() as ParentNode).querySelectorAll(
          `input[type=radio][name="${CSS.escape(target.name)}"]`,
        ),
      ];
    return [...(target.closest('[role=tablist]')?.querySelectorAll('[role=tab]') ?? [])];
  }

  /** Itself and what it stands in, as it is drawn: through slots and shadow roots. */
  function above(node: Element): readonly Element[] {
    const found: Element[] = [];
    for (let now: Node | null = node; now; now = parentOf(now)) if (now instanceof Element) found.push(now);
    return found;
  }

  function parentOf(node: Node): Node | null {
    if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
    return node instanceof ShadowRoot ? node.host : node.parentNode;
  }

  function chain(node: Node): readonly Node[] {
    const found: Node[] = [];
    for (let now: Node | null = node; now; now = parentOf(now)) found.unshift(now);
    return found;
  }

  function isBefore(one: Element, other: Element): boolean {
    const [ones, others] = [chain(one), chain(other)];
    const fork = ones.findIndex((node, index) => node !== others[index]);
    const [a, b] = [ones[fork], others[fork]];
    if (fork < 0 || !a) return true;
    if (!b) return false;
    return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }

  /** WCAG 2.4.7 and 2.4.11: the focus has a mark, and nothing lies over what has it. */
  function unseen(active: Element): string {
    // A heading or a page to which the reader was led is no control and needs no mark.
    if (active.getAttribute('tabindex') === '-1') return '';
    const marked = above(active)
      .slice(0, 3)
      .some((node) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(node);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
      });
    if (!marked) return `${named(active)} has the focus and no mark`;
    const by = coveredBy(active);
    return by ? `${named(active)} has the focus and is covered by ${by}` : '';
  }

  /** What lies over a part of it; empty when nothing does. */
  function coveredBy(active: Element): string {
    const { left, top, width, height } = active.getBoundingClientRect();
    const parts = [0.1, 0.5, 0.9];
    const over = parts.flatMap((x) =>
      parts.flatMap((y) => {
        const hit = deepHit(left + x * width, top + y * height);
        if (hit && above(hit).includes(active.parentElement ?? active)) return [];
        return hit ? named(hit) : 'the edge of the window';
      }),
    );
    // What is higher than the window is never whole in it.
    return over.length > (height > innerHeight / 2 ? parts.length ** 2 - 1 : 0) ? (over[0] ?? '') : '';
  }

  function deepHit(x: number, y: number): Element | null {
    let hit = document.elementFromPoint(x, y);
    for (;;) {
      const deeper = hit?.shadowRoot?.elementFromPoint(x, y);
      if (!deeper || deeper === hit) return hit;
      hit = deeper;
    }
  }

  function named(node: Element): string {
    const name = node.getAttribute('aria-label') ?? node.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    const host = (node.getRootNode() as ShadowRoot).host as Element | undefined;
    return `${host ? `${host.localName} ` : ''}${node.localName} "${name}"`;
  }
}
