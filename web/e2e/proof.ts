import { everybody } from './cast.ts';
import type { Person } from './people/person.ts';
import type { Played } from './play.ts';
import { receivedHolds as holds } from './recorder.ts';
import { safetyProblems } from './safety.ts';
import { written } from './scenes/plan.ts';
import type { World } from './world.ts';

/** As she is called in every document; invented. */
export const clientName = 'Layla Haddad';

/** Three parts of base64url with a JSON header: a signed token. */
const token = /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/;

/** What a journey must have shown and is not so, one sentence each. */
export async function problemsOf(world: World, played: Played): Promise<readonly string[]> {
  const { mikko, satu, layla, ahmed } = played.cast;
  const people = everybody(played.cast);
  const problems = await Promise.all(people.map((person) => browserProblems(world, person)));
  return [
    ...problems.flat(),
    ...consentProblems(satu, played),
    ...(satu.recorder.holds(written.health) ? ["Kela's browser received the health sentence"] : []),
    // What Kela's browser lacks the others have: the search finds what is there.
    ...[mikko, layla].flatMap(({ host, recorder }) =>
      recorder.holds(written.health) ? [] : [`${host} never received the health sentence`],
    ),
    ...safetyProblems(played),
    ...played.safetyOnPages,
    ...interpreterProblems(ahmed, played),
    ...(played.clicksFromCaseLink <= 3
      ? []
      : [`${played.clicksFromCaseLink} clicks from the case link to the room`]),
    ...logProblems(world, played),
  ];
}

async function browserProblems(
  world: World,
  { host, recorder, problems }: Person,
): Promise<readonly string[]> {
  const foreign = recorder.asked.filter((address) => /^(http|ws)/.test(address) && !isOurs(world, address));
  return [
    ...(await recorder.gaps()).map((gap) => `${host}: not recorded: ${gap}`),
    ...problems.map((problem) => `${host}: ${problem}`),
    ...foreign.map((address) => `${host} asked a foreign host: ${address}`),
    ...recorder.matches(token).map(({ from }) => `${host} was given a token by ${from}`),
  ];
}

const isOurs = (world: World, address: string): boolean => {
  const { hostname, port } = new URL(address);
  return /(^|\.)localhost$/.test(hostname) && port === String(world.port);
};

/** CO-1: until the presence yes no name, and after it the name, so that the record is known to work. */
function consentProblems({ recorder }: Person, { consentStep1At }: Played): readonly string[] {
  const named = recorder.received.filter((one) => holds(one, clientName));
  const early = named.filter(({ at }) => at < consentStep1At);
  return [
    ...early.map(({ from, at }) => `Kela's browser received the name at ${at}, before the yes, from ${from}`),
    ...(named.length > early.length
      ? []
      : ["Kela's browser never received the name, not even after the yes"]),
  ];
}

/** IN-3: of the plan nothing but what is read aloud, and that only from the closing on. */
function interpreterProblems({ recorder }: Person, { closingAt }: Played): readonly string[] {
  const { goal, action, suggestion, ...unread } = written;
  const never = Object.entries(unread).filter(([, text]) => recorder.find(text).length > 0);
  const early = Object.entries({ goal, action, suggestion }).filter(([, text]) =>
    recorder.find(text).some(({ at }) => at < closingAt),
  );
  return [
    ...never.map(([what]) => `the interpreter's browser received ${what} of the plan`),
    ...early.map(([what]) => `the interpreter's browser received ${what} before it was read aloud`),
  ];
}

/** What the service writes to its log names nobody and tells nothing. */
function logProblems({ log }: World, { cast }: Played): readonly string[] {
  const { layla, ahmed } = cast;
  const secrets = [
    clientName,
    ...Object.values(written),
    layla.code,
    ahmed.code,
    secretOf(layla.link),
    secretOf(ahmed.link),
  ];
  return secrets.flatMap((secret, at) =>
    log.some((line) => line.includes(secret)) ? [`the log holds secret ${String(at)} of the journey`] : [],
  );
}

const secretOf = (link: string): string => link.split('/').at(-1) ?? link;
