import type { Page } from 'playwright';

declare global {
  interface Window {
    /** For the test outside: closes every socket that the page has opened. */
    closeSockets(): void;
  }
}

/** Lets the page's lines be cut later. Call it before the page goes anywhere. */
export async function watchLine(page: Page): Promise<void> {
  await page.addInitScript(watch);
}

/** Runs in the page. */
function watch(): void {
  const open = new Set<WebSocket>();
  const Native = WebSocket;
  class Watched extends Native {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      open.add(this);
      this.addEventListener('close', () => open.delete(this));
    }
  }
  window.WebSocket = Watched;
  window.closeSockets = () => {
    for (const socket of open) socket.close();
  };
}

/** The network goes away: open sockets close, and nothing new is reached. Offline alone leaves sockets open. */
export async function cut(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await page.evaluate(() => {
    window.closeSockets();
  });
}

/** The network is back. */
export const mend = (page: Page): Promise<void> => page.context().setOffline(false);
