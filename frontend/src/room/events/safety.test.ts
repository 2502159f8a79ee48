import { expect, test } from 'vitest';
import { silence } from '../floor';
import { reduceRoom } from '../reducer';
import { batch, event, roomAfter, welcome } from '../room.fixtures';

const NOW = Date.parse('2026-11-22T18:40:00Z');
const words = { en: 'We pause.', es: 'Hacemos una pausa.' };
const paused = event(1, 'room.paused', { by: 'ada', words, why: 'facilitator' });

test('a pause quiets members with the words of the clinic, until the room goes on', () => {
  const room = roomAfter(welcome(), batch(0, paused));
  expect(room.paused).toMatchObject({ words, why: 'facilitator', about: null });
  expect(silence(room, NOW)).toEqual({ code: 'room_paused' });
  const on = reduceRoom(room, batch(1, event(2, 'room.resumed', { by: 'ada' })));
  expect([on.paused, silence(on, NOW)]).toEqual([null, null]);
});

test('facilitators learn whom the incident is about, and still may speak', () => {
  const incident = event(2, 'incident.opened', { incident: 'i1', about: 'wren' });
  const ada = welcome({ you: { key: 'ada', role: 'facilitator' } });
  const room = roomAfter(ada, batch(0, paused, incident));
  expect(room.paused).toMatchObject({ incident: 'i1', about: 'wren' });
  expect(silence(room, NOW)).toBeNull();
});

test('who steps out listens, and speaks again once they are back', () => {
  const step = (seq: number, out: boolean) => event(seq, 'presence.stepped', { key: 'wren', out });
  const room = roomAfter(welcome(), batch(0, step(1, true)));
  expect(silence(room, NOW)).toEqual({ code: 'stepped_out' });
  expect(silence(reduceRoom(room, batch(1, step(2, false))), NOW)).toBeNull();
});

test('who asks for help knows when somebody comes', () => {
  const need = event(1, 'help.needed', { author: 'wren', key: 'wren' });
  const room = roomAfter(welcome(), batch(0, need));
  expect(room.help).toMatchObject([{ key: 'wren', by: null }]);
  const coming = event(2, 'help.coming', { member: 'wren', by: 'ada' });
  expect(reduceRoom(room, batch(1, coming)).help).toMatchObject([{ key: 'wren', by: 'ada' }]);
});

test('who asked for help is told that their call was put away, and may call anew', () => {
  const call = { member: 'wren', by: 'ada' };
  const need = (seq: number) => event(seq, 'help.needed', { author: 'wren', key: 'wren' });
  const room = roomAfter(
    welcome(),
    batch(
      0,
      need(1),
      event(2, 'help.coming', call),
      event(3, 'help.closed', { ...call, by: 'tomas' }),
    ),
  );
  expect(room.help).toMatchObject([{ key: 'wren', by: 'tomas', closed: true }]);
  expect(room.entries.at(-1)).toMatchObject({
    kind: 'call_closed',
    subject: 'wren',
    other: 'tomas',
  });
  expect(reduceRoom(room, batch(3, need(4))).help).toEqual([
    { key: 'wren', at: expect.any(String), by: null, called: false },
  ]);
});

test('the lead is asked for, and taken', () => {
  const asked = roomAfter(
    welcome(),
    batch(0, event(1, 'lead.asked', { missing: 'ada', member: 'tomas' })),
  );
  expect(asked.leadAsked).toBe('tomas');
  const taken = reduceRoom(asked, batch(1, event(2, 'lead.taken', { by: 'tomas' })));
  expect([taken.lead, taken.leadAsked]).toEqual(['tomas', null]);
});

test('an observer is announced once, however often they come back', () => {
  const eve = { key: 'eve', conn: 'c', name: 'Eve', pronouns: '', role: 'observer' } as const;
  const room = roomAfter(
    welcome(),
    batch(0, event(1, 'presence.joined', eve), event(2, 'presence.joined', { ...eve, conn: 'd' })),
  );
  expect(room.entries).toMatchObject([{ kind: 'observer', subject: 'eve' }]);
});
