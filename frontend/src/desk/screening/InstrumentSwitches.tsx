import { Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useAct } from '../act';
import { Ready, Trouble } from '../ui/Trouble';
import { enableInstrument } from './commands';
import { instrumentsQuery } from './queries';
import { Terms } from './Terms';

/** Which questionnaires this clinic uses at all. Each says under what terms it may. */
export function InstrumentSwitches() {
  const instruments = useQuery(instrumentsQuery);
  const change = useAct({ run: enableInstrument, touches: [['instruments']] });
  return (
    <Stack gap="md">
      <Text c="dimmed">
        A questionnaire that is switched off is offered for no group. What was answered stays.
      </Text>
      <Trouble error={change.error} />
      <Ready query={instruments}>
        {(all) =>
          all.map((each) => (
            <Switch
              key={each.key}
              label={each.title}
              description={<Terms instrument={each} />}
              checked={each.enabled}
              onChange={({ currentTarget: { checked } }) =>
                change.mutate({ key: each.key, enabled: checked })
              }
            />
          ))
        }
      </Ready>
    </Stack>
  );
}
