import type { AdmissionId } from '../domain/ids.ts';
import type { Admissions } from './admissions.ts';
import type { MediaLog } from './log.ts';
import { untilTaken } from './pause.ts';
import { standing, type Register } from './register.ts';
import type { Rooms } from './rooms.ts';

/** Tells the media server what each person may do now. */
export interface Looks {
  /**
   * Their rights may have changed: the media server is told what the ledger says now. Safe to repeat; of one admission
   * one telling at a time, and the last word is always that of the ledger. Never rejects.
   * @returns when the media server has taken all of it, or has nobody there, or the admissions are over
   */
  look(admissionIds: readonly AdmissionId[]): Promise<void>;
  /** Ends all tries. */
  stop(): void;
}

export interface LookDeps {
  readonly admissions: Admissions;
  readonly register: Register;
  readonly rooms: Rooms;
  readonly log: MediaLog;
}

interface UnderWay {
  /** Somebody has asked again since the ledger was asked last. */
  again: boolean;
  done: Promise<void>;
}

/** No look is under way yet. */
export function looks({ admissions, register, rooms, log }: LookDeps): Looks {
  const underWay = new Map<AdmissionId, UnderWay>();
  const stopping = new AbortController();

  /** Asks the ledger anew at each try: what was true before does not matter. */
  const tell = async (admissionId: AdmissionId): Promise<void> => {
    const now = standing(admissions, register, admissionId);
    if (!now.ok) {
      if (now.code === 'media.unavailable') throw new Error('the ledger did not answer');
      return;
    }
    const { room, identity } = now.place;
    register.places.set(admissionId, now.place);
    await rooms.setPermissions(room, identity, now.rights);
  };

  const failed = (error: unknown): void => {
    log.warn(
      { error: String(error) },
      'the media server was not told what somebody may do; it is tried again',
    );
  };

  const tellAll = async (admissionId: AdmissionId, state: UnderWay): Promise<void> => {
    while (state.again && !stopping.signal.aborted) {
      state.again = false;
      await untilTaken(() => tell(admissionId), failed, stopping.signal);
    }
    underWay.delete(admissionId);
  };

  const one = (admissionId: AdmissionId): Promise<void> => {
    const now = underWay.get(admissionId);
    if (now) {
      now.again = true;
      return now.done;
    }
    const state: UnderWay = { again: true, done: Promise.resolve() };
    underWay.set(admissionId, state);
    state.done = tellAll(admissionId, state);
    return state.done;
  };

  return {
    look: async (admissionIds) => void (await Promise.all([...new Set(admissionIds)].map(one))),
    stop() {
      stopping.abort();
    },
  };
}
