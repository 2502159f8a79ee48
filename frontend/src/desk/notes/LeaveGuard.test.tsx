import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { json, serve, show } from '../desk.fixtures';
import { LeaveGuard } from './LeaveGuard';
import { NoteEditor } from './NoteEditor';
import { noteOf } from './notes.fixtures';
import { useNote } from './useNote';

let down = false;
let kept: unknown = null;

function Writing() {
  const desk = useNote('s1');
  return (
    <>
      <LeaveGuard desk={desk} />
      <NoteEditor desk={desk} zone="UTC" />
    </>
  );
}

/** A desk of two pages: the note, and Today. */
async function writing(words: string) {
  const root = createRootRoute({ component: Outlet });
  const note = createRoute({ getParentRoute: () => root, path: '/note', component: Writing });
  const today = createRoute({ getParentRoute: () => root, path: '/', component: () => 'Today' });
  const router = createRouter({
    routeTree: root.addChildren([note, today]),
    history: createMemoryHistory({ initialEntries: ['/note'] }),
  });
  show(<RouterProvider router={router as never} />);
  fireEvent.change(await screen.findByLabelText('Topic'), { target: { value: words } });
  await act(async () => void router.navigate({ to: '/' }));
}

beforeEach(() => {
  down = false;
  kept = null;
  serve(({ line, body }) => {
    if (line.startsWith('GET')) return json(noteOf(), 200, { ETag: '"1"' });
    if (down) return json({ code: 'server_error' }, 503);
    kept = body;
    return json(noteOf(body as object), 200, { ETag: '"2"' });
  });
});
afterEach(async () => {
  down = false;
  cleanup();
  await new Promise((go) => setTimeout(go, 20));
  vi.unstubAllGlobals();
});

test('going to another page takes the last words along, without a question', async () => {
  await writing('The last words');
  await screen.findByText('Today');
  expect(kept).toMatchObject({ topic: 'The last words' });
});

test('words that cannot be saved hold the page until their writer has chosen', async () => {
  down = true;
  await writing('Only here');
  await screen.findByText('Leave without your last words?');
  expect(screen.getByLabelText<HTMLTextAreaElement>('Topic').value).toBe('Only here');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByText('Leave without your last words?')).toBeNull());
  expect(screen.getByLabelText<HTMLTextAreaElement>('Topic').value).toBe('Only here');
});

test('whoever chooses to leave without them leaves', async () => {
  down = true;
  await writing('Not needed');
  fireEvent.click(await screen.findByRole('button', { name: 'Leave without them' }));
  expect(await screen.findByText('Today')).toBeTruthy();
});
