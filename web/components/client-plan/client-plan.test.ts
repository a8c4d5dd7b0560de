import { html, render } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import * as walk from '../../../server/domain/testing/walk.ts';
import { planFixture } from '../../fixtures/meeting.plan.ts';
import { setLanguage } from '../../texts/locale.ts';
import './client-plan.ts';

afterEach(() => setLanguage('fi'));

test('a benefit is called in the reader’s language, and the word of the letters stands beside it', async () => {
  render(html`<kr-client-plan .plan=${planFixture}></kr-client-plan>`, document.body);
  await expect.element(page.getByText('yleinen asumistuki')).toBeVisible();

  await setLanguage('ar');
  const named = page.getByText('إعانة السكن العامة', { exact: true });
  await expect.element(named).toHaveAttribute('lang', 'ar');
  await expect.element(named).toHaveAttribute('dir', 'rtl');
  await expect.element(page.getByText('yleinen asumistuki', { exact: true })).toHaveAttribute('lang', 'fi');
  await expect.element(page.getByText('yleinen asumistuki', { exact: true })).toHaveAttribute('dir', 'ltr');
});

test.each(['county', 'kela'] as const)(
  'PL-11 her plan has no place for safety, and tells of no change in it, in a meeting of the %s',
  async (initiator) => {
    const play = walk.joint(['toimeentulo'], { initiator });
    walk.fill(play);
    walk.plan(play, 'mikko', walk.set('survey/turva/countyView', 'Turvakoti on varattu.'));
    walk.plan(play, 'mikko', walk.action('turva', 'Soitto turvakotiin'));
    const view = play.view('layla');
    if (view.kind !== 'client' || !view.plan.open) throw new Error('her plan is closed');
    render(html`<kr-client-plan .plan=${view.plan.view}></kr-client-plan>`, document.body);
    await expect.element(page.getByText('Hae toimeentulotuki')).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: 'Rahat ja tuet' })).toBeVisible();
    expect(page.getByText(/turva/i).elements()).toEqual([]);
  },
);
