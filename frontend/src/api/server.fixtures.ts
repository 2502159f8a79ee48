import { vi } from 'vitest';

type Answer = object | null | ((body: unknown) => unknown);

/** A refusal, as the server words it. */
export class Refusal {
  readonly status: number;
  readonly body: object;
  constructor(status: number, code: string, errors: object = {}) {
    this.status = status;
    this.body = { code, detail: 'In English.', errors };
  }
}

/** Answers by "METHOD /path"; tells what was asked. `line.up = false` takes the network away. */
export function serve(routes: Record<string, Answer>) {
  const line = { up: true, asked: [] as [string, unknown][] };
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url);
    const what = `${request.method} ${pathname.replace('/api/v1/', '')}`;
    const text = await request.clone().text();
    const body: unknown = text ? JSON.parse(text) : undefined;
    line.asked.push([what, body]);
    if (!line.up) throw new TypeError('Failed to fetch');
    const route = routes[what];
    const said = typeof route === 'function' ? await route(body) : route;
    if (said instanceof Refusal) {
      return new Response(JSON.stringify(said.body), { status: said.status });
    }
    if (said === undefined) return new Response('{"code":"not_found"}', { status: 404 });
    if (said === null) return new Response(null, { status: 204 });
    return new Response(JSON.stringify(said));
  });
  const bodies = (what: string) => line.asked.filter(([one]) => one === what).map(([, it]) => it);
  return { line, bodies };
}

/** Until what was asked for has been answered and stands on the screen. */
export const settled = () => new Promise((done) => setTimeout(done, 30));
