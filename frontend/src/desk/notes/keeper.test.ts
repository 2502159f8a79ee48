import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenSignedOut } from '../../api/client';
import { type Asked, json, serve } from '../desk.fixtures';
import { BLANK } from './draft';
import { NoteKeeper } from './keeper';
import { noteOf } from './notes.fixtures';

/** A server with one note on it, which tests may slow down or cut off. */
let text = BLANK;
let version = 0;
let signed = false;
let asked: Asked[] = [];
let hold: Promise<void> | null = null;
let down = 0;
let keeper: NoteKeeper;

const answer = () => json(noteOf(text, signed ? 'signed' : 'draft'), 200, { ETag: `"${version}"` });

async function reply({ line, body, headers }: Asked): Promise<Response> {
  const seen = headers.get('If-Match');
  if (line.startsWith('GET')) {
    const now = answer();
    await hold;
    return now;
  }
  await hold;
  if (down) return json({ code: down === 401 ? 'not_signed_in' : 'server_error' }, down);
  if (seen === null) return json({ code: 'version_needed' }, 428);
  if (seen !== `"${version}"`) return json({ code: 'stale' }, 412);
  version += 1;
  if (line.endsWith('/sign')) signed = true;
  else text = body as typeof BLANK;
  return answer();
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const writes = () => asked.filter(({ line }) => !line.startsWith('GET')).map(({ line }) => line);
const SAVE = 'PUT /api/v1/sessions/s1/note';
const SIGN = 'POST /api/v1/sessions/s1/note/sign';
const heldUp = () => {
  let go = () => {};
  hold = new Promise((open) => {
    go = open;
  });
  return () => {
    hold = null;
    go();
  };
};

beforeEach(async () => {
  vi.useFakeTimers();
  text = BLANK;
  version = 0;
  signed = false;
  hold = null;
  down = 0;
  asked = serve(reply);
  keeper = new NoteKeeper('s1');
  keeper.start();
  await pass(0);
});
afterEach(async () => {
  keeper.stop();
  await pass(0);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  whenSignedOut(() => {});
});

test('what is typed is saved by itself, once', async () => {
  keeper.type('topic', 'A');
  keeper.type('topic', 'As');
  await pass(1300);
  expect([text.topic, writes()]).toEqual(['As', [SAVE]]);
});

test('signing right after the last key signs the last word, in the version that has it', async () => {
  keeper.type('topic', 'The last word');
  await keeper.sign();
  expect([signed, text.topic, writes()]).toEqual([true, 'The last word', [SAVE, SIGN]]);
  expect(asked.at(-1)?.headers.get('If-Match')).toBe('"1"');
  expect(keeper.read().state).toBe('signed');
});

test('signing waits for the save that is on its way and for the words typed since', async () => {
  keeper.type('topic', 'First');
  const go = heldUp();
  await pass(1300);
  keeper.type('topic', 'First and second');
  const signing = keeper.sign();
  go();
  await signing;
  expect([text.topic, writes()]).toEqual(['First and second', [SAVE, SAVE, SIGN]]);
});

test('nothing is signed where the save before it failed, and it is signed once a save succeeds', async () => {
  keeper.type('topic', 'Kept here');
  down = 503;
  await expect(keeper.sign()).rejects.toMatchObject({ status: 503 });
  expect([signed, keeper.read().state, keeper.read().text.topic]).toEqual([
    false,
    'failed',
    'Kept here',
  ]);
  down = 0;
  await keeper.sign();
  expect([signed, text.topic]).toEqual([true, 'Kept here']);
});

test('a note that someone else changed is not signed but shown', async () => {
  text = { ...BLANK, topic: 'Theirs' };
  version = 5;
  keeper.type('topic', 'Mine');
  await expect(keeper.sign()).rejects.toMatchObject({ code: 'stale' });
  expect([signed, keeper.read().state, keeper.read().text.topic]).toEqual([
    false,
    'conflict',
    'Mine',
  ]);
});

test('an answer that comes late does not overwrite what was typed or saved since', async () => {
  const go = heldUp();
  keeper.refresh();
  keeper.type('topic', 'Typed meanwhile');
  go();
  await pass(0);
  expect(keeper.read().text.topic).toBe('Typed meanwhile');
  await pass(1300);
  expect(text.topic).toBe('Typed meanwhile');
});

test('an older answer that overtakes a save is passed over', async () => {
  const go = heldUp();
  keeper.refresh();
  hold = null;
  keeper.type('topic', 'Saved meanwhile');
  await pass(1300);
  go();
  await pass(0);
  const { state, text: shown, tag } = keeper.read();
  expect([state, shown.topic, tag]).toEqual(['kept', 'Saved meanwhile', '"1"']);
});

test('whoever goes elsewhere leaves no word behind', async () => {
  keeper.type('plan', 'Next week');
  keeper.stop();
  await pass(0);
  expect(text.plan).toBe('Next week');
});

test('a page that goes away still sends what is unsaved', async () => {
  keeper.type('plan', 'Next week');
  window.dispatchEvent(new Event('pagehide'));
  await pass(0);
  expect(text.plan).toBe('Next week');
});

test('a save that stumbled is tried again; one that was refused is not', async () => {
  down = 503;
  keeper.type('topic', 'A');
  await pass(1300);
  expect(writes()).toHaveLength(1);
  down = 0;
  await pass(5100);
  expect([text.topic, writes().length]).toEqual(['A', 2]);
  down = 403;
  keeper.type('topic', 'AB');
  await pass(30_000);
  expect([writes().length, keeper.read().text.topic]).toEqual([3, 'AB']);
});

test('a sign-in that has ended is announced by the first save that meets it, and no other follows', async () => {
  const left = vi.fn();
  whenSignedOut(left);
  down = 401;
  keeper.type('topic', 'A');
  await pass(60_000);
  expect([left.mock.calls.length, writes().length]).toEqual([1, 1]);
});
