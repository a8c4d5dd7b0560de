import { html, LitElement, nothing } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeepFocus } from './keep-focus.ts';

/** A page that draws what a test tells it, with a shadow root of its own as every page of ours. */
class Stage extends LitElement {
  static override properties = { shown: { attribute: false } };
  declare shown: unknown;
  constructor() {
    super();
    this.shown = nothing;
    new KeepFocus(this);
  }
  override render() {
    return this.shown;
  }
}
customElements.define('kr-stage', Stage);

let stage: Stage;
beforeEach(async () => {
  stage = new Stage();
  document.body.replaceChildren(stage);
  await stage.updateComplete;
});
afterEach(() => {
  stage.remove();
});

const show = async (shown: unknown) => {
  stage.shown = shown;
  await stage.updateComplete;
};
const at = (selector: string) => stage.renderRoot.querySelector<HTMLElement>(selector);
const focused = () => stage.shadowRoot?.activeElement ?? document.activeElement;
const rests = (selector: string) =>
  vi.waitFor(() => {
    expect(focused()).toBe(at(selector));
  });

test('a pressed button that goes leaves the reader where it stood', async () => {
  const list = (done: boolean) =>
    html`<ul>
      <li id="one">Yksi ${done ? 'luettu' : html`<button>Lue tämä</button>`}</li>
      <li>Kaksi <button>Lue tämä</button></li>
    </ul>`;
  await show(list(false));
  at('button')?.focus();
  await show(list(true));
  await rests('#one');
  // The list item is no control: it may be rested on only for as long as the reader is there.
  at('button')?.focus();
  expect(at('#one')?.hasAttribute('tabindex')).toBe(false);
});

test('a page that has turned is read from its heading', async () => {
  await show(html`<main><button>Jatka</button></main>`);
  at('button')?.focus();
  await show(
    html`<section>
      <p>Vaihe</p>
      <h1 tabindex="-1">Anna koodi</h1>
    </section>`,
  );
  await rests('h1');
});

test('what is hidden is left too', async () => {
  const page = (hidden: boolean) =>
    html`<h1 tabindex="-1">Suunnitelma</h1>
      <div ?hidden=${hidden}><button>Muuta</button></div>`;
  await show(page(false));
  at('button')?.focus();
  await show(page(true));
  await rests('h1');
});

test('a control that moves keeps the focus', async () => {
  await show(
    html`<div id="a"><button>Muuta</button></div>
      <div id="b"></div>`,
  );
  const button = at('button');
  button?.focus();
  if (button) at('#b')?.append(button);
  await rests('#b button');
});

test('who leaves a control on purpose, or has been led on, is not called back', async () => {
  const page = (shown: boolean) =>
    html`<h1 tabindex="-1">Suunnitelma</h1>
      ${shown ? html`<button>Muuta</button>` : nothing}<input />`;
  await show(page(true));
  at('button')?.focus();
  at('button')?.blur();
  await Promise.resolve();
  await show(page(false));
  await twoFrames();
  expect(document.activeElement).toBe(document.body);

  await show(page(true));
  at('button')?.focus();
  stage.shown = page(false);
  at('input')?.focus();
  await twoFrames();
  expect(focused()).toBe(at('input'));
});

test('who has gone on to another place before the next frame, and left it, is not called back to that', async () => {
  const page = (shown: boolean) => html`${shown ? html`<button>Muuta</button>` : nothing}<input />`;
  await show(page(true));
  at('button')?.focus();
  await show(page(false));
  at('input')?.focus();
  at('input')?.blur();
  await twoFrames();
  expect(document.activeElement).toBe(document.body);
});

const twoFrames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

test('the place is known also when the focus goes from an element into its own shadow root', async () => {
  const inner = document.createElement('div');
  inner.attachShadow({ mode: 'open' }).innerHTML = '<p id="text">Nyt</p><button>Muuta</button>';
  inner.tabIndex = -1;
  await show(inner);
  inner.focus();
  const button = inner.shadowRoot?.querySelector('button');
  button?.focus();
  button?.remove();
  await vi.waitFor(() => {
    expect(focused()).toBe(inner);
  });
});
