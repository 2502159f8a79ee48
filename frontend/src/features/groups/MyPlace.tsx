import { Button } from '../../ui/Button';
import { useWords } from '../../ui/language';
import { useTask } from '../../ui/useTask';
import { ProblemSay } from '../accounts/ProblemSay';
import { acceptPlace, declinePlace, type Place } from './queries';
import { words } from './words';

interface Props {
  readonly place: Place;
  readonly onChange: () => void;
}

/** A place that was offered is taken or refused by the person alone. */
export function MyPlace({ place, onChange }: Props) {
  const say = useWords(words);
  const answer = useTask(async (send: typeof acceptPlace | typeof declinePlace) => {
    await send(place.id);
    onChange();
  });
  if (place.status === 'waitlisted') return <p className="say">{say.waiting}</p>;
  if (place.status !== 'offered') return null;
  return (
    <div className="say warm stack tight">
      <p>
        <strong>{say.offer}</strong> {say.offerHint}
      </p>
      <ProblemSay problem={answer.problem} />
      <div className="row">
        <Button look="main" busy={answer.busy} onClick={() => void answer.start(acceptPlace)}>
          {say.accept}
        </Button>
        <Button busy={answer.busy} onClick={() => void answer.start(declinePlace)}>
          {say.decline}
        </Button>
      </div>
    </div>
  );
}
