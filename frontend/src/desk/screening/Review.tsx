import { Button, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useFormAct } from '../formAct';
import type { Screening } from '../shapes';
import { FormDialog } from '../ui/dialogs';
import { moment } from '../words/time';
import { reviewScreening } from './commands';
import { titleOf } from './results';

interface Props {
  readonly screening: Screening;
  readonly zone: string;
}

/** Somebody has to have looked at the answers before they open a door. */
export const ReviewWords = ({ screening: { reviewed }, zone }: Props) =>
  reviewed ? (
    <>
      Reviewed by <bdi>{reviewed.by}</bdi>, {moment(reviewed.at, zone)}
      {reviewed.note && (
        <>
          : <bdi>{reviewed.note}</bdi>
        </>
      )}
    </>
  ) : (
    'Nobody has reviewed it yet.'
  );

export function ReviewButton({ screening }: Pick<Props, 'screening'>) {
  const [reviewing, review] = useDisclosure(false);
  const title = titleOf(screening.key, screening.title);
  if (screening.reviewed || !screening.abilities.review.allowed) return null;
  return (
    <>
      <Button variant="default" onClick={review.open} aria-label={`Mark as reviewed: ${title}`}>
        Mark as reviewed
      </Button>
      {reviewing && <ReviewDialog id={screening.id} title={title} onClose={review.close} />}
    </>
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
