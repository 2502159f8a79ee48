import { formatList, formatWeekday } from '../../ui/dates';
import type { Language } from '../../ui/language';
import type { Group } from './queries';
import { words } from './words';

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** A repeat rule as people say it, or nothing where the dates alone say it better. */
export function rhythm(
  { rrule, first_date }: Pick<Group, 'rrule' | 'first_date'>,
  language: Language,
): string {
  const say = words[language].rhythms;
  const parts = new Map(
    (rrule ?? '').split(';').map((part) => part.split('=') as [string, string]),
  );
  const every = Number(parts.get('INTERVAL') ?? 1);
  const named = parts
    .get('BYDAY')
    ?.split(',')
    .map((day) => DAYS.indexOf(day));
  const days = named ?? [new Date(first_date).getUTCDay()];
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return named ? '' : say.days(every);
    case 'WEEKLY':
      if (days.includes(-1)) return '';
      return say.weeks(
        every,
        formatList(
          days.map((day) => formatWeekday(day, language)),
          language,
        ),
      );
    case 'MONTHLY':
      return say.months(every);
    default:
      return '';
  }
}
