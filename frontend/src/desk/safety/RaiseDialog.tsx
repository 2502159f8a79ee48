import { Radio, Stack, Textarea } from '@mantine/core';
import { needed, useFormAct } from '../formAct';
import { FormDialog } from '../ui/dialogs';
import { raiseFlag } from './commands';
import { FLAG_TOUCHES } from './touches';

interface Props {
  readonly participant: string;
  readonly name: string;
  readonly onClose: () => void;
}

const useRaise = ({ participant, onClose }: Props) =>
  useFormAct({
    initialValues: { severity: 'urgent' as 'urgent' | 'imminent', what_was_seen: '' },
    validate: { what_was_seen: needed('Say what you saw or heard.') },
    asked: (values) => ({ participant, ...values }),
    run: raiseFlag,
    touches: FLAG_TOUCHES,
    said: 'The flag is raised. The on-call clinicians are told.',
    after: onClose,
  });

/** A clinician who is worried says so, and the same things happen as after a worrying answer. */
export function RaiseDialog(props: Props) {
  const { form, dialog } = useRaise(props);
  return (
    <FormDialog
      title={`Raise a flag for ${props.name}`}
      confirm="Raise flag"
      onClose={props.onClose}
      {...dialog}
    >
      <Radio.Group label="How pressing is it?" {...form.getInputProps('severity')}>
        <Stack gap="xs" pt="xs">
          <Radio value="imminent" label="Imminent: somebody must act now" />
          <Radio value="urgent" label="Urgent: today, before the next session" />
        </Stack>
      </Radio.Group>
      <Textarea
        label="What you saw or heard"
        required
        autosize
        minRows={3}
        maxLength={2000}
        {...form.getInputProps('what_was_seen')}
      />
    </FormDialog>
  );
}
