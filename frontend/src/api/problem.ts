/** A refusal the server can explain (RFC 9457). `code` is stable; screens choose words by it. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: FieldErrors;
  /** Seconds to wait before trying again, where the server says so. */
  readonly wait: number;

  constructor(status: number, code: string, detail = '', fields: FieldErrors = {}, wait = 0) {
    super(detail || code);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.fields = fields;
    this.wait = wait;
  }
}

/** What is said of a field, in the server's English; and, one for each sentence, its stable code. */
export interface Said extends ReadonlyArray<string> {
  readonly codes?: readonly string[];
}

export type FieldErrors = Readonly<Record<string, Said>>;

/** The server could not be reached at all: the one problem that trying again may mend. */
export const UNREACHABLE = 'unreachable';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const words = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(words);
  return isRecord(value) ? words(value.message ?? value.detail) : [];
};

const codes = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(codes);
  return isRecord(value) && typeof value.code === 'string' ? [value.code] : [];
};

/** A field of a field stands beside it, as `contact.phone`. */
const fieldErrors = (value: unknown, within = ''): FieldErrors => {
  if (!isRecord(value)) return {};
  const flat = Object.entries(value).flatMap(([field, said]): [string, Said][] => {
    const spoken = Object.assign(words(said), { codes: codes(said) });
    const own: [string, Said] = [`${within}${field}`, spoken];
    const isField = isRecord(said) && !('message' in said || 'detail' in said);
    return isField ? [own, ...Object.entries(fieldErrors(said, `${own[0]}.`))] : [own];
  });
  return Object.fromEntries(flat);
};

const seconds = (value: unknown): number => {
  const number = Number(value ?? 0);
  return Number.isFinite(number) && number > 0 ? Math.ceil(number) : 0;
};

/** `retryAfter` is the header of that name. */
export function toProblem(
  status: number,
  body: unknown,
  retryAfter: string | null = null,
): Problem {
  const told = isRecord(body) && isRecord(body.errors) ? body.errors.retry_after : null;
  const wait = seconds(retryAfter) || seconds(told);
  if (!isRecord(body)) return new Problem(status, `http_${status}`, '', {}, wait);
  const code = typeof body.code === 'string' ? body.code : `http_${status}`;
  const detail = typeof body.detail === 'string' ? body.detail : '';
  return new Problem(status, code, detail, fieldErrors(body.errors), wait);
}

export const asProblem = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem(0, UNREACHABLE);
