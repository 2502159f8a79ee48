import { useCallback } from 'react';
import { useLoaded } from '../../ui/useLoaded';
import { HelpLines } from '../crisis/HelpLines';
import { checkInOf } from './queries';

interface Props {
  readonly session: string;
  readonly lead: string;
}

/** Help while a clinician is waited for, first for where the person said they are. */
export function HelpMeanwhile({ session, lead }: Props) {
  const { data } = useLoaded(useCallback(() => checkInOf(session), [session]));
  const country = data?.check_in.country || undefined;
  return (
    <section className="card crisis">
      <p>
        <strong>{lead}</strong>
      </p>
      <HelpLines key={country ?? ''} country={country} />
    </section>
  );
}
