import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { clientViews } from '../../fixtures/meeting.client.ts';
import { interpreterViews } from '../../fixtures/meeting.interpreter.ts';
import { openGuest } from '../../testing/guest-page.ts';
import { setLanguage } from '../../texts/locale.ts';

afterEach(async () => {
  await setLanguage('fi');
  document.body.replaceChildren();
});

/** A permission can be taken back only where one lives. */
const guests = [
  ['client', 'waits', clientViews.waiting],
  ['client', 'is inside', clientViews.together],
  ['client', 'is away', clientViews.away],
  ['interpreter', 'promises secrecy', interpreterViews.secrecy],
  ['interpreter', 'waits', interpreterViews.waiting],
  ['interpreter', 'is alone', interpreterViews.hold],
] as const;
const leaves = {
  fi: 'Uutta ei voi nyt tallentaa. Tähänastinen on tallessa. Voit silti lähteä.',
  ar: 'لا يمكن حفظ شيء جديد الآن. ما حُفظ حتى الآن محفوظ. لا يزال بإمكانك المغادرة.',
};
const withdraws = {
  fi: 'Uutta ei voi nyt tallentaa. Tähänastinen on tallessa. Voit silti lähteä tai perua luvan.',
  ar: 'لا يمكن حفظ شيء جديد الآن. ما حُفظ حتى الآن محفوظ. لا يزال بإمكانك المغادرة أو سحب الإذن.',
};

test.each(guests)(
  'AU-7: the %s who %s reads that nothing new can be recorded, what is safe and what works, and it goes by itself',
  async (who, _where, view) => {
    const words = 'stop' in view && view.stop.includes('withdraw') ? withdraws : leaves;
    const said = (text: string) => page.getByText(text, { exact: true });
    const server = openGuest(who, { ...view, readOnly: true });
    await expect.element(said(words.fi)).toBeVisible();
    await setLanguage('ar');
    await expect.element(said(words.ar)).toBeVisible();
    await setLanguage('fi');
    server.show(view, 'whole');
    await expect.element(said(words.fi)).not.toBeInTheDocument();
  },
);
