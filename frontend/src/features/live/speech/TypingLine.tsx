import { formatList } from '../../../ui/dates';
import { catalogue, useLanguage, useWords } from '../../../ui/language';
import { useNow } from '../../../ui/useNow';
import { useSeat } from '../seat';
import { useNamed } from '../useNamed';

const words = catalogue(
  {
    one: (who: string) => `${who} is writing`,
    some: (who: string) => `${who} are writing`,
    many: 'Several people are writing',
  },
  {
    one: (who: string) => `${who} escribe`,
    some: (who: string) => `${who} escriben`,
    many: 'Varias personas escriben',
  },
);

const FRESH_MS = 5000;
const NAMED = 2;

/** Who is writing, where the group allows it to be seen. It is not read out: it comes and goes. */
export function TypingLine() {
  const { room } = useSeat();
  const anyone = Object.keys(room.typing).length > 0;
  return <p className="typing muted small">{anyone && <Names typing={room.typing} />}</p>;
}

function Names({ typing }: { readonly typing: Readonly<Record<string, number>> }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const named = useNamed();
  const now = useNow(1000);
  const who = Object.keys(typing).filter((key) => now - (typing[key] ?? 0) < FRESH_MS);
  if (who.length === 0) return null;
  if (who.length > NAMED) return say.many;
  const names = formatList(who.map(named), language);
  return who.length === 1 ? say.one(names) : say.some(names);
}
