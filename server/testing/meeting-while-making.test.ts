import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MeetingEvent } from '../domain/meetings/events.ts';
import type { AppendixDocument } from '../domain/summary/appendix.ts';
import type { Papers } from '../summary/papers.ts';
import { MeetingRoom, type Who } from './meeting-room.ts';
import { MeetingSigner } from './meeting-signer.ts';
import { meetingWorld, type MeetingWorld } from './meeting-world.ts';

type Step = 'freeze' | 'appendix' | 'attest' | 'finish';

/** What happens once, when this has been made and before the use case goes on. */
let meanwhile: Partial<Record<Step, () => unknown>> = {};

function happens(step: Step): unknown {
  const { [step]: what, ...later } = meanwhile;
  meanwhile = later;
  return what?.();
}

/** Appendices in the order in which they were made. */
const appendices: { readonly doc: AppendixDocument; readonly pdf: Uint8Array }[] = [];

/** The real papers, only slow enough for something to happen meanwhile. */
const slow = (real: Papers): Papers => ({
  ...real,
  async freeze(doc) {
    const made = await real.freeze(doc);
    await happens('freeze');
    return made;
  },
  async appendix(doc) {
    const made = await real.appendix(doc);
    if (made.ok) appendices.push({ doc, pdf: made.pdf });
    await happens('appendix');
    return made;
  },
  async attest(jws, expected) {
    const attested = await real.attest(jws, expected);
    await happens('attest');
    return attested;
  },
  finish(prepared, signature) {
    const finished = real.finish(prepared, signature);
    happens('finish');
    return finished;
  },
});

let world: MeetingWorld;
let room: MeetingRoom;
beforeAll(async () => {
  world = await meetingWorld({ papers: slow });
});
afterAll(async () => {
  await world.stop();
});
beforeEach(async () => {
  meanwhile = {};
  appendices.length = 0;
  room = await MeetingRoom.opened(world);
  await room.joint();
  await room.write('mikko', 'goal', 'Koti säilyy.');
  await room.write('mikko', 'survey/asuminen/countyView', told);
  await room.write('mikko', 'survey/terveys/countyView', 'Tämä ei kuulu Kelalle.');
  await room.write('mikko', 'lead/authority', 'county');
  await room.write('mikko', 'lead/name', 'Mikko Laine');
  await room.write('mikko', 'followUp/date', '2027-01-18');
  await room.action({ title: 'Hae toimeentulotuki', owner: 'asiakas', domain: 'toimeentulo' });
  await room.readBack();
});

/** Written in a topic that Layla has opened to Kela, until she closes it. */
const told = 'Vuokravelkaa on 800 euroa.';

/** Written by Kela in the same topic. */
const kelas = 'Asumistuki on myönnetty.';

const layla = (name: string, body: object = {}) => room.browsers.layla.command(room.at('layla'), name, body);
const closesTheTopic = () => layla('scope.answer', { domain: 'asuminen', answer: 'no' });
const withdraws = () => layla('consent.withdraw');
const accepts = () => room.act('layla', 'signing.choose', { choice: 'accept', ownView: null });
const signer = (who: Who) => new MeetingSigner(room.tab(who));

const stream = () => `meeting/${room.meetingId}`;
const recorded = async () => (await world.ledger.read(stream())) as unknown as MeetingEvent[];
const bodies = async <T extends MeetingEvent['type']>(type: T) =>
  (await recorded())
    .filter((one): one is Extract<MeetingEvent, { type: T }> => one.type === type)
    .map(({ body }) => body as Extract<MeetingEvent, { type: T }>['body']);

/** Another process on the same ledger was faster. */
async function elsewhere(event: MeetingEvent): Promise<void> {
  const head = (await world.ledger.head(stream()))?.seq ?? 0;
  const { type, body } = event;
  const append = { stream: stream(), expectedHead: head, events: [{ type, actor: 'elsewhere', body }] };
  expect(await world.ledger.append([append], world.world.now())).toMatchObject({ ok: true });
}

describe('while the summary is being frozen', () => {
  test('CO-8 SU-4 a topic that she closes is not in what is frozen', async () => {
    meanwhile.freeze = closesTheTopic;
    await room.act('mikko', 'summary.freeze');
    const [frozen, ...more] = await bodies('summary.frozen/1');
    expect(more).toEqual([]);
    expect(frozen?.json).toContain('Koti säilyy.');
    expect(frozen?.json).not.toContain(told);
    expect((await recorded())[(frozen?.head.seq ?? 0) - 1]?.type).toBe('scope.answered/1');
  });

  test('CO-7 SU-4 after a withdrawal nothing is frozen', async () => {
    meanwhile.freeze = withdraws;
    expect(await room.tab('mikko').said('summary.freeze')).toBe('plan.locked CO-7');
    expect(await bodies('summary.frozen/1')).toEqual([]);
  });

  test('what nobody has touched is frozen as it was', async () => {
    await room.act('mikko', 'summary.freeze');
    expect((await bodies('summary.frozen/1')).map(({ json }) => json.includes(told))).toEqual([true]);
  });
});

describe('while her own view is being put into the paper', () => {
  const ownView = { lang: 'fi', text: 'Haluan jäädä Haukiputaalle.' };

  test.each([
    ['CO-8 SU-8 a topic that she closes', () => closesTheTopic()],
    ['CO-7 SU-8 a withdrawal', () => withdraws()],
  ])('%s leaves no paper in which it stands', async (_, change) => {
    await room.act('mikko', 'summary.freeze');
    meanwhile.freeze = change;
    expect(await room.tab('layla').said('signing.choose', { choice: 'own-view', ownView })).toBe(
      'summary.not-frozen SU-4',
    );
    expect(await bodies('summary.frozen/1')).toHaveLength(1);
    expect(await bodies('summary.chosen/1')).toEqual([]);
    expect(await world.meeting(room.meetingId)).toMatchObject({ phase: 'closing', signing: null });
  });
});

describe('while a signature is being made', () => {
  beforeEach(async () => {
    await room.act('mikko', 'summary.freeze');
    await accepts();
  });

  test('SU-6 frozen anew: a statement about the earlier paper is none about this one', async () => {
    const satu = signer('satu');
    const jws = satu.statement(await satu.certified());
    const ownView = { lang: 'fi', text: 'Haluan jäädä Haukiputaalle.' };
    meanwhile.attest = () => layla('signing.choose', { choice: 'own-view', ownView });
    expect(await room.tab('satu').said('signing.attest', { jws })).toBe('signing.bad-signature SU-6');
    expect((await bodies('summary.frozen/1')).map(({ version }) => version)).toEqual([1, 2]);
    expect(await bodies('signer.certified/1')).toEqual([]);
    await satu.signs();
    expect(await bodies('summary.signed/1')).toMatchObject([{ role: 'kela' }]);
  });

  test('CO-7 withdrawn: a statement of the one who is out is not recorded', async () => {
    const satu = signer('satu');
    const jws = satu.statement(await satu.certified());
    meanwhile.attest = withdraws;
    const said = await room.browsers.satu.command(room.at('satu'), 'signing.attest', { jws });
    expect(said.status).not.toBe(200);
    expect(await bodies('signer.certified/1')).toEqual([]);
  });

  /** Mikko's signature, which came in elsewhere while Satu's was on its way. */
  const mikkos = (): MeetingEvent => ({
    type: 'summary.signed/1',
    body: {
      role: 'county',
      seatId: room.at('mikko').seatId,
      field: 'county',
      increment: 'JSBNaWtrbw==',
      signedAt: world.world.now(),
    },
  });

  test('SU-12 a signature over a document that has grown since the turn is refused', async () => {
    const satu = signer('satu');
    await satu.attested();
    const signature = await satu.turn();
    await elsewhere(mikkos());
    expect(await room.tab('satu').said('signing.sign', { signature })).toBe('signing.not-your-turn SU-6');
    expect(await bodies('summary.signed/1')).toMatchObject([{ role: 'county' }]);
  });

  test('SU-12 and so is one over which another came at the last moment', async () => {
    const satu = signer('satu');
    await satu.attested();
    const signature = await satu.turn();
    meanwhile.finish = () => elsewhere(mikkos());
    expect(await room.tab('satu').said('signing.sign', { signature })).toBe('signing.not-your-turn SU-6');
    expect(await bodies('summary.signed/1')).toMatchObject([{ role: 'county' }]);
  });
});

test('CO-7 SU-9 while it is being sealed: the appendices are those of what she allows now', async () => {
  await room.write('satu', 'survey/asuminen/kelaView', kelas);
  await closesTheTopic();
  await room.act('mikko', 'summary.freeze');
  await accepts();
  meanwhile.appendix = withdraws;
  for (const who of ['layla', 'satu', 'mikko', 'ahmed'] as const) await signer(who).signs();
  await room.tab('layla').until((view) => view.kind === 'closed');
  const parties = appendices.map(({ doc }) => doc.parts.map(({ party }) => party?.authority ?? null));
  expect(parties.filter(([first]) => first === 'kela')).toHaveLength(1);
  expect(parties.slice(-2)).toEqual(expect.arrayContaining([['county', null], ['county']]));
  const [sealed] = await bodies('summary.sealed/1');
  expect(Object.keys(sealed?.appendices ?? {})).toEqual(['client', 'county']);
  const newest = appendices.slice(-2).map(({ pdf }) => Buffer.from(pdf).toString('base64'));
  expect(Object.values(sealed?.appendices ?? {}).toSorted()).toEqual(newest.toSorted());
});
