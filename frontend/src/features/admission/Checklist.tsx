import type { Problem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import { useArrival } from '../../ui/useArrival';
import { ProblemSay } from '../accounts/ProblemSay';
import { HelpMeanwhile } from './HelpMeanwhile';
import { Item } from './Item';
import { Observers } from './Observers';
import type { Gate } from './queries';
import { useNames } from './useNames';
import { words } from './words';

export interface ChecklistProps {
  readonly session: string;
  readonly gate: Gate;
  readonly problem: Problem | null;
  readonly look: () => unknown;
  readonly onCheckIn: () => void;
  /** Why somebody stands outside again who was inside, by the server's code. */
  readonly why?: string;
}

/** What is left to do first; what is in place stands below it. */
const inOrder = ({ conditions }: Gate) => [
  ...conditions.filter(({ met }) => !met),
  ...conditions.filter(({ met }) => met),
];

/** Everything that the gate asks, met or not, each with what to do; help stands below where a clinician wants to talk first. */
export function Checklist(props: ChecklistProps) {
  const { session, gate, problem, look, onCheckIn, why } = props;
  const say = useWords(words);
  const heading = useArrival('checklist', true);
  const named = useNames();
  const flagged = gate.conditions.some(({ code, met }) => code === 'flag_open' && !met);
  return (
    <div className="narrow stack steps">
      <h1 tabIndex={-1} ref={heading}>
        {why ? say.outTitle : say.title}
      </h1>
      <p>{why === 'consent_withdrawn' ? say.outWithdrawn : why ? say.out : say.intro}</p>
      <ProblemSay problem={problem} />
      <Observers session={session} />
      <ul className="tasks checklist" aria-live="polite">
        {inOrder(gate).map((condition) => (
          <Item
            key={`${condition.code} ${condition.form?.version ?? condition.screening?.key ?? ''}`}
            {...{ condition, session, onCheckIn, named }}
          />
        ))}
      </ul>
      {flagged && <HelpMeanwhile session={session} lead={why ? say.outHelp : say.help} />}
      <div className="row">
        <Button onClick={() => void look()}>{say.again}</Button>
        <Link to="/home" className="button quiet">
          {say.toGroups}
        </Link>
      </div>
    </div>
  );
}
