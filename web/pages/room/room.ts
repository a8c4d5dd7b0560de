import type { RoomReference } from '../../../server/domain/view/pages.ts';
import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { failureIcon } from '../../components/failure/failure.icon.ts';
import '../../components/failure/failure.ts';
import '../../components/notice/notice.ts';
import '../../components/room-closed/room-closed.ts';
import '../../components/room-elsewhere/room-elsewhere.ts';
import { wayWords } from '../../components/room-ended/room-ended.ts';
import '../../components/room-official/room-official.ts';
import type { Refused } from '../../components/room-told/room-told.ts';
import '../../components/shell/shell.ts';
import '../../components/waiting/waiting.ts';
import { dateInHelsinki } from '../../../server/domain/calendar/helsinki.ts';
import type { CommandName } from '../../../server/domain/meetings/commands.ts';
import type { OfficialView, SeatView } from '../../../server/domain/view/types.ts';
import { Official } from '../../controllers/official.ts';
import { Watch } from '../../controllers/watch.ts';
import type { WishEvent } from '../../controllers/wish.ts';
import { navigate } from '../../router.ts';
import { mayPass, type ClientCode } from '../../state/api.ts';
import type { QueueMeeting } from '../../../server/domain/view/pages.ts';
import { queue } from '../../state/api.officials.ts';
import { reference, takeSeat } from '../../state/api.room.ts';
import { devices, startDevices } from '../../state/devices.mine.ts';
import { isUrgent } from '../../state/meeting.plainly.ts';
import type { PlanDesk } from '../../state/plan-desk.ts';
import { Stage, type BuildStage } from '../../state/stage.ts';
import { buttons } from '../../styles/controls.ts';
import { base } from '../../styles/shared.ts';
import { refusalWords } from '../../texts/refusals.ts';
import { inMyLanguage, roleLetter } from '../../texts/roles.ts';
import { readOnlyWords } from '../../texts/standing.ts';

/** The officials' place in one meeting: outside, inside, and after. */
@localized()
@customElement('kr-room')
export class Room extends LitElement {
  static override styles = [base, buttons];

  @property() meetingId = '';
  @property({ attribute: false }) build: BuildStage = (seat) => new Stage(seat);

  @state() private stage: Stage | null = null;
  @state() private failed: ClientCode | null = null;
  @state() private refused: Refused | null = null;
  @state() private sending: ReadonlySet<CommandName> = new Set();
  @state() private reference: RoomReference | null = null;
  @state() private queued: QueueMeeting | null = null;
  private readonly official = new Official(this);
  private desk: PlanDesk | null = null;
  /** Where somebody goes who has left: who called the meeting to the case, who was invited to the list. */
  private way = '/meetings';
  private asked: 'reference' | 'queue' | null = null;

  constructor() {
    super();
    new Watch(this, () => this.stage?.session ?? null);
    new Watch(this, () => this.stage?.media ?? null);
    this.addEventListener('kr-wish', this.onWish);
  }

  override connectedCallback() {
    super.connectedCallback();
    void this.sit();
  }

  override disconnectedCallback() {
    this.stage?.close();
    this.stage = null;
    super.disconnectedCallback();
  }

  override render() {
    const { stage } = this;
    const failed = this.failed ?? stage?.session.code ?? null;
    if (failed !== null) return this.outside(this.failure(failed));
    if (!stage) return this.outside(this.opening());
    const { status, view } = stage.session;
    if (status === 'busy' || status === 'taken')
      return this.outside(
        html`<kr-room-elsewhere
          .how=${status}
          @kr-take-over=${() => {
            stage.session.takeOver();
          }}
        ></kr-room-elsewhere>`,
      );
    return view ? this.shown(stage, view) : this.outside(this.opening());
  }

  protected override willUpdate() {
    const view = this.stage?.session.view;
    if (view?.kind === 'official') {
      if (view.authority === view.facts.initiator && view.caseId) this.way = `/cases/${view.caseId}`;
      void this.askReference(view);
    } else if (view) this.forget();
    if (view?.kind === 'waiting') void this.askQueue();
    if (view) void this.startDevices(view);
  }

  /** CO-10: outside the room nothing stays of what was written and refused in it. */
  private forget() {
    this.desk = null;
    this.refused = null;
  }

  private shown(stage: Stage, view: SeatView) {
    switch (view.kind) {
      case 'official':
        return this.inside(stage, view);
      case 'waiting':
        return this.outside(
          html`${view.readOnly ? html`<kr-notice kind="warn"><p>${readOnlyWords()}</p></kr-notice>` : nothing}<kr-waiting
              .view=${view}
              .topic=${this.queued ? inMyLanguage(this.queued.topic) : ''}
              .unit=${this.queued?.unit ?? ''}
              .devices=${devices}
              @kr-leave=${() => void this.leaveDoor(stage)}
            ></kr-waiting>`,
        );
      case 'closed':
        return this.outside(html`<kr-room-closed .view=${view}></kr-room-closed>`);
      case 'ended':
        return this.outside(
          html`<kr-room-ended
            .view=${view}
            .way=${this.way}
            @kr-retry=${() => void this.sit()}
          ></kr-room-ended>`,
        );
      default:
        return this.outside(this.failure('meeting.not-yours'));
    }
  }

  /** Who only waited has left nothing behind: back to the list, without a page about it. */
  private async leaveDoor({ session }: Stage) {
    const { ok } = await session.send('seat.leave', {});
    if (ok) navigate('/meetings');
  }

  private inside(stage: Stage, view: OfficialView) {
    const { session, media } = stage;
    return html`<kr-room-official
      .view=${view}
      .status=${session.status}
      .writers=${session.writers}
      .pictures=${session.pictures}
      .clockOffset=${session.clockOffset}
      .media=${media.now}
      .pictureOf=${stage.pictures.of}
      .devices=${devices}
      .desk=${this.deskOf(stage, view)}
      .seat=${session}
      .refused=${this.refused}
      .sending=${this.sending}
      ?asking=${session.taking !== null}
      @kr-understood=${() => {
        this.refused = null;
      }}
      @kr-sound=${() => void media.startSound()}
    ></kr-room-official>`;
  }

  /** The same desk while nothing of it has changed: the plan's parts draw only what is new. */
  private deskOf(stage: Stage, view: OfficialView): PlanDesk | null {
    if (!view.plan.open) return null;
    const { session } = stage;
    const next: PlanDesk = {
      plan: view.plan.view,
      edits: stage.edits,
      writers: session.writers,
      people: view.people,
      me: view.me,
      client: view.client.name,
      language: view.facts.language,
      interpreted: view.facts.interpreted,
      initiator: view.facts.initiator,
      invited: view.facts.invited,
      together: view.company === 'together',
      today: dateInHelsinki(new Date(session.now()).toISOString()),
      reference: this.reference,
    };
    const { desk } = this;
    const keys = Object.keys(next) as (keyof PlanDesk)[];
    if (!desk || keys.some((key) => desk[key] !== next[key])) this.desk = next;
    return this.desk;
  }

  private outside(content: unknown) {
    return html`<kr-shell .me=${this.official.me} ?can-log-out=${this.official.me !== null}
      >${content}</kr-shell
    >`;
  }

  private opening() {
    return html`<p class="soft" role="status">${msg('Avataan huonetta…', { id: 'room.opening' })}</p>`;
  }

  private failure(code: ClientCode) {
    const again = mayPass.has(code);
    return html`<kr-failure
      .words=${refusalWords(code)}
      .icon=${failureIcon(code)}
      retry=${again ? msg('Yritä uudelleen', { id: 'retry' }) : ''}
      ?other-way=${!again}
      @kr-retry=${() => void this.sit()}
    >
      <a slot="actions" class="btn ${again ? '' : 'main tall'}" href=${this.way}>${wayWords(this.way)}</a>
    </kr-failure>`;
  }

  private async sit() {
    this.stage?.close();
    this.stage = null;
    this.failed = null;
    const taken = await takeSeat(this.meetingId);
    if (!this.isConnected) return;
    if (taken.ok) this.stage = this.build(taken.value);
    else this.failed = taken.code;
  }

  private async startDevices({ kind }: SeatView) {
    if ((kind !== 'official' && kind !== 'waiting') || this.stage?.isUnseen !== false) return;
    const role = this.official.me?.role;
    if (role) await startDevices({ role, letter: roleLetter(role) });
  }

  private async askReference({ facts }: OfficialView) {
    if (this.asked === 'reference') return;
    this.asked = 'reference';
    const answer = await reference(facts.templateCode);
    // Without prompts the plan works all the same.
    if (answer.ok) this.reference = answer.value;
  }

  private async askQueue() {
    if (this.asked === 'queue') return;
    this.asked = 'queue';
    void this.stage?.media.prepare().catch(() => undefined);
    const answer = await queue();
    if (answer.ok) this.queued = answer.value.meetings.find(({ id }) => id === this.meetingId) ?? null;
  }

  private readonly onWish = ({ command }: WishEvent) => {
    void this.send(command.name, command.body);
  };

  private async send(name: CommandName, body: unknown) {
    const { stage } = this;
    // What takes away may be asked for while another of its kind is still on its way.
    if (!stage || (this.sending.has(name) && !isUrgent(name, body))) return;
    this.refused = null;
    this.sending = new Set([...this.sending, name]);
    // What is written goes before what closes the plan.
    if (name === 'closing.begin' || name === 'summary.freeze') await stage.edits.flush();
    const answer = await stage.session.send(name, body as never);
    this.sending = new Set([...this.sending].filter((one) => one !== name));
    if (name === 'seat.leave' && !answer.ok) stage.stay.goOn();
    if (!answer.ok && stage === this.stage && answer.code !== 'seat.ended')
      this.refused = { code: answer.code, ...(answer.detail === undefined ? {} : { detail: answer.detail }) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-room': Room;
  }
}
