import { pinnedFetch } from '../../../server/demo/pinned-fetch.ts';
import { SmallBrowser } from '../../../server/testing/small-browser.ts';
import type { Host, Service } from '../service.ts';

/** Somebody who speaks HTTP with one host of the service, cookies kept, without a page. */
export class Caller {
  readonly browser = new SmallBrowser();
  readonly port: number;
  readonly origin: string;
  readonly host: string;

  constructor(service: Pick<Service, 'port' | 'at'>, host: Host) {
    this.port = service.port;
    this.origin = service.at(host, '');
    this.host = new URL(this.origin).host;
  }

  cookies(): string {
    const jar = this.browser.jar.get(this.host) ?? new Map<string, string>();
    return [...jar].map(([key, value]) => `${key.split(' ')[0] ?? ''}=${value}`).join('; ');
  }

  async get<T>(path: string): Promise<T> {
    const page = await this.browser.open(`${this.origin}${path}`);
    return said(path, page) as T;
  }

  async post<T>(path: string, json: unknown): Promise<T> {
    const page = await this.browser.open(`${this.origin}${path}`, { method: 'POST', json });
    return said(path, page) as T;
  }

  /** An answer that is not text. */
  bytes(path: string): Promise<Response> {
    return pinnedFetch(`${this.origin}${path}`, { headers: { cookie: this.cookies() } });
  }
}

/** @throws Error with the code of a refusal */
function said(path: string, { status, text }: { readonly status: number; readonly text: string }): unknown {
  const answer = JSON.parse(text) as { readonly error?: { readonly code: string } };
  if (status >= 400) throw new Error(`${path}: ${String(status)} ${answer.error?.code ?? text}`);
  return answer;
}
