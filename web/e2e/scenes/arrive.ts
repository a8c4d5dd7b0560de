import { nobodyLooks, type Cast, type Show } from '../cast.ts';
import { Ahmed } from '../people/ahmed.ts';
import { Layla } from '../people/layla.ts';
import type { Satu } from '../people/satu.ts';

/** Steps 1–3: from the case link to four people at or before the door. @returns the meeting's id */
export async function arrive(cast: Cast, show: Show = nobodyLooks): Promise<string> {
  const { mikko, satu, layla, ahmed } = cast;
  await mikko.openCaseSystem();
  await show('case-system', mikko);
  await mikko.followCaseLink('Layla Haddad');
  await show('login', mikko);
  await mikko.logIn();
  await show('case', mikko);
  const meetingId = await mikko.openRoom();
  await show('room-empty', mikko);

  const ways = [
    () => waitOutside(satu, show),
    () => comeToDoor(ahmed, cast.drawn, show),
    () => comeToDoor(layla, cast.drawn, show),
  ];
  // Nothing hangs on the order of the three; whoever looks wants one after the other.
  if (show === nobodyLooks) await Promise.all(ways.map((way) => way()));
  else for (const way of ways) await way();
  return meetingId;
}

async function waitOutside(satu: Satu, show: Show): Promise<void> {
  await satu.openLogin();
  await show('login', satu);
  await satu.logIn();
  await show('queue', satu);
  await satu.waitOutside();
  await show('outside', satu);
}

async function comeToDoor(guest: Ahmed | Layla, drawn: boolean, show: Show): Promise<void> {
  await guest.readMessage();
  await show('message', guest);
  await guest.followLink();
  await guest.chooseLanguage(guest instanceof Layla ? 'ar' : 'fi');
  await show('landing', guest);
  await guest.press('arrive.continue');
  await show('code', guest);
  await guest.enterCode();
  await (drawn ? guest.sees('devices.camera.drawn') : guest.testDevices());
  await show('device-test', guest);
  await guest.goToDoor();
  if (guest instanceof Ahmed) {
    await guest.sees(guest.heading('secrecy.heading'));
    await show('secrecy', guest);
    await guest.affirmSecrecy();
  }
  await guest.sees(guest.heading('waiting.heading.door'));
  await show('door', guest);
}
