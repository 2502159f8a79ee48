import { notifications } from '@mantine/notifications';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';

export interface Act<In, Out> {
  readonly run: (input: In) => Promise<Out>;
  /** Said once it is done, in a quiet notice that screen readers hear too. */
  readonly said?: string | ((out: Out) => string);
  /** What this changes; those lists are read again. */
  readonly touches: readonly QueryKey[];
  readonly after?: (out: Out) => void;
}

/** One command from a screen: send it, read again what it changed, say that it is done. */
export function useAct<In, Out>({ run, said, touches, after }: Act<In, Out>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: async (out: Out) => {
      await Promise.all(touches.map((queryKey) => queries.invalidateQueries({ queryKey })));
      const message = typeof said === 'function' ? said(out) : said;
      if (message) notifications.show({ message, withBorder: true });
      after?.(out);
    },
  });
}
