import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import { asProblem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import { useStep } from '../../ui/router';
import { SaveLine } from '../../ui/SaveLine';
import { Say } from '../../ui/Say';
import { StepActions } from '../../ui/Steps';
import { useArrival } from '../../ui/useArrival';
import { useSaver } from '../../ui/useSaver';
import { useTask } from '../../ui/useTask';
import { ProblemSay } from '../accounts/ProblemSay';
import { Question } from './Question';
import { type Answer, type Completed, complete, type Form, saveAnswers } from './queries';
import { words } from './words';

interface Props {
  readonly form: Form;
  readonly next: string;
  /** Shown in place of the questions while the server does not know the person; the answers stay in memory. */
  readonly closed: (again: () => void) => ReactNode;
  readonly onDone: (done: Completed) => void;
}

const UNKNOWN = 401;

type Answers = Readonly<Record<string, Answer>>;

/** Whoever comes back begins where they stopped; whoever comes first, with what this is. */
function firstStep({ items, answers }: Form): number {
  if (Object.keys(answers).length === 0) return 0;
  const open = items.findIndex(({ id }) => answers[id] === undefined);
  return open < 0 ? items.length + 1 : open + 1;
}

export function Questions({ form, next, closed, onDone }: Props) {
  const { id, items } = form;
  const [answers, setAnswers] = useState<Answers>(form.answers);
  const [first] = useState(() => firstStep(form));
  const { step, go, back } = useStep(first);
  const saves = useSaver(useCallback((patch) => saveAnswers(id, patch), [id]));
  const [lost, setLost] = useState(false);
  const answer = (item: string, value: Answer) => {
    setAnswers((old) => ({ ...old, [item]: value }));
    void saves.put({ [item]: value });
  };
  const item = items[step - 1];
  const open = items.findIndex((one) => answers[one.id] === undefined);
  const send = async () => {
    if ((await saves.flush()) !== 'saved') return;
    try {
      onDone(await complete(id));
    } catch (error) {
      if (asProblem(error).status !== UNKNOWN) throw error;
      setLost(true);
    }
  };
  if (lost || saves.problem?.status === UNKNOWN) {
    return closed(() => {
      setLost(false);
      void saves.flush();
    });
  }
  return (
    <>
      {step < 1 && <Intro form={form} next={next} onBegin={() => go(1)} />}
      {item && (
        <Question
          key={item.id}
          item={item}
          place={{ at: step, of: items.length }}
          answer={answers[item.id]}
          onAnswer={(value) => answer(item.id, value)}
          onBack={back}
          onNext={() => go(step + 1)}
        />
      )}
      {step > items.length && (
        <Finish
          open={items.filter((one) => answers[one.id] === undefined).length}
          onOpen={() => go(open + 1)}
          onBack={back}
          onSend={send}
        />
      )}
      <SaveLine saves={saves} />
    </>
  );
}

interface IntroProps {
  readonly form: Form;
  readonly next: string;
  readonly onBegin: () => void;
}

function Intro({ form, next, onBegin }: IntroProps) {
  const say = useWords(words);
  const heading = useArrival(0, true);
  const { title, intro, items, source, licence, attribution } = form;
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      <p className="lead">{intro}</p>
      <p>{say.intro(items.length)}</p>
      <p>{say.pause}</p>
      <p>{say.whoReads}</p>
      <div className="step-actions">
        <Link to={next} className="button">
          {say.notNow}
        </Link>
        <Button look="main" onClick={onBegin}>
          {say.begin}
        </Button>
      </div>
      <details className="about">
        <summary>{say.from}</summary>
        <div className="stack tight small muted">
          {[attribution, source, licence].filter(Boolean).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </details>
    </>
  );
}

interface FinishProps {
  readonly open: number;
  readonly onOpen: () => void;
  readonly onBack: () => void;
  readonly onSend: () => Promise<void>;
}

function Finish({ open, onOpen, onBack, onSend }: FinishProps) {
  const say = useWords(words);
  const heading = useArrival('end', true);
  const task = useTask(onSend);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void task.start();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <h1 tabIndex={-1} ref={heading}>
        {say.doneTitle}
      </h1>
      {open > 0 ? <Say tone="warm">{say.doneOpen(open)}</Say> : <p>{say.doneAll}</p>}
      <ProblemSay problem={task.problem} />
      <StepActions onBack={onBack} next={say.send} busy={task.busy}>
        {open > 0 ? (
          <Button look="main" onClick={onOpen}>
            {say.toOpen}
          </Button>
        ) : undefined}
      </StepActions>
    </form>
  );
}
