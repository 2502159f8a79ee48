import { asProblem, UNREACHABLE } from '../../api/problem';

export interface Plain {
  readonly what: string;
  readonly next: string;
}

/** What went wrong and what to do next, by the problem's stable code. */
const WORDS: Readonly<Record<string, Plain>> = {
  [UNREACHABLE]: {
    what: 'The server cannot be reached.',
    next: 'Check your connection, then try again.',
  },
  not_found: {
    what: 'This is not here, or it is not yours to see.',
    next: 'Go back and choose it from a list.',
  },
  not_signed_in: { what: 'You are signed out.', next: 'Sign in again to go on.' },
  csrf_failed: { what: 'This page is out of date.', next: 'Reload it, then try again.' },
  too_many: { what: 'That was a lot at once.', next: 'Wait a minute, then try again.' },
  server_error: {
    what: 'Something went wrong on our side.',
    next: 'Try again in a moment.',
  },
  stale: {
    what: 'Someone changed this while you were looking at it.',
    next: 'Load it again to see the latest.',
  },
};

export function plain(error: unknown): Plain {
  const problem = asProblem(error);
  const known = WORDS[problem.code];
  if (known) return known;
  if (problem.status >= 500) return { ...(WORDS.server_error as Plain) };
  const said = problem.message === problem.code ? 'This cannot be done.' : problem.message;
  return { what: said, next: '' };
}

/** Refusals marked on fields, in the form that Mantine's forms take. */
export function fieldWords(error: unknown): Record<string, string> {
  const fields = Object.entries(asProblem(error).fields);
  return Object.fromEntries(fields.map(([name, said]) => [name, said.join(' ')]));
}
