import { Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useAct } from '../act';
import { participantsQuery } from '../participants/queries';
import type { Enrolment, Group } from '../shapes';
import { FormDialog } from '../ui/dialogs';
import { offerSeat } from './commands';
import { isOver } from './standing';

interface Props {
  readonly group: Group;
  readonly roster: readonly Enrolment[];
  readonly onClose: () => void;
}

function useOffer({ group, roster, onClose }: Props) {
  const [who, setWho] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  const found = useInfiniteQuery(participantsQuery(search));
  const offer = useAct({
    run: offerSeat,
    touches: [['groups'], ['participants']],
    said: ({ status }) =>
      status === 'waitlisted' ? 'They are on the waitlist.' : 'The seat is offered.',
    after: onClose,
  });
  const taken = new Set(
    roster.filter(({ status }) => !isOver(status)).map((each) => each.participant),
  );
  const choices = (found.data ?? [])
    .filter(({ id, status }) => !taken.has(id) && status !== 'deactivated')
    .map(({ id, legal_name }) => ({ value: id, label: legal_name }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (who) offer.mutate({ group: group.id, participant: who });
  };
  return { who, setWho, setTyped, offer, choices, submit };
}

/** A seat for someone of the clinic; when all are taken, a place on the waitlist. */
export function OfferDialog({ group, roster, onClose }: Props) {
  const { who, setWho, setTyped, offer, choices, submit } = useOffer({
    group,
    roster,
    onClose,
  });
  return (
    <FormDialog
      title="Offer a seat"
      confirm="Offer seat"
      act={offer}
      onClose={onClose}
      onSubmit={submit}
      blocked={!who}
    >
      <Text>
        {group.enrolled >= group.capacity
          ? 'Every seat is taken. The person joins the waitlist and is offered the next free seat.'
          : 'The person is invited to accept. Their seat is kept until they do.'}
      </Text>
      <Select
        label="Participant"
        placeholder="Search by name"
        data={choices}
        value={who}
        onChange={setWho}
        searchable
        onSearchChange={setTyped}
        filter={({ options }) => options}
        nothingFoundMessage="No one of that name without a place here. Invite them under Participants first."
        data-autofocus
      />
    </FormDialog>
  );
}
