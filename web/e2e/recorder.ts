import { writeFileSync } from 'node:fs';
import type { BrowserContext, CDPSession, Download, Page } from 'playwright';
import { bytesHold } from './bytes.ts';

/** One thing that a browser received: a WebSocket frame or the body of an HTTP answer, downloads included. */
export interface Received {
  /** When the browser got it. */
  readonly at: string;
  /** The address that it came from, without its query. */
  readonly from: string;
  /** Text; empty for redirects and for answers without a body. */
  readonly body?: string;
  /** Anything else. */
  readonly base64?: string;
}

declare global {
  interface Window {
    /** For the record outside: a socket of the page has been given a frame. */
    frameArrived(address: string): void;
  }
}

type Content = { readonly body: string } | { readonly base64: string };

/**
 * Writes down everything that one browser receives, from its first address on.
 *
 * How: each answer is held (CDP `Fetch`, response stage) until its body has been read, and only then goes on to the
 * page. Reading it afterwards loses bodies: a navigation throws them away. `Network` is the witness that nothing passed
 * by: what it saw arrive and `Fetch` did not hold is a gap. Frames of sockets come from `Network`, which holds nothing;
 * for them the page is the witness: it counts what its sockets are given.
 */
export class Recorder {
  readonly received: Received[] = [];
  /** Every address that was asked for, sockets included. */
  readonly asked: string[] = [];
  readonly #context: BrowserContext;
  readonly #windows = new Set<Page>();
  readonly #ours = new Set<Page>();
  readonly #gaps: string[] = [];
  readonly #held = new Set<string>();
  readonly #seen = new Map<string, string>();
  readonly #bodies = new Set<string>();
  /** How many frames the page was given, by address. */
  readonly #counted = new Map<string, number>();
  readonly #pending = new Set<Promise<void>>();

  constructor(context: BrowserContext) {
    this.#context = context;
    context.on('page', (page) => this.#windows.add(page));
  }

  /** Opens a page that is recorded before it goes anywhere. */
  async open(): Promise<Page> {
    const page = await this.#context.newPage();
    this.#ours.add(page);
    await this.#attach(page);
    return page;
  }

  /** What is missing from the record, in words. Empty is what it must be. */
  async gaps(): Promise<readonly string[]> {
    await Promise.all(this.#pending);
    const unheld = [...this.#seen].filter(([id]) => !this.#held.has(id)).map(([, what]) => what);
    // The first answers of a window that the page itself opened were not seen.
    const strange = [...this.#windows].filter((page) => !this.#ours.has(page));
    return [
      ...this.#gaps,
      ...unheld,
      ...this.#lostFrames(),
      ...strange.map((page) => `a window of its own: ${page.url()}`),
    ];
  }

  /** Everything in which a text stands, binary bodies searched byte by byte. */
  find(text: string): readonly Received[] {
    return this.received.filter((one) => textOf(one).includes(text));
  }

  /** Whether a text was received anywhere: as it is, escaped as JSON, or packed inside a PDF. */
  holds(text: string): boolean {
    return this.received.some((one) => receivedHolds(one, text));
  }

  matches(pattern: RegExp): readonly Received[] {
    return this.received.filter((one) => pattern.test(textOf(one)));
  }

  write(file: string): void {
    writeFileSync(file, this.received.map((one) => `${JSON.stringify(one)}\n`).join(''));
  }

  async #attach(page: Page): Promise<void> {
    const cdp = await this.#context.newCDPSession(page);
    this.#frames(cdp);
    this.#answers(cdp);
    // Without it the binding would be lost where the page changes its process.
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: 'frameArrived' });
    await page.addInitScript(countFrames);
    await cdp.send('Network.enable');
    await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Response' }] });
    page.on('download', (download) => {
      this.#wait(this.#download(download));
    });
    page.on('worker', (worker) => this.#gaps.push(`a worker: ${worker.url()}`));
  }

  #frames(cdp: CDPSession): void {
    const sockets = new Map<string, string>();
    cdp.on('Network.webSocketCreated', ({ requestId, url }) => {
      sockets.set(requestId, url);
      this.asked.push(url);
    });
    cdp.on('Network.webSocketFrameReceived', ({ requestId, response }) => {
      const text = response.opcode === 1;
      this.#add(
        sockets.get(requestId) ?? 'ws:unknown',
        text ? { body: response.payloadData } : { base64: response.payloadData },
      );
    });
    cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === 'frameArrived') this.#counted.set(payload, (this.#counted.get(payload) ?? 0) + 1);
    });
  }

  /** `Network` tells of a frame before the page is given it; a page that goes away is given fewer, never more. */
  #lostFrames(): readonly string[] {
    return [...this.#counted].flatMap(([address, counted]) => {
      const kept = this.received.filter(({ from }) => from === address).length;
      return kept < counted ? [`${kept} of ${counted} frames of ${address}`] : [];
    });
  }

  #answers(cdp: CDPSession): void {
    const cached = new Set<string>();
    cdp.on('Network.requestWillBeSent', ({ request }) => this.asked.push(request.url));
    cdp.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
    cdp.on('Network.responseReceived', ({ requestId, response }) => {
      if (!response.url.startsWith('http') || response.status === 101) return;
      // Out of the page's own memory: it has been received before, or else it is missing.
      if (cached.has(requestId) && this.#bodies.has(response.url)) return;
      this.#seen.set(requestId, `${response.status} ${response.url}`);
    });
    cdp.on('Fetch.requestPaused', (paused) => {
      this.#wait(this.#hold(cdp, paused));
    });
  }

  async #hold(cdp: CDPSession, paused: Paused): Promise<void> {
    const { requestId, networkId, request, responseStatusCode: status = 0 } = paused;
    try {
      if (!paused.responseErrorReason) {
        const content = isEmpty(status, request.method)
          ? { body: '' }
          : asContent(paused, await cdp.send('Fetch.getResponseBody', { requestId }));
        this.#add(request.url, content);
        this.#bodies.add(request.url);
        if (networkId !== undefined) this.#held.add(networkId);
      }
    } catch (error) {
      // The page may have gone away meanwhile; then it has not received it either.
      if (!isOver(error)) this.#gaps.push(`${status} ${request.url}: ${String(error)}`);
    }
    await cdp.send('Fetch.continueRequest', { requestId }).catch(() => undefined);
  }

  /** What the browser writes to disk it has received, whether or not it passed by the page. */
  async #download(download: Download): Promise<void> {
    const url = download.url();
    // A blob is made in the page, of what the page has received already.
    if (url.startsWith('blob:') || this.#bodies.has(url)) return;
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      this.#add(url, { base64: Buffer.concat(chunks).toString('base64') });
    } catch (error) {
      this.#gaps.push(`download ${url}: ${String(error)}`);
    }
  }

  #add(url: string, content: Content): void {
    this.received.push({ at: new Date().toISOString(), from: withoutQuery(url), ...content });
  }

  #wait(work: Promise<void>): void {
    this.#pending.add(work);
    void work.finally(() => this.#pending.delete(work));
  }
}

/** Runs in the page. `WebSocket` stays the browser's own, its prototype too: others look in there. */
function countFrames(): void {
  window.WebSocket = new Proxy(WebSocket, {
    construct(Native, given, asked) {
      const socket = Reflect.construct(Native, given, asked) as WebSocket;
      socket.addEventListener('message', () => {
        window.frameArrived(socket.url.split('?')[0] ?? '');
      });
      return socket;
    },
  });
}

const withoutQuery = (url: string): string => url.split('?')[0] ?? '';

interface Paused {
  readonly requestId: string;
  readonly networkId?: string;
  readonly request: { readonly url: string; readonly method: string };
  readonly responseErrorReason?: string;
  readonly responseStatusCode?: number;
  readonly responseHeaders?: readonly { readonly name: string; readonly value: string }[];
}

const isEmpty = (status: number, method: string): boolean =>
  method === 'HEAD' || status === 204 || (status >= 300 && status < 400);

const isText = /^(text\/|application\/(json|javascript|x-pem-file)|image\/svg)/;

function asContent(
  { responseHeaders = [] }: Paused,
  { body, base64Encoded }: { readonly body: string; readonly base64Encoded: boolean },
): Content {
  if (!base64Encoded) return { body };
  const type = responseHeaders.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  return isText.test(type) ? { body: Buffer.from(body, 'base64').toString('utf8') } : { base64: body };
}

const isOver = (error: unknown): boolean =>
  /Target (page, context or browser has been )?closed|Invalid InterceptionId|Session closed/i.test(
    String(error),
  );

const textOf = ({ body, base64 }: Received): string =>
  body ?? Buffer.from(base64 ?? '', 'base64').toString('utf8');

/** Whether a text stands in one thing that was received. */
export function receivedHolds({ body, base64 }: Received, text: string): boolean {
  return bytesHold(body === undefined ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(body), text);
}
