import { createContext, type ReactNode, useContext } from 'react';
import type { Intent, Person } from '../../room/protocol';
import type { LiveRoom } from '../../room/useRoom';
import type { Appeal } from '../shapes';

/** What a facilitator is asked before it happens, or fills in. */
export type Dialogue =
  | { readonly type: 'message.remove'; readonly seq: number }
  | { readonly type: 'member.remove' | 'member.mute'; readonly person: Person }
  | { readonly type: 'circle.begin'; readonly newcomer: string | null }
  | { readonly type: 'breakouts.begin' | 'slow.set' | 'keys' }
  | { readonly type: 'pause.begin'; readonly about: string | null }
  | { readonly type: 'held.return' | 'held.aside'; readonly seq: number }
  | { readonly type: 'appeal.answer'; readonly appeal: Appeal }
  | { readonly type: 'offer.introduce' | 'offer.decline'; readonly offer: number };

export type Beside = 'note' | 'words' | 'team' | 'breakouts' | 'incident';

/** What every part of the live room at the desk works with. */
export interface RoomDesk {
  readonly room: LiveRoom;
  readonly sessionId: string;
  readonly zone: string;
  /** Whether this person holds the room, or watches. */
  readonly holds: boolean;
  /** Whether a control for this frame is shown. */
  readonly may: (frame: Intent['type']) => boolean;
  readonly ask: (intent: Intent) => void;
  readonly nameOf: (key: string) => string;
  readonly open: (dialogue: Dialogue) => void;
  /** How many private words of whom nobody here has looked at yet. */
  readonly fresh: Readonly<Record<string, number>>;
  /** Brings a part of the right pane to the front; private words may begin with a suggestion. */
  readonly show: (part: Beside, member?: string, words?: string) => void;
}

const Place = createContext<RoomDesk | null>(null);

export const DeskRoom = ({ desk, children }: { desk: RoomDesk; children: ReactNode }) => (
  <Place.Provider value={desk}>{children}</Place.Provider>
);

export function useDesk(): RoomDesk {
  const desk = useContext(Place);
  if (!desk) throw new Error('A part of the room stands outside of it.');
  return desk;
}
