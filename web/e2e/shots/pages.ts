import { Ahmed } from '../people/ahmed.ts';
import { Layla } from '../people/layla.ts';
import { Mikko } from '../people/mikko.ts';
import type { Person } from '../people/person.ts';
import { Satu } from '../people/satu.ts';
import { Visitor } from '../people/visitor.ts';
import type { Show } from '../cast.ts';
import type { World } from '../world.ts';

/** Pages around a meeting: the demonstration's own, logins, and everything that can fail. */
export async function showPages(world: World, show: Show): Promise<void> {
  await alone(await Visitor.at(world), (visitor) => demonstration(visitor, show));
  await alone(await Mikko.at(world), (mikko) => officialFailures(mikko, show));
  await alone(await Satu.at(world), (satu) => loggedOut(satu, show));
  await alone(await Ahmed.at(world), (ahmed) => noMessage(ahmed, show));
  await alone(await Layla.at(world), async (layla) => {
    await noMessage(layla, show);
    await linkFailures(layla, show);
  });
}

async function alone<P extends Person>(person: P, look: (person: P) => Promise<void>): Promise<void> {
  await look(person);
  await person.close();
}

async function demonstration(visitor: Visitor, show: Show): Promise<void> {
  await visitor.open('/');
  await visitor.sees(visitor.heading('start.heading'));
  await show('start', visitor);
  await visitor.page.evaluate(() => {
    window.open = () => null;
  });
  await visitor.press('start.all');
  await visitor.sees('start.blocked');
  await show('start-windows-blocked', visitor);
  await visitor.open('/outbox');
  await visitor.sees('start.sent.none');
  await show('outbox-empty', visitor);

  // What the same page is in production, where nobody answers for a demonstration.
  await answerNothing(visitor, '**/api/demo/personas', 404);
  await visitor.page.goto(world(visitor, '/'));
  await visitor.sees('home.lead');
  await show('home', visitor);
}

/** Addresses at which an official can end up; each is a page of its own. */
const problems = [
  'launch.used',
  'launch.expired',
  'launch.other-organisation',
  'launch.unknown',
  'launch.unavailable',
  'login.cookie-lost',
  'login.failed',
] as const;

async function officialFailures(mikko: Mikko, show: Show): Promise<void> {
  for (const code of problems) {
    await mikko.open(`/problem/${code}`);
    await mikko.sees(mikko.heading(`refusal.${code}`));
    await show(code.replace('.', '-'), mikko);
  }
  await mikko.open('/nowhere');
  await mikko.sees(mikko.heading('refusal.page.not-found'));
  await show('unknown-address', mikko);
  await mikko.page.goto(`http://alue-login.localhost:${mikko.world.port}/interaction/none`);
  await show('login-too-old', mikko);

  await mikko.openCaseSystem();
  await mikko.followCaseLink('Layla Haddad');
  await mikko.logIn();
  await mikko.page.goto(world(mikko, '/cases/cas_01K9NOBODYSCASE0000000000A'));
  await mikko.sees(mikko.page.getByRole('heading').first());
  await show('case-not-mine', mikko);
  await answerNothing(mikko, '**/api/**');
  await mikko.page.goto(world(mikko, '/meetings'));
  await mikko.sees(mikko.heading('refusal.network.down'));
  await show('server-unreachable', mikko);
}

async function loggedOut(satu: Satu, show: Show): Promise<void> {
  await satu.open('/demo/case-system');
  await show('case-system', satu);
  await satu.open('/meetings');
  await satu.sees(satu.heading('refusal.session.missing'));
  await show('logged-out', satu);
  await satu.openLogin();
  await satu.logIn();
  await show('queue-empty', satu);
}

async function noMessage(guest: Ahmed | Layla, show: Show): Promise<void> {
  await guest.open('/inbox');
  await guest.sees(guest.heading('inbox.before'));
  await show('message-before', guest);
}

async function linkFailures(layla: Layla, show: Show): Promise<void> {
  await layla.open('/t/0000-0000');
  await layla.chooseLanguage('ar');
  await layla.press('arrive.continue');
  await layla.sees(layla.heading('refusal.link.unknown'));
  await show('link-unknown', layla);
  // A new tab begins in Finnish.
  layla.lang = 'fi';
  await layla.open('/nowhere');
  await layla.sees(layla.heading('refusal.page.not-found'));
  await show('unknown-address', layla);
  await layla.open('/t/0000-0000');
  await answerNothing(layla, '**/api/**');
  await layla.press('arrive.continue');
  await layla.sees(layla.heading('refusal.network.down'));
  await show('server-unreachable', layla);
}

const world = (person: Person, path: string): string => person.world.at(person.host, path);

/** Lets an address answer with nothing from now on: as if it were not there, or as if the line were cut. */
const answerNothing = (person: Person, address: string, status?: 404) =>
  person.page.route(address, (route) =>
    status
      ? route.fulfill({
          status,
          contentType: 'application/json',
          body: JSON.stringify({ error: { code: 'page.not-found', requestId: 'none' } }),
        })
      : route.abort(),
  );
