import { Stack } from '@mantine/core';
import type { NoteText } from '../shapes';
import { Facts } from '../ui/bits';
import { moment } from '../words/time';
import { type Draft, isDirty } from './draft';
import styles from './notes.module.css';

export const PARTS: readonly (readonly [keyof NoteText, string, string])[] = [
  ['topic', 'Topic', 'What the session was about.'],
  ['interventions', 'What you did', 'Your interventions, in your own words.'],
  ['response', 'How the group responded', 'The group as a whole. Name no one here.'],
  ['plan', 'Plan', 'What comes next.'],
];

interface Props {
  readonly draft: Draft;
  readonly zone: string;
}

/** The note as it was signed, and beside it what this writer had typed that did not get into it. */
export function SignedNote({ draft, zone }: Props) {
  const { note, kept, text } = draft;
  const missed = PARTS.filter(([field]) => text[field] !== kept[field]);
  return (
    <Stack gap="lg" className={styles.signed ?? ''}>
      <p className={styles.seal}>
        Signed by <bdi>{note?.signed_as || note?.signed_by?.display_name}</bdi>,{' '}
        {note?.signed_at ? moment(note.signed_at, zone) : ''}. It can no longer be changed.
      </p>
      <Facts facts={PARTS.map(([field, label]) => [label, kept[field]])} />
      {isDirty(draft) && (
        <section className={styles.clash} aria-label="Not in the signed note">
          <p>
            <strong>It was signed before these words of yours were saved.</strong> Copy what you
            still need.
          </p>
          <Facts facts={missed.map(([field, label]) => [label, text[field]])} />
        </section>
      )}
    </Stack>
  );
}
