import { api } from './client';

type Draft = <T>(
  path: string,
  init?: object,
) => Promise<{ data?: T; error?: unknown; response: Response }>;

/** Routes that the generated types do not name yet. */
export const draft = api as unknown as Readonly<
  Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', Draft>
>;
