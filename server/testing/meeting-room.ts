import type { CommandBody, CommandName } from '../domain/meetings/commands.ts';
import type { MeetingId, SeatId } from '../domain/ids.ts';
import type { LifeDomain } from '../domain/life-domains.ts';
import type { Authority } from '../domain/people.ts';
import type { PlanValue } from '../domain/plan/events.ts';
import type { SeatView } from '../domain/view/types.ts';
import type { MeetingBrowser, SeatAt } from './meeting-browser.ts';
import type { MeetingTab } from './meeting-tab.ts';
import type { MeetingWorld } from './meeting-world.ts';

export type Who = 'mikko' | 'satu' | 'layla' | 'ahmed';

interface Arrived extends SeatAt {
  readonly role: string;
  readonly recognised: boolean;
}

/** One meeting of Layla's case, played through browsers. What a test is not about is one call. */
export class MeetingRoom {
  readonly world: MeetingWorld;
  readonly meetingId: MeetingId;
  readonly browsers: Record<Who, MeetingBrowser>;
  readonly seats = new Map<Who, SeatId>();
  readonly tabs = new Map<Who, MeetingTab>();

  private constructor(world: MeetingWorld, meetingId: MeetingId, browsers: Record<Who, MeetingBrowser>) {
    this.world = world;
    this.meetingId = meetingId;
    this.browsers = browsers;
  }

  /**
   * Mikko has opened the meeting; the messages have been sent; nobody has come. Where Kela initiates, the two officials
   * change places: who is called Mikko here is Satu.
   */
  static async opened(world: MeetingWorld, initiator: Authority = 'county'): Promise<MeetingRoom> {
    const [first, second] =
      initiator === 'county'
        ? ([world.official('mikko'), world.official('satu')] as const)
        : ([world.official('satu'), world.official('mikko')] as const);
    const mikko = first;
    const caseId = initiator === 'county' ? await world.caseOf('Layla Haddad') : await world.kelasCase();
    const page = await mikko.get(`/api/cases/${caseId}`);
    const { preset } = JSON.parse(page.text) as {
      preset: {
        templateCode: string;
        language: string;
        interpreterId: string;
        minutes: number;
        contactId: string;
      };
    };
    const { templateCode, language, interpreterId, minutes, contactId } = preset;
    const { meetingId } = await mikko.must<{ meetingId: MeetingId }>(`/api/cases/${caseId}/meetings`, {
      templateCode,
      language,
      interpreterId,
      minutes,
      contactId,
    });
    return new MeetingRoom(world, meetingId, {
      mikko,
      satu: second,
      layla: world.browser('layla'),
      ahmed: world.browser('ahmed'),
    });
  }

  /** The newest message to this role: link secret and code. */
  invitation(who: 'layla' | 'ahmed'): { readonly link: string; readonly code: string } {
    const role = who === 'layla' ? 'client' : 'interpreter';
    const message = this.world.messages.findLast((one) => one.toRole === role);
    if (!message) throw new Error(`no message to ${who}`);
    return { link: message.link.split('/').at(-1) ?? '', code: message.code };
  }

  at(who: Who): SeatAt {
    const seatId = this.seats.get(who);
    if (!seatId) throw new Error(`${who} has no seat`);
    return { meetingId: this.meetingId, seatId };
  }

  tab(who: Who): MeetingTab {
    const tab = this.tabs.get(who);
    if (!tab) throw new Error(`${who} has no tab`);
    return tab;
  }

  view(who: Who): SeatView {
    const { view } = this.tab(who);
    if (!view) throw new Error(`${who} sees nothing`);
    return view;
  }

  async official(who: 'mikko' | 'satu'): Promise<MeetingTab> {
    const { seatId } = await this.browsers[who].must<SeatAt>(`/api/meetings/${this.meetingId}/seat`, {});
    return this.sit(who, seatId);
  }

  async arrives(who: 'layla' | 'ahmed', browser = this.browsers[who]): Promise<MeetingTab> {
    const { link, code } = this.invitation(who);
    await browser.must('/api/arrivals', { link });
    const { seatId } = await browser.must<Arrived>('/api/arrivals/code', { link, code });
    return this.sit(who, seatId, browser);
  }

  /** Somebody with the link alone asks to be recognised. @returns the seat that nobody has recognised */
  async asks(who: 'layla' | 'ahmed', browser: MeetingBrowser): Promise<SeatAt> {
    const { meetingId, seatId } = await browser.must<SeatAt>('/api/arrivals/ask', {
      link: this.invitation(who).link,
    });
    return { meetingId, seatId };
  }

  async sit(who: Who, seatId: SeatId, browser = this.browsers[who]): Promise<MeetingTab> {
    this.seats.set(who, seatId);
    const tab = await browser.open({ meetingId: this.meetingId, seatId });
    this.tabs.set(who, tab);
    await tab.until(() => true);
    return tab;
  }

  async letIn(who: Who, recognised: 'known' | 'code' | 'login' = 'code', by: Who = 'mikko'): Promise<void> {
    const { seatId } = this.at(who);
    const view = this.view(by);
    const entry = view.kind === 'official' ? view.door.find((one) => one.seatId === seatId) : undefined;
    const replaces = entry?.replaces ? entry.inside?.seatId : undefined;
    await this.act(by, 'seat.admit', { seatId, recognised, ...(replaces && { replaces }) });
  }

  /** A command that must go well, and everybody has seen what came of it. */
  async act<N extends CommandName>(
    who: Who,
    name: N,
    ...body: object extends CommandBody<N> ? [] : [CommandBody<N>]
  ): Promise<void> {
    await this.tab(who).must(name, ...body);
    await this.settled();
  }

  /** The interpreter has read the card that is up. */
  async read(): Promise<void> {
    const view = this.view('ahmed');
    if (view.kind !== 'interpreter' || !view.card) throw new Error('no card');
    await this.act('ahmed', 'card.confirm', { cardId: view.card.cardId, hash: view.card.hash });
  }

  /** Everyone has come: three inside, Satu at the door. */
  async greeting(): Promise<this> {
    await this.official('mikko');
    await this.official('satu');
    await this.arrives('layla');
    await this.act('layla', 'seat.wait');
    await this.letIn('layla');
    await this.arrives('ahmed');
    const hash = this.world.texts.notice('secrecy', 'fi')?.ref.hash ?? '';
    await this.act('ahmed', 'seat.affirm-secrecy', { hash });
    await this.act('ahmed', 'seat.wait');
    await this.letIn('ahmed');
    return this;
  }

  async asked(): Promise<this> {
    await this.greeting();
    await this.act('mikko', 'presence.ask');
    return this;
  }

  async disclosure(): Promise<this> {
    await this.asked();
    await this.read();
    await this.act('layla', 'presence.answer', { answer: 'yes' });
    await this.letIn('satu', 'login');
    return this;
  }

  async joint(yes: readonly LifeDomain[] = ['toimeentulo', 'asuminen']): Promise<this> {
    await this.disclosure();
    for (const domain of ['toimeentulo', 'asuminen', 'kieli', 'terveys'] as const) {
      await this.read();
      await this.act('layla', 'scope.answer', { domain, answer: yes.includes(domain) ? 'yes' : 'no' });
    }
    await this.act('mikko', 'consent.acknowledge');
    await this.act('satu', 'consent.acknowledge');
    return this;
  }

  /** Somebody writes a field for the first time. */
  async write(who: Who, path: string, value: PlanValue): Promise<void> {
    await this.act(who, 'plan.apply', { op: { kind: 'set', path, value, baseRev: 0 } });
  }

  /** Mikko adds an action, with everything that one needs. */
  async action(values: {
    readonly title: string;
    readonly owner: string;
    readonly domain: LifeDomain;
  }): Promise<void> {
    const op = {
      kind: 'insert',
      rows: 'actions',
      after: null,
      values: { due: '2027-01-04', ...values },
    } as const;
    await this.act('mikko', 'plan.apply', { op });
  }

  /** To the closing, and every card is read aloud. */
  async readBack(): Promise<void> {
    await this.act('mikko', 'closing.begin');
    await this.act('mikko', 'closing.read', { part: 'goal' });
    for (;;) {
      const view = this.view('mikko');
      if (view.kind !== 'official' || view.closing?.readBack.every((one) => one.read)) break;
      await this.read();
    }
  }

  /** Every open tab has what the server had sent. */
  async settled(): Promise<void> {
    for (const tab of this.tabs.values()) if (tab.socket.readyState === 1) await tab.drained();
  }
}
