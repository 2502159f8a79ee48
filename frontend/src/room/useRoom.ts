import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { RoomClient, type RoomView, roomUrl } from './client';

export interface LiveRoom extends RoomView {
  readonly client: RoomClient;
}

/** The live room as this person sees it. It connects while the screen is up and leaves no trace after. */
export function useRoom(sessionId: string): LiveRoom {
  const client = useMemo(() => new RoomClient(roomUrl(sessionId)), [sessionId]);
  useEffect(() => {
    client.start();
    return client.stop;
  }, [client]);
  return { ...useSyncExternalStore(client.subscribe, client.read), client };
}
