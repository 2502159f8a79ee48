import type { Message } from '../../../room/model';
import type { HeardKind } from '../../../room/protocol';
import { Button } from '../../../ui/Button';
import { useWords } from '../../../ui/language';
import { useSeat } from '../seat';
import { useNamed } from '../useNamed';
import { words } from './words';

export const KINDS: readonly HeardKind[] = ['heard', 'me_too', 'thanks'];

/** Which of them I have given. */
const useGiven = (seq: number): readonly HeardKind[] => {
  const { room, you } = useSeat();
  return room.heard.filter((one) => one.seq === seq && one.key === you.key).map(({ kind }) => kind);
};

/** Three small answers that ask for nothing. Nobody counts them. */
export function HeardChips({ message: { seq }, open }: { message: Message; open: boolean }) {
  const say = useWords(words);
  const { client } = useSeat().room;
  const given = useGiven(seq);
  return (
    <>
      {KINDS.filter((kind) => open || given.includes(kind)).map((kind) => {
        const on = !given.includes(kind);
        return (
          <Button
            key={kind}
            aria-pressed={!on}
            onClick={() => client.ask({ type: 'message.heard', seq, kind, on })}
          >
            {say.kinds[kind]}
          </Button>
        );
      })}
    </>
  );
}

/** Under my own message: who heard it, by name, and only for me. Under another's: what I gave. */
export function HeardLine({ message }: { readonly message: Message }) {
  const say = useWords(words);
  const { room, you } = useSeat();
  const named = useNamed();
  if (message.author !== you.key) return null;
  const got = room.heard.filter(({ seq, key }) => seq === message.seq && key !== you.key);
  if (got.length === 0) return null;
  return (
    <p className="muted small heard-by">
      {got.map(({ key, kind }) => (
        <span key={`${key} ${kind}`}>{say.got[kind](named(key))}</span>
      ))}
    </p>
  );
}
