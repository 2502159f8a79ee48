import { describe, expect, test } from 'vitest';
import { EMPTY_ROOM, type Room } from './model';
import { type RoomAction, reduceRoom } from './reducer';
import { ADA, batch, event, roomAfter, WREN, welcome } from './room.fixtures';

const texts = (room: Room) =>
  room.entries.map((entry) => (entry.type === 'message' ? entry.text : entry.kind));
const said = (seq: number, text: string, author = 'ada') =>
  event(seq, 'message.said', { text, author });

describe('the order of the log', () => {
  test('events apply in order and move the cursor', () => {
    const room = roomAfter(welcome(), batch(0, said(1, 'one'), said(2, 'two')));
    expect(texts(room)).toEqual(['one', 'two']);
    expect(room.last).toBe(2);
  });

  test('a repeated batch changes nothing, an overlapping one adds only what is new', () => {
    const first = batch(0, said(1, 'one'), said(2, 'two'));
    const room = roomAfter(welcome(), first, first, batch(1, said(2, 'two'), said(3, 'three')));
    expect(texts(room)).toEqual(['one', 'two', 'three']);
  });

  test('a batch beyond a gap is not applied', () => {
    const room = roomAfter(welcome(), batch(0, said(1, 'one')), batch(4, said(5, 'five')));
    expect(texts(room)).toEqual(['one']);
    expect(room.last).toBe(1);
  });

  test('a hole is an event meant for others: the cursor passes over it', () => {
    const room = roomAfter(
      welcome(),
      { ...batch(0, said(1, 'one')), upto: 4 },
      batch(4, said(5, 'x')),
    );
    expect(texts(room)).toEqual(['one', 'x']);
    expect(room.last).toBe(5);
  });

  test.each(['piece.passed', 'toString', '__proto__'])(
    'the unknown kind %s is passed over',
    (kind) => {
      const strange = { ...said(1, 'x'), kind } as unknown as ReturnType<typeof said>;
      const room = roomAfter(welcome(), batch(0, strange, said(2, 'two')));
      expect(texts(room)).toEqual(['two']);
    },
  );

  test.each(['poll', 'constructor', undefined])(
    'a frame of the unknown type %s leaves the room as it is',
    (type) => {
      const room = roomAfter(welcome(), batch(0, said(1, 'one')));
      expect(reduceRoom(room, { type } as unknown as RoomAction)).toBe(room);
    },
  );
});

describe('welcome and history', () => {
  test('events up to the head fill the transcript and leave people alone', () => {
    const leaving = event(2, 'presence.left', {
      key: 'wren',
      conn: 'c1',
      how: 'lost',
      here: false,
    });
    const room = roomAfter(
      welcome({ head: 3 }),
      batch(0, said(1, 'one'), leaving, said(3, 'three')),
    );
    expect(texts(room)).toEqual(['one', 'three']);
    expect(room.people.find(({ key }) => key === 'wren')?.here).toBe(true);
  });

  test('names of people who have since left are learnt from history', () => {
    const kit = { key: 'kit', conn: 'c', name: 'Kit', pronouns: '', role: 'member' } as const;
    const room = roomAfter(welcome({ head: 1 }), batch(0, event(1, 'presence.joined', kit)));
    expect(room.names.kit?.name).toBe('Kit');
    expect(room.people).toHaveLength(2);
  });

  test('coming back to the same log keeps the transcript and takes the new state', () => {
    const before = roomAfter(welcome(), batch(0, said(1, 'one')));
    const back = reduceRoom(before, welcome({ head: 5, state: { people: [ADA] } }));
    expect(texts(back)).toEqual(['one']);
    expect(back.people).toEqual([ADA]);
    expect(back.last).toBe(1);
  });

  test('another person is shown nothing of what this one read and wrote', () => {
    const wrote = { type: 'wrote', cid: 'c1', text: 'mine', at: 'now' } as const;
    const kit = welcome({ you: { key: 'kit', name: 'Kit' }, head: 1 });
    expect(roomAfter(welcome(), batch(0, said(1, 'one')), wrote, kit)).toEqual(EMPTY_ROOM);
  });

  test('another epoch is another log: the old transcript goes, what I wrote stays', () => {
    const wrote = { type: 'wrote', cid: 'c1', text: 'mine', at: 'now' } as const;
    const room = roomAfter(welcome(), batch(0, said(1, 'old')), wrote, welcome({ epoch: 'e2' }));
    expect(room.entries).toEqual([]);
    expect(room.last).toBe(0);
    expect(room.pending).toHaveLength(1);
  });
});

describe('people', () => {
  test('whoever was new at the door is new inside', () => {
    const card = { key: 'kit', conn: 'c', name: 'Kit', pronouns: '', role: 'member' } as const;
    const knock = event(1, 'presence.knocked', { ...card, newcomer: true });
    const enters = [
      event(2, 'member.admitted', { member: 'kit' }),
      event(3, 'presence.joined', card),
    ];
    const room = roomAfter(welcome(), batch(0, knock, ...enters));
    expect(room.people.find(({ key }) => key === 'kit')?.newcomer).toBe(true);
    expect(room.people.filter(({ newcomer }) => newcomer)).toHaveLength(1);
  });

  test('someone with two connections is here until the log says that both are gone', () => {
    const left = (seq: number, here: boolean) =>
      event(seq, 'presence.left', { key: 'wren', conn: `c${seq}`, how: 'left', here });
    const here = (room: Room) => room.people.find(({ key }) => key === 'wren')?.here;
    const one = roomAfter(welcome(), batch(0, left(1, true)));
    expect(here(one)).toBe(true);
    expect(here(reduceRoom(one, batch(1, left(2, false))))).toBe(false);
  });

  test('a newcomer joins the people, and whoever comes back is the same person', () => {
    const kit = { key: 'kit', conn: 'a', name: 'Kit', pronouns: '', role: 'member' } as const;
    const room = roomAfter(
      welcome(),
      batch(0, event(1, 'presence.joined', kit)),
      batch(1, event(2, 'presence.joined', { ...kit, conn: 'b', name: 'Kit M.' })),
    );
    expect(room.people.map(({ name }) => name)).toEqual(['Ada Quill', 'Wren', 'Kit M.']);
  });

  test('a hand is raised by its author and lowered by anyone', () => {
    const raised = roomAfter(welcome(), batch(0, event(1, 'hand.raised', { author: 'wren' })));
    expect(raised.people.find(({ key }) => key === 'wren')?.hand).toBe(1);
    const lowered = reduceRoom(raised, batch(1, event(2, 'hand.lowered', { member: 'wren' })));
    expect(lowered.people.find(({ key }) => key === 'wren')?.hand).toBeNull();
  });

  test('a knock waits at the door until the person is admitted', () => {
    const knock = event(1, 'presence.knocked', { key: 'lin', name: 'Lin' });
    const knocked = roomAfter(welcome(), batch(0, knock));
    expect(knocked.waiting.map(({ name }) => name)).toEqual(['Lin']);
    const room = reduceRoom(knocked, batch(1, event(2, 'member.admitted', { member: 'lin' })));
    expect(room.waiting).toEqual([]);
    expect(room.names.lin?.name).toBe('Lin');
  });

  test('being let in and being removed change my own standing', () => {
    const waiting = roomAfter(welcome({ you: { standing: 'waiting' } }));
    const inside = reduceRoom(waiting, batch(0, event(1, 'member.admitted', { member: 'wren' })));
    expect(inside.you?.standing).toBe('admitted');
    const out = reduceRoom(inside, batch(1, event(2, 'member.removed', { member: 'wren' })));
    expect(out.you?.standing).toBe('removed');
    expect(out.people).toEqual([ADA]);
  });

  test('opening and closing move the session on', () => {
    const lobby = roomAfter(welcome({ state: { status: 'lobby', people: [ADA, WREN] } }));
    const open = reduceRoom(lobby, batch(0, event(1, 'session.opened', {})));
    const closed = reduceRoom(open, batch(1, event(2, 'session.closed', {})));
    expect([open.status, closed.status]).toEqual(['open', 'closed']);
  });
});

describe('what I write', () => {
  const wrote = { type: 'wrote', cid: 'c1', text: 'Hello', at: '2026-11-22T18:41:00Z' } as const;
  const ack = { type: 'ack', cid: 'c1', seq: 1, at: '2026-11-22T18:41:01Z' } as const;

  test('stays pending until its event arrives, whichever of the two comes first', () => {
    const acked = roomAfter(welcome(), wrote, ack);
    expect(acked.pending[0]?.state).toBe('sent');
    expect(reduceRoom(acked, batch(0, said(1, 'Hello', 'wren'))).pending).toEqual([]);
    expect(roomAfter(welcome(), wrote, batch(0, said(1, 'Hello', 'wren')), ack).pending).toEqual(
      [],
    );
  });

  test('does not stand twice when its event comes back before its ack, after a reconnect', () => {
    const again = { ...wrote, cid: 'c2' };
    const room = roomAfter(welcome(), wrote, again, batch(0, said(1, 'Hello', 'wren')));
    expect(room.pending.map(({ cid }) => cid)).toEqual(['c2']);
    expect(reduceRoom(room, ack).pending.map(({ cid }) => cid)).toEqual(['c2']);
  });

  test('is not mistaken for the same words from somebody else', () => {
    expect(roomAfter(welcome(), wrote, batch(0, said(1, 'Hello', 'ada'))).pending).toHaveLength(1);
  });

  test('a refused message is kept with the reason', () => {
    const no = { type: 'refused', cid: 'c1', code: 'text_too_long', message: 'Too long.' } as const;
    expect(roomAfter(welcome(), wrote, no).pending[0]).toMatchObject({
      state: 'refused',
      text: 'Hello',
      code: 'text_too_long',
    });
  });

  test('a refusal of anything else is said once, until it is read', () => {
    const no = { type: 'refused', cid: 'hand', code: 'not_open', message: 'Not yet.' } as const;
    const room = roomAfter(welcome(), no);
    expect(room.rebuff?.code).toBe('not_open');
    expect(reduceRoom(room, { type: 'rebuff.read' }).rebuff).toBeNull();
  });

  test('a removed message leaves a place, for those who saw it and those who come later', () => {
    const removal = event(2, 'message.removed', { target: 1, reason: 'A name.', by: 'ada' });
    expect(texts(roomAfter(welcome(), batch(0, said(1, 'a name'), removal)))).toEqual([null]);
    const gone = event(1, 'message.said', { text: null, removed: true });
    expect(texts(roomAfter(welcome({ head: 1 }), batch(0, gone)))).toEqual([null]);
  });
});

describe('the gate', () => {
  const turned = event(4, 'door.refused', { key: 'lin', name: 'Lin', unmet: ['form_unsigned'] });

  test('facilitators hear who was turned away, and why, and no longer see them wait', () => {
    const waiting = [{ key: 'lin', name: 'Lin', since: '' }];
    const room = roomAfter(welcome({ head: 3, state: { waiting } }), batch(0, turned));
    expect(room.waiting).toEqual([]);
    expect(room.names.lin?.name).toBe('Lin');
    expect(room.turnedAway).toBe(1);
    expect(room.entries).toMatchObject([{ kind: 'refused', unmet: ['form_unsigned'] }]);
  });

  test('read again as history it changes nobody at the door', () => {
    const room = roomAfter(welcome({ head: 4 }), batch(0, turned));
    expect(room.turnedAway).toBe(0);
  });

  test('whoever is refused by the gate knows that it was the gate', () => {
    const refused = { type: 'refused', cid: null, code: 'gate_closed', message: '' } as const;
    expect(roomAfter(refused)).toMatchObject({ revoked: 'gate_closed', rebuff: null });
  });
});
