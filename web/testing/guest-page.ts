import { serverFor, stageOver, type Shown } from '../fixtures/meeting.stage.ts';
import '../pages/meeting/meeting.ts';
import type { FakeMeeting } from './fake-meeting.ts';

/** Opens the page behind a client's or an interpreter's link, on a made-up server. */
export const openGuest = (who: 'client' | 'interpreter', shown: Shown): FakeMeeting => {
  const server = serverFor(shown);
  const page = document.createElement('kr-meeting');
  page.meetingId = 'mtg_01K9TESTMEETING0000000000A';
  page.seatId = 'sea_01K9TESTSEAT000000000CLIEN';
  page.who = who;
  page.build = stageOver(server);
  document.body.replaceChildren(page);
  return server;
};

/** Commands that went up, without the one for the media. */
export const commandsOf = ({ commands }: FakeMeeting) =>
  commands.filter(({ name }) => name !== 'media.enter').map(({ name, body }) => ({ name, body }));
