import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { LICENCE_EXPIRED } from '../../room/protocol';
import type { LiveRoom } from '../../room/useRoom';

/** A refusal that belongs to no message is said once, in passing. One that needs doing something stays on the screen. */
export function useRebuff({ rebuff, client }: LiveRoom): void {
  useEffect(() => {
    if (!rebuff || rebuff.code === LICENCE_EXPIRED) return;
    notifications.show({ message: rebuff.message, withBorder: true });
    client.readRebuff();
  }, [rebuff, client]);
}
