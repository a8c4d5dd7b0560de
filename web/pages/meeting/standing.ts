import type { SeatView } from '../../../server/domain/view/types.ts';
import type { MeetingSession } from '../../state/meeting.ts';
import type { RoomNow } from '../../state/room.ts';
import {
  askingWords,
  clientSavingWords,
  heldWords,
  hushWords,
  readOnlyWords,
  silentWords,
} from '../../texts/standing.ts';

type Session = Pick<MeetingSession, 'status' | 'awaited' | 'taking'>;
type Media = Pick<RoomNow, 'connection' | 'maySend'>;

/** What a guest must know for as long as it is so, in sentences: a decision that is being recorded, media that rest. */
export const standingOf = (view: SeatView | null, session: Session, media: Media): readonly string[] => [
  ...savingOf(view, session),
  ...(view && 'readOnly' in view ? [readOnlyWords('stop' in view && view.stop.includes('withdraw'))] : []),
  ...restOf(view, media),
];

/** One reason is enough: who is on hold sends nothing anyway. */
const restOf = (view: SeatView | null, media: Media): readonly string[] => {
  if (isHeld(view, media)) return [heldWords()];
  return view && 'hush' in view ? [hushWords()] : [];
};

const savingOf = (view: SeatView | null, session: Session): readonly string[] => {
  const invited = view && 'facts' in view ? view.facts.invited : null;
  if (view && 'saving' in view)
    return [view.kind === 'interpreter' ? askingWords() : clientSavingWords(view.saving, invited)];
  // Her withdrawal at the tap, and not only when it cannot be recorded at once: so much is true already.
  const asked = session.taking ?? (session.awaited('consent.withdraw') ? 'withdrawal' : null);
  if (!asked) return [];
  // Without a line nobody has heard of it yet.
  if (asked === 'withdrawal' && session.status !== 'open') return [silentWords()];
  return [asked === 'topic' || asked === 'removal' ? askingWords() : clientSavingWords(asked, invited)];
};

/** Told by the view, or seen at the media while the view says nothing any more. The interpreter's hold has its own page. */
const isHeld = (view: SeatView | null, { connection, maySend }: Media): boolean => {
  if (view?.kind === 'interpreter' && view.onHold) return false;
  if (view?.kind !== 'client' && view?.kind !== 'interpreter') return false;
  const told = view.people.some(({ me, hearing }) => me && hearing === 'on-hold');
  return told || (connection === 'connected' && !maySend);
};
