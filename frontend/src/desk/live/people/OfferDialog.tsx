import { useDesk } from '../desk';
import { WordsDialog } from '../WordsDialog';

interface Props {
  readonly introduce: boolean;
  readonly offer: number;
  readonly onClose: () => void;
}

/** The words that go with an introduction, or with a kind no. */
export function OfferDialog({ introduce, offer, onClose }: Props) {
  const { room, ask, nameOf } = useDesk();
  const made = room.offers.find((one) => one.offer === offer);
  if (!made) return null;
  const from = nameOf(made.from);
  const to = nameOf(made.to);
  const send = (words: string) => {
    ask({ type: introduce ? 'offer.introduce' : 'offer.decline', offer, words });
    onClose();
  };
  return introduce ? (
    <WordsDialog
      title={`Introduce ${from} to ${to}`}
      label={`What both of them read`}
      suggestion={`${to}, ${from} offered to help: “${made.text}”. You decide whether you would like that.`}
      confirm="Introduce"
      onClose={onClose}
      onConfirm={send}
    >
      Only {from}, {to} and the facilitators see this. Each of them can answer you in private words.
      For a talk of their own, open a small room for the two.
    </WordsDialog>
  ) : (
    <WordsDialog
      title={`Decline ${from}’s offer`}
      label={`What ${from} reads`}
      suggestion={`Thank you for offering. I will not pass it on today; that is no judgement of you or your offer.`}
      confirm="Decline kindly"
      onClose={onClose}
      onConfirm={send}
    >
      {to} does not learn of the offer.
    </WordsDialog>
  );
}
