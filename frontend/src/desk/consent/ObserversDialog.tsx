import { Button, Select, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../act';
import type { Group, GroupSession, Observer } from '../shapes';
import { staffQuery } from '../staff/queries';
import { Modal } from '../ui/Modal';
import { Row, Rows } from '../ui/Rows';
import { Ready, Trouble } from '../ui/Trouble';
import { announceObserver, withdrawObserver } from './commands';
import { observersQuery } from './queries';

interface Props {
  readonly group: Group;
  readonly session: GroupSession;
  readonly onClose: () => void;
}

/** Nobody sits in unseen: an observer is announced beforehand, and everyone renews the pledge. */
export function ObserversDialog({ group, session, onClose }: Props) {
  const observers = useQuery(observersQuery(session.id));
  return (
    <Modal opened onClose={onClose} title={`Observers of session ${session.number}`}>
      <Stack gap="md">
        <Text>
          Everyone in the group sees that somebody will observe, and renews the confidentiality
          pledge before they come in.
        </Text>
        <Ready query={observers}>
          {(announced) => (
            <>
              <Announced session={session} announced={announced} />
              <Announce group={group} session={session} announced={announced} />
            </>
          )}
        </Ready>
      </Stack>
    </Modal>
  );
}

interface ListProps {
  readonly session: GroupSession;
  readonly announced: readonly Observer[];
}

function Announced({ session, announced }: ListProps) {
  const withdraw = useAct({
    run: withdrawObserver,
    touches: [['sessions', session.id, 'observers'], ['arrivals']],
    said: 'They do not observe this session.',
  });
  if (announced.length === 0) return <Text c="dimmed">Nobody is announced.</Text>;
  return (
    <>
      <Rows label="Announced observers">
        {announced.map(({ id, clinician, abilities }) => (
          <Row key={id} title={<bdi>{clinician.display_name}</bdi>}>
            {abilities.cancel.allowed && (
              <Button
                variant="default"
                onClick={() => withdraw.mutate({ session: session.id, id })}
                aria-label={`Take back: ${clinician.display_name}`}
              >
                Take back
              </Button>
            )}
          </Row>
        ))}
      </Rows>
      <Trouble error={withdraw.error} />
    </>
  );
}

const MAY_OBSERVE = new Set(['supervisor', 'facilitator']);

function Announce({ group, session, announced }: ListProps & Pick<Props, 'group'>) {
  const staff = useInfiniteQuery(staffQuery());
  const [who, setWho] = useState<string | null>(null);
  const announce = useAct({
    run: announceObserver,
    touches: [['sessions', session.id, 'observers'], ['arrivals']],
    said: 'Announced. The group renews its pledge.',
    after: () => setWho(null),
  });
  const hold = [group.facilitator, ...group.co_facilitators];
  const known = new Set(
    [...announced.map(({ clinician }) => clinician), ...hold].map(({ id }) => id),
  );
  const choices = (staff.data ?? [])
    .filter(
      ({ id, status, role }) => !known.has(id) && status === 'active' && MAY_OBSERVE.has(role),
    )
    .map(({ id, display_name }) => ({ value: id, label: display_name }));
  return (
    <Stack gap="sm">
      <Select label="Announce" data={choices} value={who} onChange={setWho} searchable />
      <Trouble error={announce.error} />
      <Button
        disabled={!who}
        loading={announce.isPending}
        onClick={() => who && announce.mutate({ session: session.id, clinician: who })}
      >
        Announce observer
      </Button>
    </Stack>
  );
}
