import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../act';
import type { Incident } from '../../shapes';
import { Trouble } from '../../ui/Trouble';
import { useDesk } from '../desk';
import { closeIncident, incidentQuery, writeIncident } from './incidents';
import styles from './safety.module.css';
import { PAUSE_TITLE } from './useFocusThroughPause';
import { changedIn, fieldOf, isComplete, PARTS, stateWords, type Texts, textsOf } from './writing';

function useWriting({ id, ...incident }: Incident) {
  const { sessionId } = useDesk();
  const queries = useQueryClient();
  const [texts, setTexts] = useState<Texts>(() => textsOf({ id, ...incident }));
  const [kept, setKept] = useState<Texts>(texts);
  const save = useAct({
    run: (sent: Texts) => writeIncident({ id, texts: changedIn(sent, kept) }).then(() => sent),
    touches: [],
    after: (sent) => {
      setKept(sent);
      queries.setQueryData(incidentQuery(id).queryKey, (was) => was && { ...was, ...sent });
    },
  });
  const close = useAct({
    run: () => closeIncident({ id, texts: changedIn(texts, kept) }),
    touches: [
      ['incidents', sessionId],
      ['incident', id],
    ],
    // The banner of the pause says that it is closed, and what comes next.
    after: () => document.getElementById(PAUSE_TITLE)?.focus(),
  });
  const dirty = Object.keys(changedIn(texts, kept)).length > 0;
  return { texts, setTexts, save, close, dirty };
}

/** Written while it happens; saved whenever one leaves a field. Once closed, it stays as it is. */
export function IncidentForm({ incident }: { readonly incident: Incident }) {
  const { texts, setTexts, save, close, dirty } = useWriting(incident);
  return (
    <>
      {PARTS.map(([part, label, hint]) => (
        <Textarea
          key={part}
          id={fieldOf(part)}
          label={label}
          placeholder={hint}
          value={texts[part]}
          onChange={({ currentTarget }) => setTexts({ ...texts, [part]: currentTarget.value })}
          onBlur={() => dirty && save.mutate(texts)}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={4000}
          dir="auto"
        />
      ))}
      <Trouble error={save.error ?? close.error} />
      <div className={styles.foot}>
        <p className={styles.empty} role="status">
          {stateWords(texts, dirty, save.isPending)}
        </p>
        <Button
          onClick={() => close.mutate(undefined)}
          loading={close.isPending}
          disabled={!isComplete(texts)}
        >
          Close the record
        </Button>
      </div>
    </>
  );
}
