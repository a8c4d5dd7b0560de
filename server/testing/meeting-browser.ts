import { request as httpRequest } from 'node:http';
import type { MeetingId, SeatId } from '../domain/ids.ts';
import { MeetingTab, type TabSettings } from './meeting-tab.ts';

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** The code of a refusal; null for a yes. */
  readonly code: string | null;
  readonly retryAfter: string | null;
}

/** Where a seat is. */
export interface SeatAt {
  readonly meetingId: MeetingId;
  readonly seatId: SeatId;
}

/** As much of a browser as a meeting needs: cookies of one host, same-origin requests, and tabs with sockets. */
export class MeetingBrowser {
  readonly cookies = new Map<string, string>();
  readonly tabs: MeetingTab[] = [];
  /** Every body that it received. */
  readonly received: string[] = [];
  readonly #port: number;
  readonly host: string;

  constructor(port: number, host: string) {
    this.#port = port;
    this.host = host;
  }

  get origin(): string {
    return `http://${this.host}`;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, JSON.stringify(body), {
      origin: this.origin,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      ...headers,
    });
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, '', headers);
  }

  /** For a test that counts on the yes. */
  async must<T>(path: string, body: unknown): Promise<T> {
    const answer = await this.post(path, body);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
    return JSON.parse(answer.text) as T;
  }

  send(method: string, path: string, body: string, headers: Record<string, string>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const cookie = this.cookie;
      const sent = httpRequest(
        {
          host: '127.0.0.1',
          port: this.#port,
          method,
          path,
          headers: { host: this.host, ...(cookie ? { cookie } : {}), ...headers },
        },
        (response) => {
          for (const line of response.headers['set-cookie'] ?? []) {
            const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
            this.cookies.set(name, value);
          }
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (text += chunk));
          response.on('end', () => {
            this.received.push(text);
            resolve({
              status: response.statusCode ?? 0,
              text,
              code: codeOf(text),
              retryAfter: response.headers['retry-after'] ?? null,
            });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  async ticket({ meetingId, seatId }: SeatAt, tabId = 'tab-number-one'): Promise<string> {
    const { ticket } = await this.must<{ ticket: string }>(
      `/api/meetings/${meetingId}/seats/${seatId}/ticket`,
      { tabId },
    );
    return ticket;
  }

  /** Opens the seat in a tab, and waits for what the server says first. */
  async open(at: SeatAt, settings: Partial<TabSettings> = {}): Promise<MeetingTab> {
    const ticket = settings.ticket ?? (await this.ticket(at, settings.tabId));
    const tab = new MeetingTab({
      port: this.#port,
      host: this.host,
      origin: this.origin,
      cookie: this.cookie,
      ...settings,
      ticket,
    });
    this.tabs.push(tab);
    await tab.first;
    return tab;
  }

  /** The plain way. */
  command({ meetingId, seatId }: SeatAt, name: string, body: unknown = {}): Promise<Answer> {
    return this.post(`/api/meetings/${meetingId}/seats/${seatId}/commands`, { name, body });
  }

  closeAll(): void {
    for (const tab of this.tabs) tab.terminate();
  }
}

function codeOf(text: string): string | null {
  try {
    return (JSON.parse(text) as { error?: { code?: string } }).error?.code ?? null;
  } catch {
    return null;
  }
}
