import { useDesk } from '../desk';
import { WordsDialog } from '../WordsDialog';

interface Props {
  readonly aside: boolean;
  readonly seq: number;
  readonly onClose: () => void;
}

/** Words that go back with a held message: what to change, or the beginning of a private talk about it. */
export function HeldDialog({ aside, seq, onClose }: Props) {
  const { room, ask, nameOf } = useDesk();
  const held = room.held.find((one) => one.seq === seq);
  if (!held) return null;
  const name = nameOf(held.author);
  const send = (words: string) => {
    ask({ type: aside ? 'held.aside' : 'held.return', seq, words });
    onClose();
  };
  return aside ? (
    <WordsDialog
      title={`Take this up with ${name} alone`}
      label={`Your words to ${name}`}
      suggestion="Thank you for writing this. I would like to talk about it with you first."
      confirm="Turn into a private word"
      onClose={onClose}
      onConfirm={send}
    >
      The message moves into your private words with {name}. The group does not see it.
    </WordsDialog>
  ) : (
    <WordsDialog
      title={`Ask ${name} for an edit`}
      label={`What you ask ${name} to change`}
      suggestion="Could you say this without naming anyone outside the group?"
      confirm="Send back"
      onClose={onClose}
      onConfirm={send}
    >
      The message goes back to {name} with your words. They can change it, send it again, or let it
      be.
    </WordsDialog>
  );
}
