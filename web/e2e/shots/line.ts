import type { Page, WebSocketRoute } from 'playwright';

/** The line between one page and the meeting, to be cut and mended by hand. */
export interface Line {
  /** Closes what is open and lets nothing new through. */
  cut(): Promise<void>;
  mend(): void;
}

/** Takes hold of the meeting's line. The page is loaded anew, since only a new line passes through. */
export async function holdLine(page: Page): Promise<Line> {
  const open = new Set<WebSocketRoute>();
  let broken = false;
  await page.routeWebSocket('**/api/socket', async (line) => {
    if (broken) return line.close({ code: 1001 });
    open.add(line);
    line.connectToServer();
  });
  await page.reload();
  return {
    async cut() {
      broken = true;
      for (const line of open) await line.close({ code: 1001 });
      open.clear();
    },
    mend() {
      broken = false;
    },
  };
}
