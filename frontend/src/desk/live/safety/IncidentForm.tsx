import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../act';
import type { Incident } from '../../shapes';
import { Trouble } from '../../ui/Trouble';
import { useDesk } from '../desk';
import { closeIncident, writeIncident } from './incidents';
import styles from './safety.module.css';
import { changedIn, isComplete, PARTS, type Texts, textsOf } from './writing';

function useWriting({ id, ...incident }: Incident) {
  const { sessionId } = useDesk();
  const [texts, setTexts] = useState<Texts>(() => textsOf({ id, ...incident }));
  const [kept, setKept] = useState<Texts>(texts);
  const save = useAct({
    run: (sent: Texts) => writeIncident({ id, texts: changedIn(sent, kept) }).then(() => sent),
    touches: [],
    after: setKept,
  });
  const close = useAct({
    run: () => closeIncident({ id, texts: changedIn(texts, kept) }),
    touches: [
      ['incidents', sessionId],
      ['incident', id],
    ],
    said: 'The incident record is closed.',
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
          {stateWords(dirty, save.isPending, isComplete(texts))}
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

function stateWords(dirty: boolean, saving: boolean, complete: boolean): string {
  if (saving) return 'Saving…';
  const kept = dirty ? 'Not saved yet.' : 'Saved, encrypted.';
  return complete ? kept : `${kept} Each part needs a few words before the record can be closed.`;
}
