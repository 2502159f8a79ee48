import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import type { LiveRoom } from '../../room/useRoom';

/** A refusal that belongs to no message is said once, in passing. */
export function useRebuff({ rebuff, client }: LiveRoom): void {
  useEffect(() => {
    if (!rebuff) return;
    notifications.show({ message: rebuff.message, withBorder: true });
    client.readRebuff();
  }, [rebuff, client]);
}
