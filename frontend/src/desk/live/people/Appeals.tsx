import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Appeal } from '../../shapes';
import { clock } from '../../words/time';
import { useDesk } from '../desk';
import { appealsQuery } from './appealing';
import styles from './people.module.css';
import { sentOut } from './sent';

const ASK_MS = 20_000;

/** Someone who was asked to leave asks for another look. It stays until it is answered. */
export function Appeals() {
  const { room, sessionId } = useDesk();
  const out = sentOut(room).length;
  const { data, refetch } = useQuery({
    ...appealsQuery(sessionId),
    refetchInterval: out > 0 ? ASK_MS : false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: who was sent out is the reason to ask.
  useEffect(() => void refetch(), [out, refetch]);
  const open = (data ?? []).filter(({ answered_at }) => answered_at === null);
  if (open.length === 0) return null;
  return (
    <section className={styles.group} aria-label="Appeals">
      <h2 className={styles.paneTitle}>Asking for another look · {open.length}</h2>
      <ul className={styles.plain}>
        {open.map((appeal) => (
          <li key={appeal.id} className={styles.appeal}>
            <AppealCard appeal={appeal} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AppealCard({ appeal }: { readonly appeal: Appeal }) {
  const { open, zone } = useDesk();
  const { member, text, filed_at, abilities } = appeal;
  return (
    <>
      <p className={styles.offerWho}>
        <bdi>{member.alias}</bdi>, {clock(filed_at, zone)}
      </p>
      <p className={styles.offerText} dir="auto">
        {text}
      </p>
      {abilities.answer?.allowed && (
        <div className={styles.actions}>
          <Button
            variant="light"
            px="sm"
            aria-label={`Answer ${member.alias}`}
            onClick={() => open({ type: 'appeal.answer', appeal })}
          >
            Answer…
          </Button>
        </div>
      )}
    </>
  );
}
