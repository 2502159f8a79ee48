/** A refusal the server can explain (RFC 9457). `code` is stable; screens choose words by it. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: FieldErrors;

  constructor(status: number, code: string, detail = '', fields: FieldErrors = {}) {
    super(detail || code);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

export type FieldErrors = Readonly<Record<string, readonly string[]>>;

/** The server could not be reached at all: the one problem that trying again may mend. */
export const UNREACHABLE = 'unreachable';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const words = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(words);
  return isRecord(value) ? words(value.message ?? value.detail) : [];
};

const fieldErrors = (value: unknown): FieldErrors => {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([field, said]) => [field, words(said)]));
};

export function toProblem(status: number, body: unknown): Problem {
  if (!isRecord(body)) return new Problem(status, `http_${status}`);
  const code = typeof body.code === 'string' ? body.code : `http_${status}`;
  const detail = typeof body.detail === 'string' ? body.detail : '';
  return new Problem(status, code, detail, fieldErrors(body.errors));
}

export const asProblem = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem(0, UNREACHABLE);
