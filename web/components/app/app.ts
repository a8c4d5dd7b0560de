import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { KeepFocus } from '../../controllers/keep-focus.ts';
import { navigate, onNavigate, pathOfClick, routeOf, type Route } from '../../router.ts';
import { loadAgain } from '../../state/load-again.ts';
import { speak } from '../../texts/locale.ts';
import '../live/live.ts';
import '../not-loaded/not-loaded.ts';
import '../shell/shell.ts';
import { languagesOf, pages } from './pages.ts';

/** The page shell: decides which page the address asks for, loads it, and holds the one live region. */
@localized()
@customElement('kr-app')
export class App extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    [tabindex='-1']:focus {
      outline: none;
    }
  `;

  /** A test's own may fail to load. */
  @property({ attribute: false }) pages: typeof pages = pages;

  @state() private route: Route = routeOf(location.pathname);
  @state() private ready: Route['page'] | null = null;
  @state() private failed = false;
  @query('#page') private readonly page!: HTMLElement | null;
  private stop: () => void = () => undefined;

  constructor() {
    super();
    new KeepFocus(this);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.addEventListener('click', this.onClick);
    this.stop = onNavigate(this.onAddress);
    void this.load(this.route);
  }

  override disconnectedCallback() {
    this.stop();
    this.removeEventListener('click', this.onClick);
    super.disconnectedCallback();
  }

  override render() {
    return html`<kr-live></kr-live>
      <div id="page" tabindex="-1">${this.body()}</div>`;
  }

  /** Also when only the language has changed. */
  protected override updated() {
    const { title, letters } = pages[this.route.page];
    const name = title();
    document.title = name ? `${name} – Kerralla` : 'Kerralla';
    if (letters === 'large') document.documentElement.dataset['letters'] = 'large';
    else delete document.documentElement.dataset['letters'];
  }

  private body(): TemplateResult | typeof nothing {
    if (this.failed) return html`<kr-shell narrow><kr-not-loaded></kr-not-loaded></kr-shell>`;
    if (this.ready !== this.route.page) return nothing;
    return this.pages[this.route.page].render(this.route as never);
  }

  private async load(route: Route) {
    this.failed = false;
    try {
      // The page is drawn when it is there and its language too: no flash of another one.
      await Promise.all([loadAgain(() => this.pages[route.page].load()), speak(languagesOf(route.page))]);
    } catch {
      this.failed = route === this.route;
    }
    if (route === this.route) this.ready = route.page;
  }

  private readonly onAddress = () => {
    this.route = routeOf(location.pathname);
    void this.load(this.route).then(() => {
      // The reader starts at the new page and not where the pressed link was.
      this.page?.focus();
      window.scrollTo(0, 0);
    });
  };

  private readonly onClick = (event: MouseEvent) => {
    const path = pathOfClick(event);
    if (path === null) return;
    event.preventDefault();
    navigate(path);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-app': App;
  }
}
