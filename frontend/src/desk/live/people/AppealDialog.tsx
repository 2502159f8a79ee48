import { Checkbox, Textarea } from '@mantine/core';
import { needed, useFormAct } from '../../formAct';
import type { Appeal } from '../../shapes';
import { FormDialog } from '../../ui/dialogs';
import { answerAppeal } from './appealing';
import styles from './people.module.css';

interface Props {
  readonly appeal: Appeal;
  readonly onClose: () => void;
}

/** An answer to somebody who was asked to leave; with it the way back may be opened. */
export function AppealDialog({ appeal, onClose }: Props) {
  const { form, dialog } = useFormAct({
    initialValues: { answer: '', readmit: false },
    validate: { answer: needed('Write a few words to them.') },
    asked: (values) => ({ appeal: appeal.id, ...values }),
    run: answerAppeal,
    touches: [['appeals']],
    said: 'Your answer is sent.',
    after: onClose,
  });
  const back = appeal.abilities.readmit;
  return (
    <FormDialog
      title={`Answer ${appeal.member.alias}`}
      confirm="Send the answer"
      onClose={onClose}
      {...dialog}
    >
      <blockquote className={styles.quote} dir="auto">
        {appeal.text}
      </blockquote>
      <Textarea
        label="Your answer"
        description="Only they and the facilitators read it."
        autosize
        minRows={3}
        maxLength={2000}
        required
        {...form.getInputProps('answer')}
      />
      <Checkbox
        label="Let them come back to the door of this session"
        description={back?.allowed ? undefined : back?.reason}
        disabled={!back?.allowed}
        {...form.getInputProps('readmit', { type: 'checkbox' })}
      />
    </FormDialog>
  );
}
