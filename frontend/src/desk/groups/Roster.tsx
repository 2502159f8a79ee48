import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../act';
import type { Enrolment, Group } from '../shapes';
import { Empty } from '../ui/bits';
import { ConfirmDialog, ReasonDialog } from '../ui/dialogs';
import { Section } from '../ui/Page';
import { Rows } from '../ui/Rows';
import { Ready } from '../ui/Trouble';
import { activateEnrolment, endEnrolment, withdrawOffer } from './commands';
import { OfferDialog } from './OfferDialog';
import { rosterQuery } from './queries';
import { RosterRow } from './RosterRow';
import { byStanding } from './standing';

const touched = (group: Group) => [['groups'], ['groups', group.id, 'roster'], ['participants']];

/** Who belongs to the group, by legal name and by the name the group knows. */
export function Roster({ group }: { readonly group: Group }) {
  const roster = useQuery(rosterQuery(group.id));
  const [offering, offer] = useDisclosure(false);
  const [ending, setEnding] = useState<Enrolment | null>(null);
  const [seating, setSeating] = useState<Enrolment | null>(null);
  const mayEnrol = group.abilities.enrol.allowed;
  return (
    <Section
      title={`${group.enrolled} of ${group.capacity} seats taken`}
      aside={mayEnrol && <Button onClick={offer.open}>Offer a seat…</Button>}
    >
      <Ready query={roster}>
        {(people) =>
          people.length === 0 ? (
            <NobodyYet />
          ) : (
            <Rows label="Roster">
              {byStanding(people).map((each) => (
                <RosterRow
                  key={each.id}
                  person={each}
                  zone={group.time_zone}
                  onActivate={() => setSeating(each)}
                  onEnd={() => setEnding(each)}
                />
              ))}
            </Rows>
          )
        }
      </Ready>
      {offering && <OfferDialog group={group} roster={roster.data ?? []} onClose={offer.close} />}
      {seating && <SeatDialog group={group} person={seating} onClose={() => setSeating(null)} />}
      {ending && <EndDialog group={group} person={ending} onClose={() => setEnding(null)} />}
    </Section>
  );
}

const NobodyYet = () => (
  <Empty title="Nobody is on the roster yet">
    Offer a seat to a participant of the clinic. Once they accept, they are active and can come to
    sessions. When every seat is taken, the next person joins the waitlist.
  </Empty>
);

/** A seat is the person's to accept; staff take it for them only where they have said yes. */
function SeatDialog({ group, person, onClose }: EndProps) {
  const activate = useAct({
    run: activateEnrolment,
    touches: touched(group),
    said: 'They have their seat now.',
    after: onClose,
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={`Accept the seat for ${person.legal_name ?? person.alias}?`}
      confirm="Accept for them"
      busy={activate.isPending}
      error={activate.error}
      onConfirm={() => activate.mutate(person.id)}
    >
      Usually they accept it themselves. Do this only if they have told you that they want the seat.
    </ConfirmDialog>
  );
}

interface EndProps {
  readonly group: Group;
  readonly person: Enrolment;
  readonly onClose: () => void;
}

/** Ends a place, or takes back one that was only offered. */
function EndDialog({ group, person, onClose }: EndProps) {
  const active = person.status === 'active';
  const end = useAct({
    run: active ? endEnrolment : withdrawOffer,
    touches: touched(group),
    said: active ? 'Their place in the group has ended.' : 'The offer is withdrawn.',
    after: onClose,
  });
  const name = person.legal_name ?? person.alias;
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={active ? `End ${name}'s place?` : `Withdraw ${name}'s offer?`}
      confirm={active ? 'End place' : 'Withdraw offer'}
      danger
      busy={end.isPending}
      error={end.error}
      onConfirm={(reason) => end.mutate({ id: person.id, reason })}
    >
      {active
        ? 'If they are in the room now, they leave it at once. Their record stays. If someone waits, the seat is offered to them.'
        : 'Someone who waits is offered the seat instead.'}
    </ReasonDialog>
  );
}
