import { EMPTY_ROOM, type Room } from './model';
import type { Batch, EventKind, EventOf, Person, Welcome } from './protocol';
import { type RoomAction, reduceRoom } from './reducer';

export const ADA: Person = {
  key: 'ada',
  name: 'Ada Quill',
  pronouns: '',
  role: 'facilitator',
  here: true,
  hand: null,
};
export const WREN: Person = {
  key: 'wren',
  name: 'Wren',
  pronouns: 'they/them',
  role: 'member',
  here: true,
  hand: null,
};

type Given = Partial<Omit<Welcome, 'state' | 'you'>> & {
  readonly state?: Partial<Welcome['state']>;
  readonly you?: Partial<Welcome['you']>;
};

export const welcome = ({ state, you, ...rest }: Given = {}): Welcome => ({
  type: 'welcome',
  you: { key: 'wren', name: 'Wren', role: 'member', standing: 'admitted', abilities: {}, ...you },
  session: {
    id: 's1',
    group: 'Tuesday Circle',
    number: 7,
    starts_at: '2026-11-22T18:30:00Z',
    ends_at: '2026-11-22T19:30:00Z',
    time_zone: 'America/New_York',
  },
  state: {
    status: 'open',
    opened_at: '2026-11-22T18:30:00Z',
    closed_at: null,
    people: [ADA, WREN],
    waiting: [],
    ...state,
  },
  head: 0,
  epoch: 'e1',
  beat_s: 10,
  ...rest,
});

type Body<K extends EventKind> = Omit<EventOf<K>, 'seq' | 'at' | 'author' | 'kind'> & {
  readonly author?: string;
};

export const event = <K extends EventKind>(seq: number, kind: K, body: Body<K>): EventOf<K> =>
  ({ seq, at: '2026-11-22T18:40:00Z', author: 'ada', kind, ...body }) as unknown as EventOf<K>;

export const batch = (after: number, ...events: Batch['events']): Batch => ({
  type: 'events',
  after,
  upto: events.at(-1)?.seq ?? after,
  events,
});

export const roomAfter = (...actions: readonly RoomAction[]): Room =>
  actions.reduce(reduceRoom, EMPTY_ROOM);
