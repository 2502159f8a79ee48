import { ActionIcon, Menu } from '@mantine/core';
import type { RoomClient, RoomView } from '../../room/client';
import type { Person } from '../../room/protocol';
import { Arrivals } from '../admission/Arrivals';
import { Chip, Initials } from '../ui/bits';
import { Door } from './Door';
import { hereCount, inOrder } from './people';
import styles from './people.module.css';

interface Props {
  readonly room: RoomView;
  readonly client: RoomClient;
  readonly zone: string;
  readonly holds: boolean;
  readonly sessionId: string;
  readonly onRemove: (person: Person) => void;
}

/** Who is at the door, who is in the room, and whose hand is up. The door comes first: someone waits there. */
export function People({ room, client, zone, holds, sessionId, onRemove }: Props) {
  const open = room.status !== 'closed';
  const news = `${room.turnedAway} ${room.waiting.length} ${room.people.length}`;
  return (
    <>
      {holds && open && (
        <Door waiting={room.waiting} client={client} zone={zone} first={room.status === 'open'} />
      )}
      <section className={styles.people} aria-label="In the room">
        <h2 className={styles.paneTitle}>
          {open ? `In the room · ${hereCount(room.people)}` : 'Who came'}
        </h2>
        <ul className={styles.plain}>
          {inOrder(room.people).map((person) => (
            <li key={person.key}>
              <PersonRow
                person={open ? person : { ...person, here: true, hand: null }}
                open={open}
                you={room.you?.key === person.key}
                onLower={() => client.ask({ type: 'hand.lower', member: person.key })}
                onRemove={() => onRemove(person)}
                menu={holds && open && person.role === 'member'}
              />
            </li>
          ))}
        </ul>
      </section>
      {holds && open && <Arrivals sessionId={sessionId} news={news} />}
    </>
  );
}

interface RowProps {
  readonly person: Person;
  readonly you: boolean;
  readonly open: boolean;
  readonly menu: boolean;
  readonly onLower: () => void;
  readonly onRemove: () => void;
}

function PersonRow({ person, you, open, menu, onLower, onRemove }: RowProps) {
  return (
    <div className={styles.person} data-here={person.here}>
      <Initials name={person.name} seed={person.key} lead={person.role === 'facilitator'} />
      <div className={styles.personText}>
        <bdi className={styles.name}>{person.name}</bdi>
        <span className={styles.personState}>{stateOf(person, you, open)}</span>
      </div>
      {person.hand !== null && <Chip tone="warm">hand up</Chip>}
      {menu && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={44}
              aria-label={`More about ${person.name}`}
            >
              <span aria-hidden="true">⋯</span>
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {person.hand !== null && <Menu.Item onClick={onLower}>Lower their hand</Menu.Item>}
            <Menu.Item onClick={onRemove}>Ask to leave this session…</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

function stateOf({ role, here, pronouns }: Person, you: boolean, open: boolean): string {
  const words: string[] = [];
  if (you) words.push('you');
  else if (role === 'facilitator') words.push('facilitator');
  else if (role === 'observer') words.push('observes');
  if (pronouns) words.push(pronouns);
  if (open) words.push(here ? 'here' : 'away');
  return words.join(' · ');
}
