import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId } from '../domain/ids.ts';
import { pinnedFetch } from '../demo/pinned-fetch.ts';
import { laylasCase, mikko, satu, startDemoApp } from './demo-app.ts';
import { SmallBrowser, type Page } from './small-browser.ts';

let app: Awaited<ReturnType<typeof startDemoApp>>;
let browser: SmallBrowser;
beforeEach(async () => {
  app = await startDemoApp();
  browser = new SmallBrowser();
});
afterEach(async () => {
  await app.stop();
});

const pick = (who: { subject: string }) => ({ name: 'who', value: who.subject });

async function logIn(host = 'mikko', organisation = 'county', who = mikko): Promise<Page> {
  const page = await browser.open(app.at(host, `/auth/login/${organisation}`));
  return browser.press(page, pick(who));
}

const me = async (host: string, from = browser) => from.open(app.at(host, '/api/me'));
const problem = (page: Page) => page.url.pathname.replace('/problem/', '');

/** From the case system's page to the persona's button; pressing it ends the login. */
async function toLogin(externalCaseId = 'HK-1', host = 'mikko'): Promise<Page> {
  const form = { case: externalCaseId, lang: 'fi' };
  return browser.open(app.at(host, '/demo/case-system/open'), { method: 'POST', form });
}
const handleOf = () =>
  browser.visited.find(({ pathname }) => pathname === '/launch')?.searchParams.get('handle') ?? '';

describe('logging in', () => {
  test('leads through the own organisation to the meetings, with a session of this host', async () => {
    const page = await logIn();
    expect(page.url.href).toBe(app.at('mikko', '/meetings'));
    expect(JSON.parse((await me('mikko')).text)).toMatchObject({ role: 'county', name: 'Mikko Laine' });
    expect((await me('satu')).status).toBe(401);
    expect(app.lines).toContainEqual(
      expect.objectContaining({ event: 'login.done', personId: mikko.personId, acr: 'urn:kerralla:demo' }),
    );
  });

  test('uses PKCE, state, nonce and the query for the answer', async () => {
    await browser.open(app.at('mikko', '/auth/login/county'));
    const { searchParams } = browser.visited.find(({ pathname }) => pathname === '/auth') ?? new URL('x:');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      response_mode: 'query',
      code_challenge_method: 'S256',
      redirect_uri: app.at('mikko', '/auth/callback/county'),
      state: expect.stringMatching(/.{40}/) as string,
      nonce: expect.stringMatching(/.{40}/) as string,
    });
  });

  test('several personas of one browser are each asked, also with two logins open at once', async () => {
    await logIn('satu', 'kela', satu);
    const mikkos = await browser.open(app.at('mikko', '/auth/login/county'));
    const satus = await browser.open(app.at('satu', '/auth/login/kela'));
    const again = await browser.open(app.at('mikko', '/auth/login/county'));
    expect([mikkos, satus, again].every((page) => page.text.includes('name="who"'))).toBe(true);
    for (const page of [again, mikkos]) {
      expect((await browser.press(page, pick(mikko))).url.pathname).toBe('/meetings');
    }
    expect((await browser.press(satus, pick(satu))).url.href).toBe(app.at('satu', '/meetings'));
  });

  test('is possible only where this authority has its people', async () => {
    for (const [host, organisation] of [
      ['satu', 'county'],
      ['layla', 'county'],
      ['mikko', 'kela'],
    ] as const)
      expect(problem(await browser.open(app.at(host, `/auth/login/${organisation}`)))).toBe('page.not-found');
  });

  test("a persona of the other issuer is not known at one's own", async () => {
    const page = await browser.open(app.at('mikko', '/auth/login/county'));
    const answer = await browser.press(
      { ...page, text: page.text.replaceAll('mikko"', 'satu"') },
      pick(satu),
    );
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Kirjautuminen ehti vanhentua');
    expect(answer.text).toContain('href="tel:0200000000"');
  });

  test('the page says whose it is, that it is invented, and lets its form go to the right host only', async () => {
    const page = await browser.open(app.at('mikko', '/auth/login/county?lang=en'));
    expect(page.text).toContain('<html lang="en">');
    expect(page.text).toContain('This is a demonstration');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`form-action 'self' ${app.at('mikko', '').replace(/\/$/, '')};`);
    expect(policy).toContain("default-src 'none'");
    expect(page.text).not.toMatch(/<script|style=/);
    const css = await browser.open(new URL('/demo/files/demo.css', page.url));
    expect([css.status, css.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  });

  test('a browser that dropped the cookie is told so', async () => {
    browser.dropsSecureCookies = true;
    expect(problem(await logIn())).toBe('login.cookie-lost');
  });

  test('a lost or foreign interaction ends in a page that says how to go on', async () => {
    const page = await browser.open(app.at('mikko', '/auth/login/county'));
    const stranger = await new SmallBrowser().open(page.url);
    expect([stranger.status, stranger.text.includes('Kirjautuminen ehti vanhentua')]).toEqual([400, true]);
    const pressed = await new SmallBrowser().press(page, pick(mikko));
    expect(pressed.status).toBe(400);
  });

  test('ME-9 a login in a browser that has a session ends what that had opened, and a log-out too', async () => {
    await logIn();
    expect(app.ended).toEqual([]);
    await logIn();
    await browser.open(app.at('mikko', '/api/log-out'), { method: 'POST', json: {} });
    expect(app.ended.map(({ personId }) => personId)).toEqual([mikko.personId, mikko.personId]);
    expect(new Set(app.ended.map(({ tokenHash }) => tokenHash)).size).toBe(2);
  });

  test('logging out ends the session and clears the browser', async () => {
    await logIn();
    const out = await browser.open(app.at('mikko', '/api/log-out'), { method: 'POST', json: {} });
    expect([out.status, out.text]).toEqual([200, 'null']);
    expect(out.headers.get('clear-site-data')).toContain('"storage"');
    expect((await me('mikko')).status).toBe(401);
  });
});

test('LA-5: neither a login nor a case link that is opened writes a row', async () => {
  await toLogin();
  const before = app.rowsWritten();
  for (let n = 0; n < 3; n++) {
    await new SmallBrowser().open(app.at('mikko', '/auth/login/county'));
    await new SmallBrowser().open(app.at('mikko', `/launch?system=county&handle=${handleOf()}`));
    await new SmallBrowser().open(app.at('mikko', `/auth/callback/county?state=${'x'.repeat(43)}&code=x`));
  }
  expect(app.rowsWritten()).toBe(before);
});

test('LA-5: of many tabs the newest eight can go on, and the cookies of the others are gone', async () => {
  const tabs = [];
  for (let n = 0; n < 10; n++) {
    tabs.push(await browser.open(app.at('mikko', '/auth/login/county')));
    app.world.advance(0.1);
  }
  const kept = [...(browser.jar.get(new URL(app.at('mikko')).host)?.keys() ?? [])];
  expect(kept.filter((name) => name.startsWith('__Host-kerralla-login-'))).toHaveLength(8);
  const [first, , third, ...rest] = tabs;
  if (!first || !third) throw new Error('no tabs');
  expect(problem(await browser.press(first, pick(mikko)))).toBe('login.flow-unknown');
  for (const tab of [third, ...rest.slice(-1)])
    expect((await browser.press(tab, pick(mikko))).url.pathname).toBe('/meetings');
});

describe('the answer of a login', () => {
  /** Stops before the answer reaches us. */
  async function answerOf(who = mikko, host = 'mikko', organisation = 'county'): Promise<URL> {
    const page = await browser.open(app.at(host, `/auth/login/${organisation}`));
    const resumed = await browser.press(page, pick(who), { follow: false });
    const next = await browser.open(resumed.headers.get('location') ?? '', { follow: false });
    return new URL(next.headers.get('location') ?? '');
  }

  test('counts once', async () => {
    const answer = await answerOf();
    expect((await browser.open(answer)).url.pathname).toBe('/meetings');
    expect(problem(await browser.open(answer))).toBe('login.flow-unknown');
  });

  test('counts only in the browser that began, and does not end the login for it', async () => {
    const answer = await answerOf();
    const stranger = new SmallBrowser();
    expect(problem(await stranger.open(answer))).toBe('login.cookie-lost');
    await stranger.open(app.at('mikko', '/auth/login/county'));
    expect(problem(await stranger.open(answer))).toBe('login.flow-unknown');
    expect((await browser.open(answer)).url.pathname).toBe('/meetings');
  });

  test('with another state is refused', async () => {
    const answer = await answerOf();
    answer.searchParams.set('state', 'x'.repeat(43));
    expect(problem(await browser.open(answer))).toBe('login.flow-unknown');
  });

  test.each(['code', 'iss'])('with another %s is refused', async (name) => {
    const answer = await answerOf();
    answer.searchParams.set(name, 'http://evil.localhost');
    expect(problem(await browser.open(answer))).toBe('login.failed');
    expect((await me('mikko')).status).toBe(401);
  });

  test('without iss is refused', async () => {
    const answer = await answerOf();
    answer.searchParams.delete('iss');
    expect(problem(await browser.open(answer))).toBe('login.failed');
  });

  test('at another host is refused', async () => {
    const answer = await answerOf();
    answer.host = answer.host.replace('mikko', 'satu');
    await browser.open(app.at('satu', '/auth/login/kela'));
    expect(problem(await browser.open(answer))).toBe('login.flow-unknown');
  });

  test('LA-5: is read by nobody on the way: the browser holds it sealed, for this site alone', async () => {
    await browser.open(app.at('mikko', '/demo/case-system/open'), {
      method: 'POST',
      form: { case: 'HK-1', lang: 'fi' },
    });
    const state =
      browser.visited.find(({ pathname }) => pathname === '/auth')?.searchParams.get('state') ?? '';
    const begin = await new SmallBrowser().open(
      app.at('mikko', `/launch?system=county&handle=${handleOf()}`),
      { follow: false },
    );
    const [line = ''] = begin.headers.getSetCookie();
    expect(line).toMatch(/^__Host-kerralla-login-[0-9a-f]{16}=\d+\.[\w-]{100,600};/);
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(line).toContain(part);
    const kept = JSON.stringify([...(browser.jar.get(new URL(app.at('mikko')).host) ?? [])]);
    expect(state).toMatch(/.{40}/);
    expect(handleOf()).toMatch(/.{40}/);
    for (const secret of [state, handleOf()]) expect(kept + line).not.toContain(secret);
  });

  test('of the other organisation is refused', async () => {
    const answer = await answerOf();
    answer.pathname = '/auth/callback/kela';
    expect(problem(await browser.open(answer))).toBe('login.flow-unknown');
  });

  test('after ten minutes is refused', async () => {
    const answer = await answerOf();
    app.world.advance(10);
    expect(problem(await browser.open(answer))).toBe('login.flow-unknown');
  });

  test('says in the log what kind of failure it was, and nothing of its content', async () => {
    const answer = await answerOf();
    answer.searchParams.set('code', 'planted-code');
    await browser.open(answer);
    expect(app.lines).toContainEqual(
      expect.objectContaining({ event: 'login.refused', code: 'login.failed' }),
    );
    expect(JSON.stringify(app.lines)).not.toMatch(/planted-code|Mikko/);
  });
});

test('a nonce of another login is refused', async () => {
  const county = app.outside.providers.county;
  const checks = county.freshChecks();
  const url = await county.authorizationUrl(checks, app.at('mikko', '/auth/callback/county'), 'fi');
  const resumed = await browser.press(await browser.open(url), pick(mikko), { follow: false });
  const next = await browser.open(resumed.headers.get('location') ?? '', { follow: false });
  const answer = new URL(next.headers.get('location') ?? '');
  await expect(county.redeem(answer, { ...checks, nonce: 'another' })).rejects.toThrow();
});

test('an assurance level that is not on the list is refused', async () => {
  await app.stop();
  app = await startDemoApp({ acr: ['http://ftn.ficora.fi/2017/loa2'] });
  expect(problem(await logIn())).toBe('login.failed');
});

describe('the embedded provider', () => {
  const authorize = async (change: (query: URLSearchParams) => void) => {
    const county = app.outside.providers.county;
    const url = await county.authorizationUrl(
      county.freshChecks(),
      app.at('mikko', '/auth/callback/county'),
      'fi',
    );
    change(url.searchParams);
    return browser.open(url, { follow: false });
  };
  const errorOf = (page: Page) => new URL(page.headers.get('location') ?? 'x:').searchParams.get('error');

  test('wants PKCE', async () => {
    const page = await authorize((query) => {
      query.delete('code_challenge');
      query.delete('code_challenge_method');
    });
    expect(errorOf(page)).toBe('invalid_request');
  });

  test('returns only to exact addresses', async () => {
    for (const uri of [
      'http://evil.localhost/auth/callback/county',
      app.at('satu', '/auth/callback/county'),
    ]) {
      const page = await authorize((query) => {
        query.set('redirect_uri', uri);
      });
      expect(new URL(page.headers.get('location') ?? 'x:', page.url).pathname).toBe('/gone');
    }
  });

  test('gives nothing for a code without our key', async () => {
    const token = app.at('alue-login', '/token');
    const body = new URLSearchParams({ grant_type: 'authorization_code', code: 'x', client_id: 'kerralla' });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await pinnedFetch(token, { method: 'POST', body, headers });
    expect(await answer.json()).toMatchObject({ error: 'invalid_client' });
  });
});

describe('a case link', () => {
  test('LA-4: leads from the case system over the login to the case, in one click after it', async () => {
    const page = await browser.press(await toLogin(), pick(mikko));
    expect(page.url.pathname).toMatch(/^\/cases\/cas_/);
    const caseId = page.url.pathname.slice('/cases/'.length) as CaseId;
    const [opened] = await app.ledger.read(`case/${caseId}`);
    expect(opened).toMatchObject({
      type: 'case.opened/1',
      body: {
        authority: 'county',
        externalCaseId: 'HK-1',
        client: laylasCase.client,
        openedBy: mikko.personId,
      },
    });
    expect((await me('mikko')).status).toBe(200);
  });

  test('the same matter is the same case the next time', async () => {
    const first = await browser.press(await toLogin(), pick(mikko));
    const second = await browser.press(await toLogin(), pick(mikko));
    expect(second.url.pathname).toBe(first.url.pathname);
  });

  test('LA-1: opens once', async () => {
    await browser.press(await toLogin(), pick(mikko));
    const other = new SmallBrowser();
    const again = await other.open(app.at('mikko', `/launch?system=county&handle=${handleOf()}`));
    expect(problem(await other.press(again, pick(mikko)))).toBe('launch.used');
    expect((await me('mikko', other)).status).toBe(401);
  });

  test('LA-1: of two logins with one handle, one opens', async () => {
    const first = await toLogin();
    const second = await browser.open(app.at('mikko', `/launch?system=county&handle=${handleOf()}`));
    const paths = [await browser.press(first, pick(mikko)), await browser.press(second, pick(mikko))].map(
      ({ url }) => url.pathname.split('/')[1] ?? '',
    );
    expect(paths.sort()).toEqual(['cases', 'problem']);
  });

  test('LA-3: is too old after five minutes', async () => {
    const page = await toLogin();
    app.world.advance(5.1);
    expect(problem(await browser.press(page, pick(mikko)))).toBe('launch.expired');
    expect((await me('mikko')).status).toBe(401);
  });

  test("LA-2: of one organisation does not open at the other's", async () => {
    await toLogin('KELA-1', 'satu');
    const handle = handleOf();
    const wrongHost = await browser.open(app.at('mikko', `/launch?system=kela&handle=${handle}`));
    expect(problem(wrongHost)).toBe('launch.other-organisation');
    const wrongSystem = await browser.open(app.at('mikko', `/launch?system=county&handle=${handle}`));
    expect(problem(await browser.press(wrongSystem, pick(mikko)))).toBe('launch.other-organisation');
  });

  test('of nobody says so', async () => {
    for (const query of ['', '?system=county', '?system=church&handle=x', '?system=county&handle=short'])
      expect(problem(await browser.open(app.at('mikko', `/launch${query}`)))).toBe('launch.unknown');
    const made = await browser.open(app.at('mikko', `/launch?system=county&handle=${'x'.repeat(43)}`));
    expect(problem(await browser.press(made, pick(mikko)))).toBe('launch.unknown');
  });

  test('LA-4: looking at it spends nothing', async () => {
    await toLogin();
    const address = app.at('mikko', `/launch?system=county&handle=${handleOf()}`);
    for (const scanner of [new SmallBrowser(), new SmallBrowser()]) await scanner.open(address);
    const page = await browser.open(address);
    expect((await browser.press(page, pick(mikko))).url.pathname).toMatch(/^\/cases\//);
  });

  test('neither handle nor name stands in the log', async () => {
    await browser.press(await toLogin(), pick(mikko));
    const log = JSON.stringify(app.lines);
    expect(log).toContain('launch.done');
    expect(log).not.toContain(handleOf());
    expect(log).not.toMatch(/Layla|010990|HK-1/);
  });
});

describe('the demo case system', () => {
  test("lists the own organisation's clients and is found at no participant's host", async () => {
    const page = await browser.open(app.at('mikko', '/demo/case-system'));
    expect(page.text).toContain('Layla Haddad');
    expect(page.text).not.toContain('Tiina Salo');
    expect((await browser.open(app.at('satu', '/demo/case-system'))).text).not.toContain('Layla');
    expect((await browser.open(app.at('layla', '/demo/case-system'))).status).toBe(404);
  });

  test('its API answers only to the secret', async () => {
    await toLogin();
    const url = app.start(`/demo/api/county/handles/${handleOf()}`);
    expect((await pinnedFetch(url)).status).toBe(401);
    expect((await pinnedFetch(url, { headers: { authorization: 'Bearer guess' } })).status).toBe(401);
  });

  test('its form is taken from its own page only', async () => {
    const headers = { origin: app.at('satu', '').replace(/\/$/, ''), 'sec-fetch-site': 'cross-site' };
    const form = { case: 'HK-1' };
    const page = await browser.open(app.at('mikko', '/demo/case-system/open'), {
      method: 'POST',
      form,
      headers,
    });
    expect(page.status).toBe(403);
  });
});

test('who plays whom is told at the front and to participants, never to officials', async () => {
  const front = JSON.parse((await browser.open(app.start('/api/demo/personas'))).text) as {
    personas: unknown[];
  };
  expect(front.personas).toHaveLength(4);
  expect((await browser.open(app.at('layla', '/api/demo/personas'))).status).toBe(200);
  for (const host of ['satu', 'mikko']) {
    const page = await browser.open(app.at(host, '/api/demo/personas'));
    expect([page.status, page.text.includes('Layla')]).toEqual([404, false]);
  }
});
