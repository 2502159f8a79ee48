import { Button } from '../../../ui/Button';
import { useWords } from '../../../ui/language';
import { useSeat } from '../seat';
import { words } from './words';

/** Out, without a reason: I still hear the group, and the way back stands open. */
export function SteppedOut({ onLeave }: { readonly onLeave: () => void }) {
  const say = useWords(words);
  const { client } = useSeat().room;
  return (
    <div className="say stack" role="status">
      <p>
        <strong>{say.outTitle}</strong> · {say.outText}
      </p>
      <div className="row">
        <Button look="main" onClick={() => client.ask({ type: 'step.in' })}>
          {say.stepIn}
        </Button>
        <Button onClick={onLeave}>{say.leave}</Button>
      </div>
    </div>
  );
}
