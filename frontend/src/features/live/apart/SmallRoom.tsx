import type { Breakout, Breakouts } from '../../../room/protocol';
import { Avatar } from '../../../ui/Avatar';
import { formatList, formatUntil } from '../../../ui/dates';
import { useLanguage, useWords } from '../../../ui/language';
import { useNow } from '../../../ui/useNow';
import { useSeat } from '../seat';
import { useNamed } from '../useNamed';
import { Strand } from './Strand';
import { words } from './words';

const SOON_MS = 2 * 60_000;
const LOOK_MS = 10_000;

export const myRoom = (breakouts: Breakouts | null): Breakout | undefined =>
  breakouts?.rooms.find(({ id }) => id === breakouts.mine);

/** Who is here with me, and roughly when all come back. No countdown: a time, and a word when it is near. */
export function SmallRoomStrip({ room, until }: { room: Breakout; until: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { you } = useSeat();
  const named = useNamed();
  const now = useNow(LOOK_MS);
  const others = room.members.filter((key) => key !== you.key);
  const soon = Date.parse(until) - now < SOON_MS;
  return (
    <>
      <span className="avatars">
        {others.map((key) => (
          <Avatar key={key} name={named(key)} of={key} />
        ))}
      </span>
      <span>
        <strong>
          {others.length > 0 ? say.small(formatList(others.map(named), language)) : say.smallAlone}
        </strong>
        <span className="muted small sub">
          {soon ? say.soon : say.until(formatUntil(until, language))}
        </span>
      </span>
    </>
  );
}

/** What is said in my small room, in place of the conversation of all. */
export function SmallRoom({ room: small }: { readonly room: Breakout }) {
  const say = useWords(words);
  const { room } = useSeat();
  const named = useNamed();
  return (
    <main id="main" className="room-talk small-room" tabIndex={-1}>
      {small.visitors.map((key) => (
        <p key={key} className="notice" role="status">
          {say.visiting(named(key))}
        </p>
      ))}
      <Strand
        label={say.smallAlone}
        empty={say.smallEmpty}
        said={room.strands[small.id] ?? []}
        saying="breakout.say"
      />
    </main>
  );
}
