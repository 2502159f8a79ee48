import { afterEach, expect, test, vi } from 'vitest';
import { api, ok, whenSignedOut } from './client';
import { uuid7 } from './ids';
import { asProblem, Problem } from './problem';

const answer = (status: number, body: unknown, type = 'application/problem+json') =>
  new Response(status === 204 ? null : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': type },
  });

const served = (response: () => Response) => {
  const seen: Request[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    seen.push(request);
    return response();
  });
  return seen;
};

afterEach(() => {
  vi.unstubAllGlobals();
  whenSignedOut(() => {});
});

const enter = () =>
  ok(api.POST('/api/v1/auth/session', { body: { email: 'ben@example.org', password: 'x' } }));

test('a write carries the CSRF token and a fresh idempotency key', async () => {
  // biome-ignore lint/suspicious/noDocumentCookie: the client reads this very cookie.
  document.cookie = 'csrftoken=tok123';
  const seen = served(() => answer(200, { stage: 'ready' }, 'application/json'));
  await enter();
  await enter();
  expect(seen[0]?.headers.get('X-CSRFToken')).toBe('tok123');
  expect(seen[0]?.headers.get('Idempotency-Key')).not.toBe(seen[1]?.headers.get('Idempotency-Key'));
});

test('a refusal arrives as a problem with its code and the fields it marks', async () => {
  served(() =>
    answer(400, {
      code: 'bad_input',
      detail: 'Please check.',
      errors: { email: [{ message: 'Not an address.', code: 'invalid' }] },
    }),
  );
  const problem = asProblem(await enter().catch((error) => error));
  expect(problem.code).toBe('bad_input');
  expect([...(problem.fields.email ?? [])]).toEqual(['Not an address.']);
  expect(problem.fields.email?.codes).toEqual(['invalid']);
});

test('an answer that is not JSON is still a problem with a code', async () => {
  served(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
  const problem = asProblem(await enter().catch((error) => error));
  expect([problem.status, problem.code]).toEqual([502, 'http_502']);
});

test('no network is the problem "unreachable"', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  expect(await enter().catch((error) => error)).toMatchObject({ code: 'unreachable' });
});

test('a lost sign-in is announced once it is noticed, a wrong password is not', async () => {
  const left = vi.fn();
  whenSignedOut(left);
  served(() => answer(401, { code: 'bad_credentials' }));
  await expect(enter()).rejects.toBeInstanceOf(Problem);
  expect(left).not.toHaveBeenCalled();
  served(() => answer(401, { code: 'not_signed_in' }));
  await expect(ok(api.GET('/api/v1/me'))).rejects.toBeInstanceOf(Problem);
  expect(left).toHaveBeenCalledOnce();
});

test('ids are version 7 and sort by time', () => {
  const early = uuid7(1_700_000_000_000);
  const late = uuid7(1_700_000_000_001);
  expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(early < late).toBe(true);
});
