import { Button, Group, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useAct } from '../act';
import { ConfirmDialog } from '../ui/dialogs';
import { Placeholder, Trouble } from '../ui/Trouble';
import { plain } from '../words/problems';
import { clock } from '../words/time';
import { type Draft, isBlank, isPassing } from './draft';
import styles from './notes.module.css';
import { PARTS, SignedNote } from './SignedNote';
import type { NoteDesk } from './useNote';

interface Props {
  readonly desk: NoteDesk;
  readonly zone: string;
  readonly onSigned?: () => void;
  /** In a pane of its own the foot stays at its bottom edge. */
  readonly pinned?: boolean;
}

/** The group note: written as you go, kept by itself, locked once it is signed. */
export function NoteEditor({ desk, zone, onSigned, pinned = false }: Props) {
  const { draft, keeper } = desk;
  if (draft.state === 'signed') return <SignedNote draft={draft} zone={zone} />;
  if (draft.state === 'loading') return <Placeholder />;
  if (draft.state === 'failed' && draft.tag === null && isBlank(draft.text)) {
    return <Trouble error={draft.error} again={() => void keeper.reload()} />;
  }
  return (
    <div className={styles.editor}>
      <div className={styles.fields}>
        {draft.state === 'conflict' && <Clash keeper={keeper} />}
        {PARTS.map(([field, label, hint]) => (
          <Textarea
            key={field}
            label={label}
            placeholder={hint}
            value={draft.text[field]}
            onChange={(event) => keeper.type(field, event.currentTarget.value)}
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

function Clash({ keeper }: Pick<NoteDesk, 'keeper'>) {
  return (
    <div className={styles.clash} role="alert">
      <p>
        <strong>This note was also changed elsewhere.</strong> Your words are still here. Which
        should stay?
      </p>
      <Group gap="xs">
        <Button onClick={() => keeper.choose('mine')}>Keep mine</Button>
        <Button variant="default" onClick={() => keeper.choose('theirs')}>
          Take the other
        </Button>
      </Group>
    </div>
  );
}

function NoteFoot({ desk, zone, onSigned, pinned }: Props) {
  const [asking, dialog] = useDisclosure(false);
  const sign = useAct({
    run: desk.keeper.sign,
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
  if (draft.state === 'failed') {
    return isPassing(draft.error)
      ? 'Not saved yet. Trying again.'
      : `Not saved. ${plain(draft.error).what}`;
  }
  if (draft.state === 'conflict') return 'Waiting for you to choose.';
  if (draft.state === 'saving' || draft.state === 'unsaved') return 'Saving…';
  if (draft.keptAt) return `Draft saved ${clock(draft.keptAt, zone)}`;
  return draft.note?.status === 'draft' ? 'Draft saved' : 'Saved as you write, encrypted.';
}
