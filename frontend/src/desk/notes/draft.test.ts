import { expect, test } from 'vitest';
import { BLANK, type Draft, draftReducer, EMPTY_DRAFT, type Happening } from './draft';
import { noteOf as note } from './notes.fixtures';

const after = (...events: Happening[]): Draft => events.reduce(draftReducer, EMPTY_DRAFT);
const began: Happening = { type: 'read', version: { note: null, tag: null } };
const typed = (value: string): Happening => ({ type: 'typed', field: 'topic', value });
const kept = (value: string, tag: string): Happening => ({
  type: 'kept',
  version: { note: note({ topic: value }), tag },
  sent: { ...BLANK, topic: value },
  at: '2026-11-22T18:58:00Z',
});

test('what is typed is unsaved until the server has it', () => {
  expect(after(began, typed('Asking')).state).toBe('unsaved');
  const saved = after(began, typed('Asking'), { type: 'sending' }, kept('Asking', '"1"'));
  expect([saved.state, saved.tag, saved.keptAt]).toEqual(['kept', '"1"', '2026-11-22T18:58:00Z']);
});

test('words typed while a save is on its way are unsaved when it returns', () => {
  const draft = after(
    began,
    typed('Ask'),
    { type: 'sending' },
    typed('Asking'),
    kept('Ask', '"1"'),
  );
  expect([draft.state, draft.text.topic]).toEqual(['unsaved', 'Asking']);
});

test('taking a change back leaves nothing to save', () => {
  expect(after(began, typed('A'), typed('')).state).toBe('kept');
});

test('a failed save keeps the words and its reason', () => {
  const draft = after(began, typed('A'), { type: 'sending' }, { type: 'failed', error: 'line' });
  expect([draft.state, draft.text.topic, draft.error]).toEqual(['failed', 'A', 'line']);
});

test('when someone saved first, neither text is lost and the writer chooses', () => {
  const theirs = { note: note({ topic: 'Theirs' }), tag: '"2"' };
  const clash = after(began, typed('Mine'), { type: 'sending' }, { type: 'read', version: theirs });
  expect(clash.state).toBe('conflict');
  const mine = draftReducer(clash, { type: 'mine' });
  expect([mine.state, mine.text.topic, mine.tag]).toEqual(['unsaved', 'Mine', '"2"']);
  const other = draftReducer(clash, { type: 'theirs' });
  expect([other.state, other.text.topic]).toEqual(['kept', 'Theirs']);
});

test('a signed note takes no more words', () => {
  const signed = after({
    type: 'read',
    version: { note: note({ topic: 'Done' }, 'signed'), tag: '"3"' },
  });
  expect(draftReducer(signed, typed('More'))).toBe(signed);
  expect(signed.state).toBe('signed');
});

test('what the server says again does not take away words that it does not have yet', () => {
  const same = { note: note({ topic: 'A' }), tag: '"1"' };
  const typing = after(began, typed('A'), { type: 'sending' }, kept('A', '"1"'), typed('A and B'));
  const told = draftReducer(typing, { type: 'read', version: same });
  expect([told.state, told.text.topic]).toEqual(['unsaved', 'A and B']);
  const theirs = { note: note({ topic: 'Theirs' }), tag: '"2"' };
  const clash = draftReducer(typing, { type: 'read', version: theirs });
  expect([clash.state, clash.text.topic]).toEqual(['conflict', 'A and B']);
});

test('a note that was signed meanwhile keeps my unsaved words beside it', () => {
  const theirs = { note: note({ topic: 'Theirs' }, 'signed'), tag: '"2"' };
  const signed = after(
    began,
    typed('Mine'),
    { type: 'sending' },
    { type: 'read', version: theirs },
  );
  expect([signed.state, signed.kept.topic, signed.text.topic]).toEqual([
    'signed',
    'Theirs',
    'Mine',
  ]);
});
