import { Button } from '@mantine/core';
import { useDesk } from '../desk';
import styles from './safety.module.css';

/** Whoever leads has been gone for a while: a colleague who is here is asked to take over. */
export function LeadBanner() {
  const { room, holds, may, ask, nameOf } = useDesk();
  const { leadAsked, lead, you, status } = room;
  if (!holds || leadAsked === null || lead === you?.key || status !== 'open') return null;
  const gone = lead === null ? 'Whoever leads this session' : nameOf(lead);
  return (
    <section className={styles.lead} aria-label="Who leads" role="status">
      <p>
        <strong>{gone} has lost the connection.</strong>{' '}
        {leadAsked === you?.key ? 'Will you lead the session until they are back?' : ''}
      </p>
      {may('lead.take') && (
        <Button onClick={() => ask({ type: 'lead.take' })}>Take the lead</Button>
      )}
    </section>
  );
}
