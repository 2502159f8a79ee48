import type { RoomClient } from '../../room/client';
import type { Person } from '../../room/protocol';
import { ReasonDialog } from '../ui/dialogs';

export type Target =
  | { readonly type: 'message'; readonly seq: number }
  | { readonly type: 'person'; readonly person: Person };

interface Props {
  readonly target: Target | null;
  readonly client: RoomClient;
  readonly onClose: () => void;
}

/** Taking a message or a person out of the room. Both are seen by the group, and both need a reason. */
export function Removals({ target, client, onClose }: Props) {
  const done = (ask: () => void) => {
    ask();
    onClose();
  };
  if (target?.type === 'message') {
    const { seq } = target;
    return (
      <ReasonDialog
        opened
        onClose={onClose}
        title="Remove this message?"
        label="Reason, shown in its place"
        confirm="Remove message"
        danger
        onConfirm={(reason) => done(() => client.ask({ type: 'message.remove', seq, reason }))}
      >
        Its words go away for everyone and cannot come back. The group sees that it was removed.
      </ReasonDialog>
    );
  }
  if (target?.type === 'person') {
    const { key: member, name } = target.person;
    return (
      <ReasonDialog
        opened
        onClose={onClose}
        title={`Ask ${name} to leave?`}
        label={`What ${name} should know`}
        hint={`Only ${name} and the facilitators see this.`}
        confirm="Ask to leave"
        danger
        onConfirm={(reason) => done(() => client.ask({ type: 'member.remove', member, reason }))}
      >
        They leave at once and cannot come back to this session. The group sees that they left.
      </ReasonDialog>
    );
  }
  return null;
}
