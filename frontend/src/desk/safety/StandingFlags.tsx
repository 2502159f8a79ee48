import { useInfiniteQuery } from '@tanstack/react-query';
import type { Participant } from '../shapes';
import { Section } from '../ui/Page';
import { FlagsOf } from './FlagsOf';
import { flagsQuery } from './queries';

/** What stands against one person's name, from the list that every desk holds anyway. */
export function StandingFlags({ person }: { readonly person: Participant }) {
  const { data } = useInfiniteQuery(flagsQuery('open'));
  const own = (data ?? []).filter(({ participant }) => participant.id === person.id);
  if (own.length === 0) return null;
  return (
    <Section title="Risk flags">
      <FlagsOf flags={own} />
    </Section>
  );
}
