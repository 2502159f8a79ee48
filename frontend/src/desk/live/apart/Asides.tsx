import { Button, Select } from '@mantine/core';
import { useDesk } from '../desk';
import { Composer } from '../talk/Composer';
import styles from './apart.module.css';
import { Thread } from './Thread';
import { partnersOf } from './threads';

/** With whom a private word is open, and how it may begin. */
export interface Aside {
  readonly member: string | null;
  readonly words: string;
}

interface Props {
  readonly aside: Aside;
  readonly onMember: (member: string) => void;
}

/** One member and the facilitators, beside the group. */
export function Asides({ aside, onMember }: Props) {
  const { room, nameOf, fresh } = useDesk();
  const { member } = aside;
  const partners = partnersOf(room, member);
  return (
    <>
      <Unread but={member} onMember={onMember} />
      <Select
        label="Private words with"
        placeholder="Choose a member"
        data={partners.map((key) => ({
          value: key,
          label: fresh[key] ? `${nameOf(key)} · ${fresh[key]} new` : nameOf(key),
        }))}
        value={member}
        onChange={(key) => key && onMember(key)}
        allowDeselect={false}
      />
      {member === null ? (
        <p className={styles.empty}>
          Only that person and the facilitators see what you write here.
        </p>
      ) : (
        <With key={`${member} ${aside.words}`} member={member} first={aside.words} />
      )}
    </>
  );
}

interface UnreadProps {
  /** Whose words are before one's eyes already. */
  readonly but: string | null;
  readonly onMember: (member: string) => void;
}

/** Who has written in private and has not been read: one step away, and by name. */
function Unread({ but, onMember }: UnreadProps) {
  const { nameOf, fresh } = useDesk();
  const from = Object.entries(fresh).filter(([key, count]) => count > 0 && key !== but);
  if (from.length === 0) return null;
  return (
    <div className={styles.row}>
      {from.map(([key, count]) => (
        <Button key={key} variant="light" px="sm" onClick={() => onMember(key)}>
          New from&nbsp;<bdi>{nameOf(key)}</bdi>&nbsp;({count})
        </Button>
      ))}
    </div>
  );
}

function With({ member, first }: { readonly member: string; readonly first: string }) {
  const { room, may, nameOf } = useDesk();
  const name = nameOf(member);
  const pending = room.pending.filter(
    ({ saying }) => saying.type === 'aside.say' && saying.member === member,
  );
  return (
    <>
      <Thread
        label={`Private words with ${name}`}
        words={room.asides[member] ?? []}
        pending={pending}
        empty={`Only ${name} and the facilitators see what is written here.`}
      />
      {may('aside.say') && room.status !== 'closed' && (
        <Composer
          label={`Write to ${name} alone`}
          placeholder={`To ${name} alone…`}
          first={first}
          onSay={(text) => room.client.speak({ type: 'aside.say', member, text })}
        />
      )}
    </>
  );
}
