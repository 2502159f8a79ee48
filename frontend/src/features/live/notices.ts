import type { Name, Notice } from '../../room/model';
import type { Agenda, Phase } from '../../room/protocol';
import { formatUntil } from '../../ui/dates';
import { catalogue, type Language } from '../../ui/language';
import { within } from '../../ui/within';
import { words as roomWords } from './words';

interface Reader {
  readonly names: Readonly<Record<string, Name>>;
  readonly you: string;
  readonly agenda: Agenda | null;
  readonly language: Language;
}

const MINUTE = 60;

/** "30 seconds", "minute", "2 minutes". */
function paceIn(seconds: number, [second, minute]: readonly [string, string]): string {
  if (seconds % MINUTE !== 0) return `${seconds} ${second}s`;
  return seconds === MINUTE ? minute : `${seconds / MINUTE} ${minute}s`;
}

const words = catalogue(
  {
    you: 'You',
    opened: (who: string) => `${who} opened the session`,
    closed: (who: string) => `${who} closed the session`,
    cameIn: (who: string) => `${who} came in`,
    youCameIn: 'You came in',
    wentOut: (who: string) => `${who} is no longer in this session`,
    because: (reason: string) => `Reason: ${reason}`,
    readmitted: (who: string) => `${who} may come back to the door`,
    youReadmitted: 'You may come back to the door',
    observer: (who: string) => `${who} is here as an observer. They listen and write nothing.`,
    phase: (title: string) => `Now: ${title}`,
    circle: 'A circle begins. One person speaks at a time.',
    welcomeRound: (who: string) => `A welcome round begins. Welcome, ${who}.`,
    circleEnded: 'The circle is complete',
    slow: (seconds: number) =>
      seconds === 0
        ? 'You can write as often as you like again'
        : `We go slowly now: one message every ${paceIn(seconds, ['second', 'minute'])}`,
    youMuted: (until: string | null, reason: string) =>
      `You cannot write ${until === null ? 'for now' : `until ${until}`}. ${reason} Only you and the facilitators see this.`,
    muted: (who: string) => `${who} cannot write for now`,
    unmuted: 'You can write again',
    introduced: (one: string, other: string, words: string) =>
      `${one} and ${other}: “${words}” Only the two of you and the facilitators see this. You can answer in your private word.`,
    declined: (words: string) =>
      `About the help you offered: “${words}” Only you and the facilitators see this.`,
    apart: (until: string) => `Small rooms until about ${until}`,
    together: 'Everyone is back together',
    paused: 'The room is paused',
    resumed: 'We go on',
    lead: (who: string) => `${who} leads the session now`,
    phases: {
      arrive: 'Arriving',
      check_in: 'Check-in',
      theme: 'Theme',
      open_floor: 'Open floor',
      check_out: 'Check-out',
      close: 'Closing',
    },
  },
  {
    you: 'Usted',
    opened: (who: string) => `${who} abrió la sesión`,
    closed: (who: string) => `${who} cerró la sesión`,
    cameIn: (who: string) => `${who} entró`,
    youCameIn: 'Usted entró',
    wentOut: (who: string) => `${who} ya no está en esta sesión`,
    because: (reason: string) => `Motivo: ${reason}`,
    readmitted: (who: string) => `${who} puede volver a la puerta`,
    youReadmitted: 'Puede volver a la puerta',
    observer: (who: string) => `${who} está aquí para observar. Escucha y no escribe.`,
    phase: (title: string) => `Ahora: ${title}`,
    circle: 'Empieza una ronda. Habla una persona cada vez.',
    welcomeRound: (who: string) =>
      `Empieza una ronda de bienvenida. Le damos la bienvenida, ${who}.`,
    circleEnded: 'La ronda está completa',
    slow: (seconds: number) =>
      seconds === 0
        ? 'Puede volver a escribir cuando quiera'
        : `Ahora vamos despacio: un mensaje cada ${paceIn(seconds, ['segundo', 'minuto'])}`,
    youMuted: (until: string | null, reason: string) =>
      `No puede escribir ${until === null ? 'por ahora' : `hasta las ${until}`}. ${reason} Solo lo ven usted y quienes facilitan.`,
    muted: (who: string) => `${who} no puede escribir por ahora`,
    unmuted: 'Ya puede escribir otra vez',
    introduced: (one: string, other: string, words: string) =>
      `${one} y ${other}: «${words}» Solo lo ven ustedes dos y quienes facilitan. Puede responder en su palabra privada.`,
    declined: (words: string) =>
      `Sobre la ayuda que ofreció: «${words}» Solo lo ven usted y quienes facilitan.`,
    apart: (until: string) => `Salas pequeñas hasta las ${until}, más o menos`,
    together: 'Todo el grupo está reunido otra vez',
    paused: 'La sala está en pausa',
    resumed: 'Seguimos',
    lead: (who: string) => `${who} guía ahora la sesión`,
    phases: {
      arrive: 'Llegada',
      check_in: 'Cómo llegamos',
      theme: 'Tema',
      open_floor: 'Palabra abierta',
      check_out: 'Cómo nos vamos',
      close: 'Cierre',
    },
  },
);

type Words = (typeof words)['en'];

/** The title that the group gave a phase, else what its kind is called. */
export const phaseTitle = (phase: Phase | undefined, language: Language): string =>
  phase ? phase.title || words[language].phases[phase.kind] : '';

type Teller = (
  notice: Notice,
  say: Words,
  named: (key: string) => string,
  reader: Reader,
) => string;

const clock = (at: string | null | undefined, { language }: Reader): string | null =>
  at ? formatUntil(at, language) : null;

/** What concerns me alone is said where I look and heard there (`isApart`), not among what all do. */
const untold: Teller = () => '';

const TELL: Readonly<Record<Notice['kind'], Teller>> = {
  opened: ({ author }, say, named) => say.opened(named(author)),
  closed: ({ author }, say, named) => say.closed(named(author)),
  admitted: ({ subject }, say, named, { you }) =>
    subject === you ? say.youCameIn : say.cameIn(named(subject)),
  removed: ({ subject }, say, named) => say.wentOut(named(subject)),
  told: ({ reason }, say) => say.because(reason),
  refused: ({ subject }, _, named) => named(subject),
  readmitted: ({ subject }, say, named, { you }) =>
    subject === you ? say.youReadmitted : say.readmitted(named(subject)),
  observer: ({ subject }, say, named) => say.observer(named(subject)),
  phase: ({ count }, say, _, { agenda, language }) =>
    say.phase(phaseTitle(agenda?.phases[count ?? 0], language)),
  circle: (_, say) => say.circle,
  welcome_round: ({ subject }, say, named) =>
    subject === '' ? say.circle : say.welcomeRound(named(subject)),
  circle_ended: (_, say) => say.circleEnded,
  slow: ({ count }, say) => say.slow(count ?? 0),
  muted: ({ subject, until, reason }, say, named, reader) =>
    subject === reader.you ? say.youMuted(clock(until, reader), reason) : say.muted(named(subject)),
  unmuted: (_, say) => say.unmuted,
  introduced: ({ subject, other, reason }, say, named) =>
    say.introduced(named(subject), named(other ?? ''), reason),
  declined: ({ reason }, say) => say.declined(reason),
  apart: ({ until }, say, _, reader) => say.apart(clock(until, reader) ?? ''),
  together: (_, say) => say.together,
  paused: (_, say) => say.paused,
  resumed: (_, say) => say.resumed,
  help: untold,
  coming: untold,
  call_closed: untold,
  lead: ({ subject }, say, named) => say.lead(named(subject)),
};

/** What happened, in a sentence for this reader. */
export function tell(notice: Notice, reader: Reader): string {
  const say = words[reader.language];
  const named = (key: string) =>
    within(reader.names[key]?.name ?? roomWords[reader.language].someone);
  return TELL[notice.kind](notice, say, named, reader);
}
