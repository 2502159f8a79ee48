import createClient, { type Middleware } from 'openapi-fetch';
import { uuid7 } from './ids';
import { Problem, toProblem, UNREACHABLE } from './problem';
import type { paths } from './schema';

const cookie = (name: string): string =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? '';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Every write carries the CSRF token, and every POST a key that makes a repeated send harmless. */
const writes: Middleware = {
  onRequest({ request }) {
    if (SAFE.has(request.method)) return;
    request.headers.set('X-CSRFToken', cookie('csrftoken'));
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', uuid7());
    }
  },
  onError() {
    return new Problem(0, UNREACHABLE);
  },
};

export const api = createClient<paths>({
  credentials: 'same-origin',
  fetch: (request) => fetch(request),
});
api.use(writes);

type Answer<T> = { data?: T; error?: unknown; response: Response };

let onSignedOut = () => {};
/** Called whenever the server says that nobody is signed in any more. */
export const whenSignedOut = (then: () => void): void => {
  onSignedOut = then;
};

/** What an answer that is not good says. That the sign-in is over is announced, whoever asked. */
export function refusal({ status, headers }: Response, body: unknown): Problem {
  const problem = toProblem(status, body, headers.get('Retry-After'));
  if (problem.status === 401 && problem.code === 'not_signed_in') onSignedOut();
  return problem;
}

/** The body of a good answer; every other answer is thrown as a Problem. */
export async function ok<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  throw refusal(response, error);
}
