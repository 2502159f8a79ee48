import { Group, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAct } from '../act';
import { FormDialog } from '../ui/dialogs';
import { exportTrail } from './commands';
import { daysOf } from './filter';

interface Props {
  readonly zone: string;
  readonly onClose: () => void;
}

function useExport({ zone, onClose }: Props) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const take = useAct({
    run: exportTrail,
    touches: [['audit']],
    said: 'The export is saved. It can be checked with audit-verify.',
    after: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    take.mutate(daysOf({ from, to }, zone));
  };
  return { from, setFrom, to, setTo, take, submit };
}

export function ExportDialog({ zone, onClose }: Props) {
  const { from, setFrom, to, setTo, take, submit } = useExport({ zone, onClose });
  return (
    <FormDialog
      title="Export the trail"
      confirm="Export"
      act={take}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text>
        The file holds every record with its hash and a signed checkpoint. Whoever has it can check
        that nothing was changed. The export itself is recorded.
      </Text>
      <Group gap="sm" grow>
        <TextInput
          type="date"
          label="From"
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label="To"
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </Group>
    </FormDialog>
  );
}
