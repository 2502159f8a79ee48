import { Button, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useFormAct } from '../formAct';
import type { Screening } from '../shapes';
import { FormDialog } from '../ui/dialogs';
import { moment } from '../words/time';
import { reviewScreening } from './commands';
import { titleOf } from './results';
import styles from './screening.module.css';

interface Props {
  readonly screening: Screening;
  readonly zone: string;
}

/** Somebody has to have looked at the answers before they open a door. */
export function ReviewLine({ screening, zone }: Props) {
  const [reviewing, review] = useDisclosure(false);
  const { reviewed } = screening;
  const title = titleOf(screening.key, screening.title);
  if (reviewed) {
    return (
      <p className={styles.small}>
        Reviewed by <bdi>{reviewed.by}</bdi>, {moment(reviewed.at, zone)}
        {reviewed.note && (
          <>
            : <bdi>{reviewed.note}</bdi>
          </>
        )}
      </p>
    );
  }
  return (
    <div className={styles.foot}>
      <p className={styles.small}>Nobody has reviewed this yet.</p>
      {screening.abilities.review.allowed && (
        <Button variant="default" onClick={review.open} aria-label={`Mark as reviewed: ${title}`}>
          Mark as reviewed
        </Button>
      )}
      {reviewing && <ReviewDialog id={screening.id} title={title} onClose={review.close} />}
    </div>
  );
}

interface DialogProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

function ReviewDialog({ id, title, onClose }: DialogProps) {
  const { form, dialog } = useFormAct({
    initialValues: { note: '' },
    validate: {},
    asked: ({ note }) => ({ id, note: note.trim() }),
    run: reviewScreening,
    touches: [['participants'], ['applications'], ['arrivals']],
    said: 'Reviewed.',
    after: onClose,
  });
  return (
    <FormDialog title={`Review ${title}`} confirm="Mark as reviewed" onClose={onClose} {...dialog}>
      <Textarea
        label="Note for colleagues, if you like"
        autosize
        minRows={2}
        maxLength={2000}
        data-autofocus
        {...form.getInputProps('note')}
      />
    </FormDialog>
  );
}
