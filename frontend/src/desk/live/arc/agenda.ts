import type { Agenda, CheckoutsDue, Phase, PhaseKind } from '../../../room/protocol';

const TITLES: Readonly<Record<PhaseKind, string>> = {
  arrive: 'Arrive',
  check_in: 'Check-in',
  theme: 'Theme',
  open_floor: 'Open floor',
  check_out: 'Check-out',
  close: 'Close',
};

export const phaseTitle = ({ title, kind }: Phase): string => title || TITLES[kind];

export const phaseNow = ({ phases, at }: Agenda): Phase | undefined => phases[at];

const minutesIn = ({ since }: Agenda, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 60_000));

/** A plan, never a limit: what is left of it, or that it has been used. For the facilitator's eyes only. */
export function leftWords(agenda: Agenda, now: Date): string {
  const phase = phaseNow(agenda);
  if (!phase || phase.minutes === 0) return '';
  const left = phase.minutes - minutesIn(agenda, now);
  if (left > 0) return `${left} min left`;
  return left > -2 ? 'move on when you like' : `${-left} min past the plan`;
}

/** How much of the phase has passed, 0 to 1. */
export function passed(agenda: Agenda, now: Date): number {
  const phase = phaseNow(agenda);
  if (!phase || phase.minutes === 0) return 1;
  return Math.min(1, minutesIn(agenda, now) / phase.minutes);
}

/** Before the session is closed: what of the check-out cannot be made up for. How many are due, and never who. */
export function lastWords(agenda: Agenda | null, asked: CheckoutsDue | null): string {
  if (asked) return dueWords(asked);
  const checkOut = agenda?.phases.findIndex(({ kind }) => kind === 'check_out') ?? -1;
  if (!agenda || checkOut < 0) return '';
  return agenda.at < checkOut
    ? 'The check-out has not begun: nobody has been asked how it was for them.'
    : 'Whoever has not said yet how it was for them cannot say it after the close.';
}

function dueWords({ here, due }: CheckoutsDue): string {
  if (here === 0) return 'No member is here any more who could still say how it was.';
  if (due === 0) return 'Every member here has said how it was for them.';
  const who =
    here === 1
      ? 'The one member here has'
      : `${due} of the ${here} members here ${due === 1 ? 'has' : 'have'}`;
  return `${who} not said yet how it was for them. After the close that is not possible any more.`;
}
