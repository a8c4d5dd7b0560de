import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import { signing } from '../../fixtures/meeting.outside.ts';
import { hexOf, sha256, utf8 } from '../../state/signing.bytes.ts';
import { smallPaper } from '../../testing/small-paper.ts';
import { chairView } from '../../testing/views.ts';
import './signing-panel.ts';

const realFetch = window.fetch;
afterEach(() => {
  window.fetch = realFetch;
  document.body.replaceChildren();
});

test('SU-12 an official who is handed another paper than the one on the desk is told so, and whom to call', async () => {
  const json = signing.json ?? '';
  const digest = hexOf(await sha256(utf8(json)));
  const sent: string[] = [];
  const panel = document.createElement('kr-signing-panel');
  const view: OfficialView = {
    ...chairView,
    may: ['signing.certify'],
    signing: {
      ...signing,
      sha256: digest,
      signers: signing.signers.map((one) => ({ ...one, me: one.role === 'county', state: 'waiting' })),
    },
  };
  const statements = { fi: 'x', en: 'x', ar: 'x' };
  panel.view = view;
  panel.seat = {
    meetingId: view.facts.meetingId,
    seatId: view.me.seatId,
    send: (name) => {
      sent.push(name);
      const data = { challenge: 'c', statements, summarySha256: digest, choice: 'accept', replaces: null };
      return Promise.resolve({ ok: true, data });
    },
  };
  // By the right address, and with the digest of the right paper: another one.
  window.fetch = () => Promise.resolve(new Response(smallPaper(json.replace('Layla', 'Leyla'))));
  document.body.replaceChildren(panel);
  await page.getByRole('button', { name: 'Allekirjoita', exact: true }).click();
  await expect.element(page.getByText(/Tätä paperia ei voi allekirjoittaa.*soita/)).toBeVisible();
  expect(sent).toEqual(['signing.challenge']);
});
