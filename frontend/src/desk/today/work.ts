import type { GroupSession } from '../shapes';

export interface Day {
  readonly live: readonly GroupSession[];
  readonly today: readonly GroupSession[];
  readonly next: readonly GroupSession[];
  /** Held lately by this person's groups: attendance and note may still be open. */
  readonly held: readonly GroupSession[];
}

const SOON = 8;
const LATELY = 12;

const byStart = (one: GroupSession, other: GroupSession): number =>
  one.starts_at.localeCompare(other.starts_at);

/** Sessions by what they ask of the person now. */
export function sorted(sessions: readonly GroupSession[], now: Date, endOfToday: Date): Day {
  const inTime = [...sessions].sort(byStart);
  const coming = inTime.filter(
    ({ status, ends_at, abilities }) =>
      status === 'scheduled' && (Date.parse(ends_at) > now.getTime() || abilities.open.allowed),
  );
  const isToday = ({ starts_at }: GroupSession) => Date.parse(starts_at) <= endOfToday.getTime();
  return {
    live: inTime.filter(({ status }) => status === 'live'),
    today: coming.filter(isToday),
    next: coming.filter((session) => !isToday(session)).slice(0, SOON),
    held: inTime
      .filter(
        ({ status, abilities }) => status === 'closed' && abilities.confirm_attendance.allowed,
      )
      .reverse()
      .filter(({ note_signed }, index) => index < LATELY || note_signed === false),
  };
}

/** Of a session's attendance, as far as it has been looked up. */
export type Sheet = 'open' | 'confirmed' | 'unknown';

/** Something of a held session is left to do: to confirm who was here, or to sign the note. */
export const isUnfinished = ({ note_signed }: GroupSession, sheet: Sheet): boolean =>
  sheet === 'open' || note_signed === false;

/** The room can be entered now, or opened. */
export const roomIsNear = ({ status, abilities }: GroupSession): boolean =>
  status === 'live' ? abilities.enter.allowed : status === 'scheduled' && abilities.open.allowed;
