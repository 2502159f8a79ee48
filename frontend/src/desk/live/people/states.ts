import type { Circle, Person } from '../../../room/protocol';
import { clockUntil } from '../../words/time';

export interface Setting {
  readonly you: boolean;
  readonly open: boolean;
  readonly lead: boolean;
  readonly circle: Circle | null;
  readonly quiet: boolean;
  readonly zone: string;
}

const presence = ({ here, out }: Person): string => {
  if (out) return 'stepped out';
  return here ? '' : 'away';
};

const voice = ({ muted, held }: Person, zone: string): readonly string[] => [
  ...(muted ? [muted.until ? `muted until ${clockUntil(muted.until, zone)}` : 'muted'] : []),
  ...(held ? ['messages held'] : []),
];

const part = ({ role }: Person, { you, lead }: Setting): string => {
  if (role === 'observer') return 'observes';
  if (role === 'member') return '';
  return [you ? 'you' : 'facilitator', ...(lead ? ['lead'] : [])].join(' · ');
};

/** What is to be known about somebody now, in words. */
export function stateOf(person: Person, setting: Setting): string {
  const { open, circle, quiet, zone } = setting;
  const now = open
    ? [
        circle && circle.holder === person.key ? 'has the piece' : '',
        person.hand === null ? '' : 'hand up',
        presence(person),
        ...voice(person, zone),
        person.newcomer ? 'new here' : '',
        quiet && person.here && !person.out ? 'quiet so far' : '',
      ]
    : [];
  const words = [part(person, setting), person.pronouns, ...now].filter(Boolean);
  return words.join(' · ') || (open && person.here ? 'here' : '');
}
