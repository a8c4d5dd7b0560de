import { nobodyLooks, type Cast, type Show } from '../cast.ts';

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

  await satu.openLogin();
  await show('login', satu);
  await satu.logIn();
  await show('queue', satu);
  await satu.waitOutside();
  await show('outside', satu);

  for (const guest of [ahmed, layla]) {
    await guest.readMessage();
    await show('message', guest);
    await guest.followLink();
    await guest.chooseLanguage(guest === layla ? 'ar' : 'fi');
    await show('landing', guest);
    await guest.press('arrive.continue');
    await show('code', guest);
    await guest.enterCode();
    await (cast.drawn ? guest.sees('devices.camera.drawn') : guest.testDevices());
    await show('device-test', guest);
    await guest.goToDoor();
    if (guest === ahmed) {
      await guest.sees(ahmed.heading('secrecy.heading'));
      await show('secrecy', ahmed);
      await ahmed.affirmSecrecy();
    }
    await guest.sees(guest.heading('waiting.heading.door'));
    await show('door', guest);
  }
  return meetingId;
}
