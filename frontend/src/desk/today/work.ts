import type { GroupSession } from '../shapes';

export type Step = 'room' | 'attendance' | 'note' | 'none';

/** The one thing to do next for a session, by what the server allows. */
export function stepOf({ status, abilities }: GroupSession): Step {
  if (status === 'live') return abilities.enter.allowed ? 'room' : 'none';
  if (status === 'scheduled') {
    return abilities.open.allowed || abilities.enter.allowed ? 'room' : 'none';
  }
  if (status !== 'closed') return 'none';
  if (abilities.confirm_attendance.allowed) return 'attendance';
  return abilities.write_note.allowed ? 'note' : 'none';
}

export interface Day {
  readonly live: readonly GroupSession[];
  readonly unfinished: readonly GroupSession[];
  readonly today: readonly GroupSession[];
  readonly next: readonly GroupSession[];
}

const byStart = (one: GroupSession, other: GroupSession): number =>
  one.starts_at.localeCompare(other.starts_at);

/** Sessions by what they ask of the person now: live ones first, then what was left open, then what comes. */
export function sorted(sessions: readonly GroupSession[], now: Date, endOfToday: Date): Day {
  const inTime = [...sessions].sort(byStart);
  const coming = inTime.filter(
    ({ status, ends_at }) => status === 'scheduled' && Date.parse(ends_at) > now.getTime(),
  );
  const isToday = ({ starts_at }: GroupSession) => Date.parse(starts_at) <= endOfToday.getTime();
  return {
    live: inTime.filter(({ status }) => status === 'live'),
    unfinished: inTime
      .filter((session) => session.status === 'closed' && stepOf(session) !== 'none')
      .reverse(),
    today: coming.filter(isToday),
    next: coming.filter((session) => !isToday(session)).slice(0, 8),
  };
}
