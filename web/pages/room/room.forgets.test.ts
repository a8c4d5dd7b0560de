import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { answerWith } from '../../fixtures/fake-server.ts';
import * as walk from '../../../server/domain/testing/walk.ts';
import '../../components/live/live.ts';
import { Stage } from '../../state/stage.ts';
import { FakeMeeting, meetingId, seatId } from '../../testing/fake-meeting.ts';
import './room.ts';

const realFetch = window.fetch.bind(window);
const unsent = 'Keskeneräinen lause hänestä';

/** The page of the invited official, with the one live region, on a made-up server. */
function open(view: ConstructorParameters<typeof FakeMeeting>[0]) {
  const server = new FakeMeeting(view);
  server.answering = (name) =>
    name === 'plan.apply'
      ? undefined
      : name === 'media.enter'
        ? { ok: false, code: 'media.unavailable', rule: '' }
        : { ok: true };
  answerWith({
    [`POST /api/meetings/${meetingId}/seat`]: { meetingId, seatId },
    'GET /api/me': { role: 'kela', name: 'Satu Niemi', unit: 'Kela' },
    'GET /api/meetings': { meetings: [] },
    'GET /api/reference/maahanmuuttaja_tulkki': { template: null, benefits: [] },
  });
  const stages: Stage[] = [];
  const room = document.createElement('kr-room');
  room.meetingId = meetingId;
  room.build = (seat) => {
    const stage = new Stage({ ...seat, fetch: server.fetch, openLine: server.openLine });
    stages.push(stage);
    return stage;
  };
  document.body.append(document.createElement('kr-live'), room);
  return { server, stage: () => stages.at(-1) };
}

/** All that the page holds: texts, attributes and fields through every shadow root, the title, the tab's stores. */
function everything(): string {
  const of = (root: ParentNode): readonly string[] => [
    root.textContent ?? '',
    ...[...root.querySelectorAll('*')].flatMap((element) => [
      ...[...element.attributes].map(({ value }) => value),
      ...('value' in element && typeof element.value === 'string' ? [element.value] : []),
      ...(element.shadowRoot ? of(element.shadowRoot) : []),
    ]),
  ];
  const kept = JSON.stringify([sessionStorage, localStorage, document.cookie, history.state]);
  return [...of(document.body), document.title, location.href, kept].join('\n');
}

/** Which of these words the page holds anywhere. */
const found = (words: readonly string[]) => words.filter((word) => everything().includes(word));

beforeEach(async () => {
  await page.viewport(1440, 900);
});

afterEach(() => {
  document.body.replaceChildren();
  window.fetch = realFetch;
});

test.each(['county', 'kela'] as const)(
  'CO-10 %s invites: after a withdrawal no element, title or store of the invited page holds anything of her',
  async (initiator) => {
    const play = walk.given({ initiator });
    const guest = play.guest as 'mikko' | 'satu';
    const { server, stage } = open(play.view(guest));
    walk.letIn(play, guest);
    server.show(play.view(guest), 'whole');
    await expect.element(page.getByRole('heading', { name: /^Mistä/ })).toBeVisible();
    for (const { domain } of play.meeting.scopes) {
      walk.read(play);
      play.must('layla', 'scope.answer', { domain, answer: domain === 'terveys' ? 'no' : 'yes' });
      server.show(play.view(guest));
      await expect.poll(() => stage()?.session.view).toEqual(play.view(guest));
    }
    for (const who of [play.chair, guest] as const) play.must(who, 'consent.acknowledge');
    walk.fill(play);
    server.show(play.view(guest));
    const goal = page.getByRole('textbox', { name: /Yhteinen tavoite|tavoite/i }).first();
    await goal.fill(unsent);
    // Her name, her answers as they were said aloud, and what was written are there to be found.
    const hers = ['Layla', unsent, 'Hae toimeentulotuki'];
    await expect.poll(() => found(hers)).toEqual(hers);
    expect(document.querySelector('kr-live')?.shadowRoot?.textContent).toContain('Terveys');

    play.must('layla', 'consent.withdraw');
    server.show(play.view(guest), 'whole');
    server.cut(4410);
    await expect.element(page.getByRole('heading', { name: 'Asiakas peruutti luvan' })).toBeVisible();
    const none = [...hers, 'Haddad', 'Vuokra maksuun', 'Asuminen', 'asuminen', 'Terveys'];
    await expect.poll(() => found(none)).toEqual([]);
    expect(document.querySelector('kr-live')?.shadowRoot?.textContent.trim()).toBe('');
    expect([stage()?.edits.pendingCount, stage()?.edits.leftovers, stage()?.edits.value('goal')]).toEqual([
      0,
      [],
      null,
    ]);
    expect(JSON.stringify(stage()?.session.view)).not.toContain('Layla');
  },
);

test('CO-10 after a no the page at the door holds nothing that it did not hold before', async () => {
  const play = walk.asked();
  const { server } = open(play.view('satu'));
  await expect.element(page.getByRole('heading', { name: /Huone on auki/ })).toBeVisible();
  play.must('layla', 'presence.answer', { answer: 'no' });
  server.show(play.view('satu'), 'whole');
  await expect.element(page.getByRole('heading', { name: /ei antanut lupaa/ })).toBeVisible();
  expect(everything()).not.toMatch(/Layla|Haddad/);
});
