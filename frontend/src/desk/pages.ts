import { infiniteQueryOptions } from '@tanstack/react-query';

interface CursorPage<T> {
  readonly next: string | null;
  readonly results: readonly T[];
}

/** The cursor in a page's `next` address. */
export function cursorOf(next: string | null): string | undefined {
  if (!next) return undefined;
  return new URL(next, 'http://here').searchParams.get('cursor') ?? undefined;
}

type Cursor = { readonly cursor?: string };

/** A list that the server gives in cursor pages, flattened as far as it has been read. */
export function listOptions<T>(
  queryKey: readonly unknown[],
  read: (cursor: Cursor) => Promise<CursorPage<T>>,
) {
  return infiniteQueryOptions({
    queryKey,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => read(pageParam ? { cursor: pageParam } : {}),
    getNextPageParam: (page: CursorPage<T>) => cursorOf(page.next),
    select: ({ pages }) => pages.flatMap((page) => page.results),
  });
}
