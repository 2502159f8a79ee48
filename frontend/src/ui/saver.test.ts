import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Problem, UNREACHABLE } from '../api/problem';
import { type Patch, Saver } from './saver';

let sent: Patch[];
let trouble: Problem | null;
let saver: Saver;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  trouble = null;
  saver = new Saver(async (patch) => {
    if (trouble) throw trouble;
    sent.push(patch);
  });
  saver.start();
});
afterEach(() => {
  saver.stop();
  vi.useRealTimers();
});

test('what is written while something is on its way goes out after it, in one', async () => {
  void saver.put({ a: 1 });
  void saver.put({ a: 2 });
  await saver.put({ b: 3 });
  expect(sent).toEqual([{ a: 1 }, { a: 2, b: 3 }]);
  expect(saver.read().state).toBe('saved');
});

test('without a line nothing is lost: it goes out by itself, with what came later', async () => {
  trouble = new Problem(0, UNREACHABLE);
  expect(await saver.put({ a: 1 })).toBe('unsaved');
  expect(saver.read().state).toBe('unsaved');
  await saver.put({ b: 2 });
  trouble = null;
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toEqual([{ a: 1, b: 2 }]);
  expect(saver.read()).toMatchObject({ state: 'saved', problem: null });
});

test('it does not wait where the browser says that the line is back', async () => {
  trouble = new Problem(0, UNREACHABLE);
  await saver.put({ a: 1 });
  trouble = null;
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([{ a: 1 }]);
});

test('a refused field does not hold up the others, and is well again once it is written anew', async () => {
  saver = new Saver(async (patch) => {
    if ('phone' in patch && patch.phone === 'x') {
      throw new Problem(400, 'bad_input', '', { phone: ['A number, please.'] });
    }
    sent.push(patch);
  });
  expect(await saver.put({ name: 'Ben', phone: 'x' })).toBe('refused');
  expect(sent).toEqual([{ name: 'Ben' }]);
  expect(saver.read().errors).toEqual({ phone: ['A number, please.'] });
  expect(await saver.put({ phone: '1' })).toBe('saved');
  expect(saver.read().errors).toEqual({});
});

test('a part of a field that is refused counts as that field', async () => {
  saver = new Saver(async () => {
    throw new Problem(400, 'bad_input', '', { 'contact.phone': ['A number, please.'] });
  });
  expect(await saver.put({ contact: { phone: 'x' } })).toBe('refused');
  expect(saver.read().errors['contact.phone']).toEqual(['A number, please.']);
});

test('where the server does not know the person any more, the words wait until it does', async () => {
  trouble = new Problem(401, 'not_signed_in');
  await saver.put({ a: 1 });
  await vi.advanceTimersByTimeAsync(60_000);
  trouble = null;
  expect(await saver.flush()).toBe('saved');
  expect(sent).toEqual([{ a: 1 }]);
});

test('what can never be taken is said, and not tried again', async () => {
  trouble = new Problem(409, 'application_with_clinic');
  expect(await saver.put({ a: 1 })).toBe('refused');
  expect(saver.read()).toMatchObject({ state: 'refused', problem: trouble });
  trouble = null;
  expect(await saver.flush()).toBe('refused');
  expect(sent).toEqual([]);
});

test('what is only passed is not sent; where one stays is, by itself or on leaving', async () => {
  saver.settle({ a: 1 });
  saver.settle({ a: 2 });
  await vi.advanceTimersByTimeAsync(3000);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual([{ a: 2 }]);
  saver.settle({ a: 3 });
  saver.stop();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([{ a: 2 }, { a: 3 }]);
});

test('whoever goes on leaves nothing behind', async () => {
  trouble = new Problem(503, 'busy');
  await saver.put({ a: 1 });
  trouble = null;
  saver.stop();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([{ a: 1 }]);
});
