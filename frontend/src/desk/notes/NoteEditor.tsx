import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useAct } from '../act';
import type { NoteText } from '../shapes';
import { Facts } from '../ui/bits';
import { ConfirmDialog } from '../ui/dialogs';
import { Placeholder, Trouble } from '../ui/Trouble';
import { clock, moment } from '../words/time';
import { type Draft, isBlank } from './draft';
import styles from './notes.module.css';
import type { NoteDesk } from './useNote';

export const PARTS: readonly (readonly [keyof NoteText, string, string])[] = [
  ['topic', 'Topic', 'What the session was about.'],
  ['interventions', 'What you did', 'Your interventions, in your own words.'],
  ['response', 'How the group responded', 'The group as a whole. Name no one here.'],
  ['plan', 'Plan', 'What comes next.'],
];

interface Props {
  readonly desk: NoteDesk;
  readonly zone: string;
  readonly onSigned?: () => void;
  /** In a pane of its own the foot stays at its bottom edge. */
  readonly pinned?: boolean;
}

/** The group note: written as you go, kept by itself, locked once it is signed. */
export function NoteEditor({ desk, zone, onSigned, pinned = false }: Props) {
  const { draft } = desk;
  if (draft.state === 'signed') return <SignedNote draft={draft} zone={zone} />;
  if (draft.state === 'loading') return <Placeholder />;
  if (draft.state === 'failed' && draft.tag === null && isBlank(draft.text)) {
    return <Trouble error={draft.error} again={desk.reload} />;
  }
  return (
    <div className={styles.editor}>
      <div className={styles.fields}>
        {draft.state === 'conflict' && <Clash desk={desk} />}
        {PARTS.map(([field, label, hint]) => (
          <Textarea
            key={field}
            label={label}
            placeholder={hint}
            value={draft.text[field]}
            onChange={(event) => desk.type(field, event.currentTarget.value)}
            autosize
            minRows={2}
            maxRows={12}
            maxLength={20_000}
          />
        ))}
      </div>
      <NoteFoot desk={desk} zone={zone} pinned={pinned} {...(onSigned ? { onSigned } : {})} />
    </div>
  );
}

function Clash({ desk }: { readonly desk: NoteDesk }) {
  return (
    <div className={styles.clash} role="alert">
      <p>
        <strong>This note was also changed elsewhere.</strong> Your words are still here. Which
        should stay?
      </p>
      <Group gap="xs">
        <Button onClick={() => desk.keep('mine')}>Keep mine</Button>
        <Button variant="default" onClick={() => desk.keep('theirs')}>
          Take the other
        </Button>
      </Group>
    </div>
  );
}

function NoteFoot({ desk, zone, onSigned, pinned }: Props) {
  const [asking, dialog] = useDisclosure(false);
  const sign = useAct({
    run: desk.sign,
    touches: [['sessions']],
    said: 'The note is signed and locked.',
    after: () => {
      dialog.close();
      onSigned?.();
    },
  });
  return (
    <div className={styles.foot} data-pinned={pinned}>
      <div className={styles.state}>
        <p role="status">{stateWords(desk.draft, zone)}</p>
        <p>{notYet(desk.draft)}</p>
      </div>
      <Button onClick={dialog.open} disabled={!mayBeSigned(desk.draft)}>
        Sign…
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={dialog.close}
        title="Sign this note?"
        confirm="Sign and lock"
        busy={sign.isPending}
        error={sign.error}
        onConfirm={() => sign.mutate(undefined)}
      >
        Signing puts your name and the time on it. After that nobody can change it, you included.
        <Warnings draft={desk.draft} />
      </ConfirmDialog>
    </div>
  );
}

const Warnings = ({ draft }: { readonly draft: Draft }) => {
  const warnings = draft.note?.warnings ?? [];
  if (warnings.length === 0) return null;
  return (
    <ul className={styles.warnings} aria-label="Before you sign">
      {warnings.map(({ code, message }) => (
        <li key={code}>{message}</li>
      ))}
    </ul>
  );
};

const mayBeSigned = ({ note, text, state }: Draft): boolean =>
  Boolean(note?.abilities.sign?.allowed) && !isBlank(text) && state !== 'conflict';

/** Why it cannot be signed, once there is something to sign. */
const notYet = ({ note, text, state }: Draft): string =>
  isBlank(text) || state !== 'kept' ? '' : (note?.abilities.sign?.reason ?? '');

function stateWords(draft: Draft, zone: string): string {
  if (draft.state === 'failed') return 'Not saved yet. Trying again.';
  if (draft.state === 'conflict') return 'Waiting for you to choose.';
  if (draft.state === 'saving' || draft.state === 'unsaved') return 'Saving…';
  if (draft.keptAt) return `Draft saved ${clock(draft.keptAt, zone)}`;
  return draft.note?.status === 'draft' ? 'Draft saved' : 'Saved as you write, encrypted.';
}

export function SignedNote({ draft, zone }: { readonly draft: Draft; readonly zone: string }) {
  const { note, text } = draft;
  const signed: ReactNode = note?.signed_at ? moment(note.signed_at, zone) : '';
  return (
    <Stack gap="lg" className={styles.signed ?? ''}>
      <p className={styles.seal}>
        Signed by <bdi>{note?.signed_as || note?.signed_by?.display_name}</bdi>, {signed}. It can no
        longer be changed.
      </p>
      <Facts facts={PARTS.map(([field, label]) => [label, text[field]])} />
    </Stack>
  );
}
