import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../server/testing/chromium.launch.ts';
import { startDemoApp } from '../../server/testing/demo-app.ts';

let app: Awaited<ReturnType<typeof startDemoApp>>;
let browser: Browser;
beforeAll(async () => {
  app = await startDemoApp();
  browser = await launchChromium();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** A page that remembers what its browser complained about and where it went. */
async function open(context: BrowserContext, address: string) {
  const page = await context.newPage();
  const complaints: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => hosts.add(new URL(request.url()).hostname));
  await page.goto(address);
  return { page, complaints, hosts };
}

/** Only that it gets there: the client that would draw the page is not part of this test. */
const landed = (page: Page, path: RegExp) => page.waitForURL(({ pathname }) => path.test(pathname));

test('from the case link to the case it takes one click more, under a policy that nothing breaks', async () => {
  const context = await browser.newContext({ locale: 'fi-FI' });
  const { page, complaints, hosts } = await open(context, app.at('mikko', '/demo/case-system'));
  await page.getByRole('button', { name: /Avaa yhteinen tapaaminen: Layla Haddad/ }).click();
  await page.getByRole('heading', { name: 'Kuka olet?' }).waitFor();
  expect(complaints).toEqual([]);
  await page.getByRole('button', { name: /Mikko Laine/ }).click();
  await landed(page, /^\/cases\/cas_/);
  const cookies = await context.cookies(app.at('mikko'));
  expect(cookies.find(({ name }) => name === '__Host-kerralla')).toMatchObject({
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
  });
  expect([...hosts].filter((host) => !host.endsWith('localhost'))).toEqual([]);
  await context.close();
});

test('two people of one browser log in side by side, each as themselves', async () => {
  const context = await browser.newContext();
  const mikko = await open(context, app.at('mikko', '/auth/login/county'));
  const satu = await open(context, app.at('satu', '/auth/login/kela'));
  await satu.page.getByRole('button', { name: /Satu Niemi/ }).click();
  await landed(satu.page, /^\/meetings/);
  await mikko.page.getByRole('button', { name: /Mikko Laine/ }).click();
  await landed(mikko.page, /^\/meetings/);
  for (const [host, name] of [
    ['mikko', 'Mikko Laine'],
    ['satu', 'Satu Niemi'],
  ] as const) {
    const page = await context.newPage();
    await page.goto(app.at(host, '/api/me'));
    expect(await page.textContent('body')).toContain(name);
  }
  await context.close();
});
