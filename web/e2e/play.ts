import { everybody, type Cast, type Show } from './cast.ts';
import { all } from './gallery.ts';
import type { Person } from './people/person.ts';
import { safetyWatch } from './safety.ts';
import { takeCopies, type Copies } from './scenes/after.ts';
import { arrive } from './scenes/arrive.ts';
import { close } from './scenes/close.ts';
import { askPresence, askTopics, letKelaIn } from './scenes/consent.ts';
import { greet } from './scenes/greet.ts';
import { makePlan, type EditTimes } from './scenes/plan.ts';
import { sign, type SignTimes } from './scenes/sign.ts';
import type { World } from './world.ts';

/** What a whole journey leaves behind, beside what the four browsers have received. */
export interface Played {
  readonly cast: Cast;
  readonly meetingId: string;
  readonly clicksFromCaseLink: number;
  /** From "enter" to the first picture of somebody else; null for who was the first inside. */
  readonly firstFrame: Readonly<Record<Exclude<keyof Cast, 'drawn'>, number | null>>;
  readonly edits: EditTimes;
  readonly signatures: SignTimes;
  readonly copies: Copies;
  /** Where the safety note stood on a page and should not have, one sentence each. */
  readonly safetyOnPages: readonly string[];
  /** Instants of the presence yes and of the last acknowledgement, as the ledger has them. */
  readonly consentStep1At: string;
  readonly consentStep2At: string;
  readonly closingAt: string;
}

/** Plays the whole of one meeting, from the case link to the paper in everybody's hands. */
export async function play(world: World, cast: Cast, look: Show): Promise<Played> {
  const safety = safetyWatch(cast);
  const show = all(look, safety.show);
  const meetingId = await arrive(cast, show);
  await greet(cast, show);
  await askPresence(cast, 'yes', show);
  await letKelaIn(cast, show);
  await askTopics(cast, show);
  const firstFrame = {
    mikko: await firstFrameOf(cast.mikko, everybody(cast)),
    satu: await firstFrameOf(cast.satu, everybody(cast)),
    layla: await firstFrameOf(cast.layla, everybody(cast)),
    ahmed: await firstFrameOf(cast.ahmed, everybody(cast)),
  };
  const edits = await makePlan(cast, show);
  await close(cast, show);
  const signatures = await sign(cast, show);
  const copies = await takeCopies(cast, show);
  const events = await world.history(meetingId);
  const at = (type: string, which: (body: unknown) => boolean = () => true): string => {
    const found = events.findLast((event) => event.type === type && which(event.body))?.at;
    if (found === undefined) throw new Error(`the ledger has no ${type}`);
    return found;
  };
  const movedTo = (phase: string) => at('phase.moved/1', (body) => (body as { to: string }).to === phase);
  return {
    cast,
    meetingId,
    clicksFromCaseLink: cast.mikko.pressesToRoom,
    firstFrame,
    edits,
    signatures,
    copies,
    safetyOnPages: safety.problems(),
    consentStep1At: at('presence.given/1'),
    consentStep2At: at('consent.acknowledged/1'),
    closingAt: movedTo('closing'),
  };
}

/** Null where nobody had come in before, so that there was nobody to be seen. */
async function firstFrameOf(person: Person, people: readonly Person[]): Promise<number | null> {
  const entrance = (await person.entrances()).at(-1);
  if (entrance?.firstFrameAt == null) return null;
  const others = people.filter((one) => one !== person);
  const before = (await Promise.all(others.map((other) => other.entrances()))).flat();
  if (!before.some(({ enteredAt }) => enteredAt < entrance.enteredAt)) return null;
  return entrance.firstFrameAt - entrance.enteredAt;
}
