import { useEffect, useRef, useState } from 'react';
import type { Entry, Message } from '../../../room/model';
import { catalogue, type Language, useLanguage } from '../../../ui/language';
import { isApart } from '../lines';
import { tell } from '../notices';
import { useSeat } from '../seat';
import { words as roomWords } from '../words';
import { words as asks } from './words';

const words = catalogue(
  {
    many: (count: number, who: string) => `${count} new messages. The last is from ${who}.`,
    removed: 'A message was removed.',
  },
  {
    many: (count: number, who: string) => `${count} mensajes nuevos. El último es de ${who}.`,
    removed: 'Se retiró un mensaje.',
  },
);

const GATHER_MS = 1500;
const FEW = 3;

interface Reader {
  readonly you: string;
  readonly names: Readonly<Record<string, { readonly name: string }>>;
  readonly language: Language;
  readonly telling: (entry: Exclude<Entry, Message>) => string;
}

const voiceOf = ({ author }: Message, { names, language }: Reader): string =>
  names[author]?.name ?? roomWords[language].someone;

const voiced = (message: Message, reader: Reader): string => {
  const { language } = reader;
  const who = voiceOf(message, reader);
  if (message.text === null) return words[language].removed;
  const hope = message.asks ? `${asks[language].asks[message.asks](who)}. ` : '';
  return `${hope}${who}: ${message.text}`;
};

/** What is said aloud of what has come: each of a few messages whole, of many their number. */
export function aloud(fresh: readonly Entry[], reader: Reader): string {
  const heard = fresh.filter(({ type, author }) => type === 'notice' || author !== reader.you);
  const messages = heard.filter((entry): entry is Message => entry.type === 'message');
  const told = heard.flatMap((entry) => (entry.type === 'notice' ? [reader.telling(entry)] : []));
  const last = messages.at(-1);
  if (messages.length > FEW && last) {
    const { many } = words[reader.language];
    return [...told, many(messages.length, voiceOf(last, reader))].join('. ');
  }
  return [...told, ...messages.map((message) => voiced(message, reader))].join('. ');
}

interface Props {
  readonly settled: boolean;
  readonly paused: boolean;
}

/** One polite voice for the whole conversation: it gathers what comes close together, and can be paused. */
export function Aloud({ settled, paused }: Props) {
  const { room, you } = useSeat();
  const { language } = useLanguage();
  const { entries, names, agenda, myMutes } = room;
  const [text, setText] = useState('');
  const upto = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const speak = useRef(() => {});
  const newest = entries.at(-1)?.seq ?? 0;
  speak.current = () => {
    const fresh = entries.filter(
      (one) => one.seq > upto.current && !isApart(one) && !myMutes.includes(one.author),
    );
    upto.current = newest;
    const reader = { names, you: you.key, agenda, language };
    if (fresh.length > 0) setText(aloud(fresh, { ...reader, telling: (one) => tell(one, reader) }));
  };
  useEffect(() => {
    if (!settled || paused) upto.current = newest;
    else if (newest > upto.current && timer.current === undefined) {
      timer.current = setTimeout(() => {
        timer.current = undefined;
        speak.current();
      }, GATHER_MS);
    }
  }, [settled, paused, newest]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <div className="hidden" aria-live="polite">
      {text}
    </div>
  );
}
