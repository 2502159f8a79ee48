import type { Silence } from '../../room/floor';
import { formatUntil } from '../../ui/dates';
import { catalogue, useLanguage, useWords } from '../../ui/language';
import { words as apartWords } from './apart/words';
import { useSeat } from './seat';
import { useNamed } from './useNamed';
import { words as roomWords } from './words';

const words = catalogue(
  {
    speaking: (who: string) => `${who} is speaking. You can write and keep it until your turn.`,
    reflecting: (who: string) => `${who} says back what they heard. You can write and keep it.`,
    naming: 'A moment of quiet. You can write and keep it.',
    paused: 'The room is paused. You can write and keep it.',
    out: 'You stepped out. You can write and keep it.',
    muted: 'You cannot write to the group for now. You can write and keep it.',
    mutedUntil: (time: string) => `You can write to the group again at ${time}.`,
    slow: (time: string) => `We go slowly. You can send the next message at ${time}.`,
    slowSoon: 'We go slowly. You can send the next message in a moment.',
    other: 'You can write and keep it.',
  },
  {
    speaking: (who: string) => `Habla ${who}. Puede escribir y guardarlo hasta su turno.`,
    reflecting: (who: string) => `${who} repite lo que escuchó. Puede escribir y guardarlo.`,
    naming: 'Un momento de silencio. Puede escribir y guardarlo.',
    paused: 'La sala está en pausa. Puede escribir y guardarlo.',
    out: 'Usted está aparte. Puede escribir y guardarlo.',
    muted: 'Por ahora no puede escribir al grupo. Puede escribir y guardarlo.',
    mutedUntil: (time: string) => `Podrá escribir al grupo otra vez a las ${time}.`,
    slow: (time: string) => `Vamos despacio. Podrá enviar el siguiente mensaje a las ${time}.`,
    slowSoon: 'Vamos despacio. Podrá enviar el siguiente mensaje en un momento.',
    other: 'Puede escribir y guardarlo.',
  },
);

const MINUTE = 60_000;

/** What the field says: where the words go, or why they wait. */
export function useSilentWords(silent: Silence | null, apart: boolean): string {
  const say = useWords(words);
  const room = useWords(roomWords);
  const small = useWords(apartWords);
  const { language } = useLanguage();
  const { circle } = useSeat().room;
  const named = useNamed();
  if (!silent) return apart ? small.toRoom : room.placeholder;
  const until = silent.until ? formatUntil(new Date(silent.until).toISOString(), language) : '';
  const long = (silent.until ?? 0) - Date.now() > MINUTE;
  const turn = () => {
    if (circle?.stage === 'reflecting') return say.reflecting(named(circle.listener));
    return circle?.stage === 'naming' ? say.naming : say.speaking(named(circle?.holder ?? null));
  };
  const told: Readonly<Record<string, () => string>> = {
    session_not_open: () => room.placeholderLobby,
    not_your_turn: turn,
    room_paused: () => say.paused,
    stepped_out: () => say.out,
    muted: () => (until ? say.mutedUntil(until) : say.muted),
    slow_mode: () => (long ? say.slow(until) : say.slowSoon),
  };
  return told[silent.code]?.() ?? say.other;
}
