import { Agent, request, type RequestOptions } from 'node:http';

/** Node's resolver does not know `*.localhost` on every machine: these names are loopback by definition (RFC 6761). */
const lookup: NonNullable<RequestOptions['lookup']> = (_name, options, found) => {
  if (options.all) found(null, [{ address: '127.0.0.1', family: 4 }]);
  else found(null, '127.0.0.1', 4);
};

/** What of `RequestInit` our server-to-server calls use. */
export interface PinnedInit {
  readonly method?: string | undefined;
  readonly headers?: RequestInit['headers'] | undefined;
  readonly body?: unknown;
  readonly signal?: AbortSignal | null | undefined;
}

/**
 * `fetch` to the demonstration's own names over loopback, the name kept in the Host header (the global `fetch` would
 * not send one of our choosing). Follows no redirects.
 */
export const pinnedFetch = (url: string | URL, init: PinnedInit = {}): Promise<Response> =>
  new Promise((resolve, reject) => {
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'http:' || !/(^|\.)localhost$/.test(hostname)) {
      reject(new Error('not an address of the demonstration'));
      return;
    }
    const options = {
      method: init.method ?? 'GET',
      headers: Object.fromEntries(new Headers(init.headers)),
      signal: init.signal ?? undefined,
      // No kept connections: they would hold up the end of the process.
      agent: new Agent({ keepAlive: false }),
      lookup,
    };
    const asked = request(url, options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const status = answer.statusCode ?? 502;
        const body = chunks.length > 0 ? Buffer.concat(chunks) : null;
        resolve(new Response(body, { status, headers: headersOf(answer.rawHeaders) }));
      });
    });
    asked.on('error', reject);
    asked.end(bodyText(init.body));
  });

const bodyText = (body: unknown): string | undefined =>
  typeof body === 'string' || body instanceof URLSearchParams ? body.toString() : undefined;

/** Pairs and not an object: `Set-Cookie` comes more than once. */
function headersOf(raw: readonly string[]): Headers {
  const headers = new Headers();
  for (let i = 0; i < raw.length; i += 2) headers.append(raw[i] ?? '', raw[i + 1] ?? '');
  return headers;
}
