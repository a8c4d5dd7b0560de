import type { Saving } from '../../server/domain/meetings/facts.ts';
import type { MeetingFacts, PersonView } from '../../server/domain/view/types.ts';
import type { DevicesNow } from './devices.ts';

/** What a face needs of the media room: `RoomSession` has it. */
export interface MediaNow {
  readonly people: ReadonlyMap<
    string,
    { readonly picture: boolean; readonly muted: boolean; readonly speaking: boolean }
  >;
  readonly speaking: boolean;
}

/** A person of the meeting together with what is seen and heard of them now. */
export interface Face extends PersonView {
  /** `coming`: not in the media room yet, or on the way back. */
  readonly picture: 'on' | 'off' | 'coming';
  readonly muted: boolean;
  readonly speaking: boolean;
  /** Takes part by telephone, whatever the page says (ME-13). */
  readonly onPhone?: true;
}

/** What a view tells of people's sound and picture besides the list of them. */
export interface Told {
  readonly clientByPhone?: true;
  readonly saving?: Saving;
  readonly facts?: Pick<MeetingFacts, 'invited'>;
}

/** Who is cut already, though the withdrawal is not recorded yet, hears as little as it says; the telephone goes on. */
const toldOf = ({ role }: PersonView, { clientByPhone, saving, facts }: Told): Partial<Face> => ({
  ...(clientByPhone && role === 'client' && { onPhone: true as const }),
  ...(saving === 'withdrawal' && role === facts?.invited && { hearing: 'on-hold' as const }),
});

/**
 * Joins the meeting's people with the media room's by their identities. The own face is that of the own devices.
 */
export const facesOf = (
  people: readonly PersonView[],
  media: MediaNow | null,
  own: Pick<DevicesNow, 'camera' | 'microphone'>,
  told: Told = {},
): readonly Face[] =>
  people.map((one) => {
    const person = { ...one, ...toldOf(one, told) };
    if (person.me)
      return {
        ...person,
        picture: own.camera === 'on' ? 'on' : 'off',
        muted: own.microphone !== 'on',
        speaking: own.microphone === 'on' && (media?.speaking ?? false),
      };
    const seen = person.identity === null ? undefined : media?.people.get(person.identity);
    return {
      ...person,
      picture: seen === undefined ? 'coming' : seen.picture ? 'on' : 'off',
      muted: seen?.muted ?? false,
      speaking: seen?.speaking ?? false,
    };
  });

/** ME-13: neither sound nor picture reaches the reader of this view. */
export const isUnreached = ({ people }: { readonly people: readonly PersonView[] }): boolean =>
  people.some(({ me, media }) => me && media === 'down');
