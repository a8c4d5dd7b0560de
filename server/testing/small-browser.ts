import { pinnedFetch } from '../demo/pinned-fetch.ts';

export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

interface Send {
  readonly method?: 'GET' | 'POST';
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Follow redirects, as a browser does; default yes. */
  readonly follow?: boolean;
}

/**
 * As much of a browser as a login needs, over real HTTP: a cookie jar for each host, redirects, and the headers by
 * which a server tells where a request came from. No rendering, no scripts.
 */
export class SmallBrowser {
  readonly jar = new Map<string, Map<string, string>>();
  /** Every address it went to, redirects included. */
  readonly visited: URL[] = [];
  /** Drops what Safari drops on http: cookies marked `Secure`. */
  dropsSecureCookies = false;

  async open(address: string | URL, send: Send = {}): Promise<Page> {
    const url = new URL(address);
    this.visited.push(url);
    const answer = await pinnedFetch(url, request(url, this.#cookies(url), send));
    this.#keep(url, answer.headers.getSetCookie());
    const to = answer.headers.get('location');
    if (to !== null && send.follow !== false) return this.open(new URL(to, url));
    return { url, status: answer.status, headers: answer.headers, text: await answer.text() };
  }

  /** Presses the button with this value (or the only one) in a page's form. */
  async press(
    page: Page,
    button?: { readonly name: string; readonly value: string },
    send: Send = {},
  ): Promise<Page> {
    const [, action = ''] = /<form[^>]*action="([^"]*)"/.exec(page.text) ?? [];
    if (button && !page.text.includes(`value="${button.value}"`))
      throw new Error(`no button ${button.value}`);
    const form = button ? { [button.name]: button.value } : {};
    return this.open(new URL(action, page.url), { method: 'POST', form, ...send });
  }

  #cookies({ host, pathname }: URL): string {
    const here = [...(this.jar.get(host) ?? [])].filter(([key]) =>
      pathname.startsWith(key.split(' ')[1] ?? '/'),
    );
    return here.map(([key, value]) => `${key.split(' ')[0] ?? ''}=${value}`).join('; ');
  }

  #keep({ host }: URL, lines: readonly string[]): void {
    const here = this.jar.get(host) ?? new Map<string, string>();
    this.jar.set(host, here);
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const path = /; path=([^;]*)/i.exec(line)?.[1] ?? '/';
      const past = /max-age=0|expires=Thu, 01 Jan 1970/i.test(line);
      if (this.dropsSecureCookies && /; secure/i.test(line)) continue;
      if (past) here.delete(`${name} ${path}`);
      else here.set(`${name} ${path}`, value);
    }
  }
}

function request(url: URL, cookie: string, { method = 'GET', form, json, headers }: Send) {
  const own = method === 'GET' ? {} : { origin: url.origin, 'sec-fetch-site': 'same-origin' };
  const type = form
    ? { 'content-type': 'application/x-www-form-urlencoded' }
    : json === undefined
      ? {}
      : { 'content-type': 'application/json' };
  const body = form ? new URLSearchParams(form) : json === undefined ? undefined : JSON.stringify(json);
  return { method, headers: { cookie, ...own, ...type, ...headers }, body };
}
