import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { needed, useFormAct } from '../formAct';
import { useMe } from '../shell/queries';
import { FormDialog } from '../ui/dialogs';
import { instantOf } from '../words/time';
import { askForScreening } from './commands';
import { instrumentsQuery } from './queries';

interface Props {
  readonly participant: string;
  readonly onClose: () => void;
}

function useAsk({ participant, onClose }: Props) {
  const { clinic } = useMe();
  return useFormAct({
    initialValues: { instrument: '', due: '' },
    validate: { instrument: needed('Choose a questionnaire.') },
    asked: ({ instrument, due }) => ({
      participant,
      instrument,
      ...(due ? { due_at: instantOf(due, '23:59', clinic.time_zone) } : {}),
    }),
    run: askForScreening,
    touches: [['participants']],
    said: 'They are asked. It waits for them on their page.',
    after: onClose,
  });
}

/** Ask somebody who is here already to answer a questionnaire again, or a new one. */
export function AskDialog(props: Props) {
  const { form, dialog } = useAsk(props);
  const instruments = useQuery(instrumentsQuery);
  const choices = (instruments.data ?? [])
    .filter(({ enabled }) => enabled)
    .map(({ key, title }) => ({ value: key, label: title }));
  return (
    <FormDialog title="Ask for a screening" confirm="Ask" onClose={props.onClose} {...dialog}>
      <Select
        label="Questionnaire"
        data={choices}
        required
        allowDeselect={false}
        {...form.getInputProps('instrument')}
      />
      <TextInput
        type="date"
        label="Answered by"
        description="They get a letter that a form is due. Leave it empty if there is no hurry."
        {...form.getInputProps('due')}
      />
    </FormDialog>
  );
}
