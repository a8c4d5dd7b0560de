import { html, render } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
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
