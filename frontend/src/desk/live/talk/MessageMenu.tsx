import { Menu } from '@mantine/core';
import type { HeardKind } from '../../../room/protocol';
import { clock } from '../../words/time';
import { useNow } from '../../words/useNow';
import { useDesk } from '../desk';
import { HEARD_WORDS, hasGiven } from './heard';
import type { SpeechLine } from './lines';
import styles from './talk.module.css';

const EDIT_MS = 120_000;
const KINDS = Object.keys(HEARD_WORDS) as HeardKind[];

interface Props {
  readonly line: SpeechLine;
  readonly onEdit: () => void;
}

function useWays({ mine, text, at }: SpeechLine) {
  const { may, holds, room } = useDesk();
  const now = useNow(10_000);
  const open = room.status === 'open';
  const young = now.getTime() - Date.parse(at) < EDIT_MS;
  return {
    edit: open && mine && text !== null && young && may('message.edit'),
    hear: open && !mine && text !== null && may('message.heard'),
    remove: holds && room.status !== 'closed' && text !== null && may('message.remove'),
    restore: holds && room.status !== 'closed' && text === null && may('message.restore'),
  };
}

/** What can be done with one message. */
export function MessageMenu({ line, onEdit }: Props) {
  const { open, ask, zone } = useDesk();
  const ways = useWays(line);
  if (!Object.values(ways).some(Boolean)) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={styles.quiet}
          aria-label={`More about what ${line.who.name} said at ${clock(line.at, zone)}`}
        >
          <span aria-hidden="true">⋯</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.hear && <Hearing seq={line.seq} />}
        {ways.edit && <Menu.Item onClick={onEdit}>Edit</Menu.Item>}
        {ways.remove && (
          <Menu.Item onClick={() => open({ type: 'message.remove', seq: line.seq })}>
            Remove…
          </Menu.Item>
        )}
        {ways.restore && (
          <Menu.Item onClick={() => ask({ type: 'message.restore', seq: line.seq })}>
            Put it back
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function Hearing({ seq }: { readonly seq: number }) {
  const { room, ask } = useDesk();
  const me = room.you?.key ?? '';
  return KINDS.map((kind) => {
    const on = !hasGiven(room.heard, seq, me, kind);
    return (
      <Menu.Item key={kind} onClick={() => ask({ type: 'message.heard', seq, kind, on })}>
        {on ? HEARD_WORDS[kind] : `Take back “${HEARD_WORDS[kind]}”`}
      </Menu.Item>
    );
  });
}
