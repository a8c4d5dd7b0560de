import {
  ConnectionState,
  Room,
  RoomEvent,
  Track,
  VideoPresets,
  setLogLevel,
  type RoomOptions,
} from 'livekit-client';
import { answerWithinMs } from './api.ts';
import { endingOfDisconnect, endingOfError, type Ending } from './room.codes.ts';
import { peopleIn } from './room.people.ts';
import { reconnectPolicy } from './room.reconnect.ts';
import { rest, sendOwn, takeBack } from './room.send.ts';
import { Sound } from './room.sound.ts';
import type { OwnTracks, RoomNow, Screens } from './room.ts';
import type { Store } from './store.ts';
import { watchSound } from './room.watchdog.ts';

/** Our devices are ours to stop, not the library's. */
const options: RoomOptions = {
  adaptiveStream: true,
  dynacast: true,
  stopLocalTrackOnUnpublish: false,
  reconnectPolicy,
  publishDefaults: {
    videoCodec: 'vp8',
    backupCodec: false,
    simulcast: true,
    // 360p and one smaller: four faces beside a plan need no more, and the first picture comes 2.3 times sooner than at 720p.
    videoEncoding: VideoPresets.h360.encoding,
    videoSimulcastLayers: [VideoPresets.h180],
    // Not among the codecs that the media server takes.
    red: false,
    dtx: true,
  },
};

/** Loads, and opens the connection that entering will use. */
export async function warmUp(gate: string): Promise<void> {
  // The library would write tickets to the console.
  setLogLevel('silent');
  await new Room(options).prepareConnection(gate);
}

/** Each step of a handshake ends by then; whoever keeps the person in the room tries again with a new ticket. */
const handshake = {
  autoSubscribe: true,
  maxRetries: 0,
  websocketTimeout: answerWithinMs,
  peerConnectionTimeout: answerWithinMs,
} as const;
/** All steps together, in milliseconds: what still has no end then never gets one. */
const enterWithinMs = 2 * answerWithinMs;
/** So long the library mends a connection by itself, in milliseconds; then a new one is quicker. */
const mendWithinMs = 20_000;

/** What can change who is there and how. */
const peopleEvents = [
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.TrackPublished,
  RoomEvent.TrackUnpublished,
  RoomEvent.TrackMuted,
  RoomEvent.TrackUnmuted,
  RoomEvent.ActiveSpeakersChanged,
] as const;

/** One stay in the room, from entering until it has ended for good. The only place that knows LiveKit. */
export class Live {
  private readonly room = new Room(options);
  private readonly sound = new Sound();
  private readonly watchdog = watchSound(this.room);
  private readonly store: Store<RoomNow>;
  private readonly screens: Screens;
  private readonly own: OwnTracks;
  private readonly unfollow: () => void;
  private sending: Promise<void> = Promise.resolve();
  private entering = false;
  private ended = false;
  private paused: boolean;
  private late: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store<RoomNow>, screens: Screens, own: OwnTracks, paused: boolean) {
    this.store = store;
    this.paused = paused;
    this.screens = screens;
    this.own = own;
    this.unfollow = own.subscribe(() => {
      this.send();
    });
    this.listen();
  }

  async enter(gate: string, ticket: string): Promise<void> {
    setLogLevel('silent');
    // Within the click: later the browser would not let sound play.
    void this.room.startAudio().catch(() => undefined);
    this.entering = true;
    this.endAfter(enterWithinMs);
    try {
      await this.room.connect(gate, ticket, handshake);
    } catch (error) {
      this.end(endingOfError(error));
    } finally {
      this.entering = false;
    }
  }

  async leave(): Promise<void> {
    this.end({ connection: 'off', reason: null });
    await this.room.disconnect(false);
  }

  /** Sends nothing until `false`, whatever the devices are. What is on its way stops now, before anybody is asked. */
  pauseSending(on: boolean): void {
    if (on === this.paused) return;
    this.paused = on;
    if (on) this.rest();
    this.send();
  }

  private rest(): void {
    const { localParticipant, state } = this.room;
    const quiet =
      state === ConnectionState.Reconnecting ? takeBack(localParticipant) : rest(localParticipant);
    void quiet.catch(() => undefined);
  }

  async startSound(): Promise<void> {
    await this.room.startAudio().catch(() => undefined);
  }

  /** Makes somebody's picture stand in exactly the elements that wait for it. */
  show(identity: string): void {
    const track = this.room
      .getParticipantByIdentity(identity)
      ?.getTrackPublication(Track.Source.Camera)?.videoTrack;
    if (!track) return;
    const wanted = this.screens.of(identity);
    for (const element of [...track.attachedElements])
      if (element instanceof HTMLVideoElement && !wanted.has(element)) track.detach(element);
    for (const element of wanted)
      if (!track.attachedElements.includes(element)) {
        track.attach(element);
        this.awaitFrame(element);
      }
  }

  private listen(): void {
    const { room } = this;
    for (const event of peopleEvents)
      room.on(event, () => {
        this.tellPeople();
      });
    room
      .on(RoomEvent.SignalConnected, () => {
        this.send();
      })
      .on(RoomEvent.ConnectionStateChanged, (state) => {
        this.tellState(state);
      })
      .on(RoomEvent.ParticipantPermissionsChanged, () => {
        this.tellPermission();
      })
      .on(RoomEvent.AudioPlaybackStatusChanged, () => {
        this.update({ silenced: !room.canPlaybackAudio });
      })
      .on(RoomEvent.TrackSubscribed, (track, _publication, person) => {
        if (track.kind === Track.Kind.Audio) this.sound.play(track);
        else this.show(person.identity);
        this.tellPeople();
      })
      .on(RoomEvent.TrackUnsubscribed, (track) => {
        this.sound.stop(track);
        for (const element of track.detach()) element.srcObject = null;
        this.tellPeople();
      })
      .on(RoomEvent.Disconnected, (reason) => {
        // While entering, `connect` rejects with the better reason.
        if (!this.entering) this.end(endingOfDisconnect(reason));
      });
  }

  /** One at a time; what the devices are by then is what counts. */
  private send(): void {
    this.sending = this.sending
      .then(() =>
        this.ended ? undefined : sendOwn(this.room.localParticipant, this.own.now, () => this.paused),
      )
      // A connection that breaks meanwhile sends everything again when it is back.
      .catch(() => undefined);
  }

  private tellPeople(): void {
    this.update({ people: peopleIn(this.room), speaking: this.room.localParticipant.isSpeaking });
  }

  private tellPermission(): void {
    this.update({ maySend: this.room.localParticipant.permissions?.canPublish ?? true });
    this.send();
  }

  private tellState(state: ConnectionState): void {
    if (state === ConnectionState.Connected) {
      clearTimeout(this.late);
      this.update({ connection: 'connected' });
      this.tellPeople();
      this.tellPermission();
    }
    if (state === ConnectionState.Reconnecting || state === ConnectionState.SignalReconnecting) {
      if (this.paused) this.rest();
      if (this.store.now.connection !== 'reconnecting') this.endAfter(mendWithinMs);
      this.update({ connection: 'reconnecting' });
    }
  }

  /** A wait without an end is none: then it counts as lost. */
  private endAfter(ms: number): void {
    clearTimeout(this.late);
    this.late = setTimeout(() => {
      this.end({ connection: 'lost', reason: 'network.down' });
      void this.room.disconnect(false).catch(() => undefined);
    }, ms);
  }

  private awaitFrame(element: HTMLVideoElement): void {
    if (this.store.now.firstRemoteFrameAt !== null) return;
    element.requestVideoFrameCallback(() => {
      if (this.store.now.firstRemoteFrameAt === null) this.update({ firstRemoteFrameAt: Date.now() });
    });
  }

  private update(changes: Partial<RoomNow>): void {
    if (!this.ended) this.store.update(changes);
  }

  /** The first ending counts: what follows it only repeats it in other words. */
  private end(ending: Ending): void {
    if (this.ended) return;
    this.update({ ...ending, people: new Map(), speaking: false });
    this.ended = true;
    clearTimeout(this.late);
    this.unfollow();
    this.watchdog.stop();
    this.sound.stopAll();
    for (const { videoTrackPublications } of this.room.remoteParticipants.values())
      for (const { track } of videoTrackPublications.values()) track?.detach();
  }
}
