import type { Person } from '../../room/protocol';
import { ReasonDialog } from '../ui/dialogs';
import { useDesk } from './desk';

/** Taking a message out of the room. It is seen by the group, and needs a reason. */
export function RemoveMessage({ seq, onClose }: { seq: number; onClose: () => void }) {
  const { ask } = useDesk();
  const remove = (reason: string) => {
    ask({ type: 'message.remove', seq, reason });
    onClose();
  };
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title="Remove this message?"
      label="Reason, shown in its place"
      confirm="Remove message"
      danger
      onConfirm={remove}
    >
      Its words go away for everyone; the group sees that it was removed. You can put it back while
      the session lasts.
    </ReasonDialog>
  );
}

/** Asking somebody to leave, with words that only they and the facilitators see. */
export function RemoveMember({ person, onClose }: { person: Person; onClose: () => void }) {
  const { ask } = useDesk();
  const { key: member, name } = person;
  const remove = (reason: string) => {
    ask({ type: 'member.remove', member, reason });
    onClose();
  };
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={`Ask ${name} to leave?`}
      label={`What ${name} should know`}
      hint={`Only ${name} and the facilitators see this.`}
      confirm="Ask to leave"
      danger
      onConfirm={remove}
    >
      They leave at once. The group sees that they left. They can answer with an appeal, and you can
      let them come back.
    </ReasonDialog>
  );
}
