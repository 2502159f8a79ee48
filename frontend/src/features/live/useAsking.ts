import { useState } from 'react';
import type { RoomClient } from '../../room/client';
import type { Intent } from '../../room/protocol';
import { useWords } from '../../ui/language';
import { words } from './words';

/** Asks the room and waits for its answer: done, or why not, in the reader's language. */
export function useAsking(client: RoomClient, onDone: () => void) {
  const say = useWords(words);
  const known: Readonly<Record<string, string>> = say.refusals;
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const ask = (intent: Intent) => {
    setBusy(true);
    setRefusal(null);
    void client.request(intent).then((no) => {
      setBusy(false);
      if (no) setRefusal(known[no.code] ?? say.refusals.other);
      else onDone();
    });
  };
  return { busy, refusal, ask };
}
