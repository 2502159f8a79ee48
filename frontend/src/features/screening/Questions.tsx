import { type ReactNode, useCallback, useState } from 'react';
import { asProblem } from '../../api/problem';
import { useStep } from '../../ui/router';
import { SaveLine } from '../../ui/SaveLine';
import { useSaver } from '../../ui/useSaver';
import { ProblemSay } from '../accounts/ProblemSay';
import { type Answers, askedOf, firstStep, givenBefore } from './asked';
import { Finish } from './Finish';
import { Intro } from './Intro';
import { Question } from './Question';
import { type Completed, complete, type Form, saveAnswers } from './queries';

interface Props {
  readonly form: Form;
  readonly next: string;
  /** Shown in place of the questions while the server does not know the person; the answers stay in memory. */
  readonly closed: (again: () => void) => ReactNode;
  readonly onDone: (done: Completed) => void;
}

const UNKNOWN = 401;

/** What was answered, saved with every answer; and sent in, once, at the end. */
function useAnswers(form: Form, onDone: Props['onDone']) {
  const { id } = form;
  const [answers, setAnswers] = useState<Answers>(() => givenBefore(form));
  const [lost, setLost] = useState(false);
  const saves = useSaver(useCallback((patch: Answers) => saveAnswers(id, patch), [id]));
  const answer = (item: string, value: number | null) => {
    setAnswers((old) => ({ ...old, [item]: value }));
    void saves.put({ [item]: value });
  };
  const send = async () => {
    if ((await saves.flush()) !== 'saved') return;
    try {
      onDone(await complete(id));
    } catch (error) {
      if (asProblem(error).status !== UNKNOWN) throw error;
      setLost(true);
    }
  };
  const again = () => {
    setLost(false);
    void saves.flush();
  };
  const shut = lost || saves.problem?.status === UNKNOWN;
  return { answers, answer, send, saves, shut, again };
}

export function Questions({ form, next, closed, onDone }: Props) {
  const { answers, answer, send, saves, shut, again } = useAnswers(form, onDone);
  const [first] = useState(() => firstStep(form));
  const { step, go, back } = useStep(first);
  const items = askedOf(form.items, answers);
  const item = items[step - 1];
  const open = items.filter(({ id }) => typeof answers[id] !== 'number');
  if (shut) return closed(again);
  return (
    <>
      {step < 1 && <Intro form={form} next={next} onBegin={() => go(1)} />}
      {item && (
        <Question
          key={item.id}
          item={item}
          place={{ at: step, of: items.length }}
          lead={form.intro}
          answer={answers[item.id]}
          onAnswer={(value) => answer(item.id, value)}
          onBack={back}
          onNext={() => go(step + 1)}
        />
      )}
      {step > items.length && (
        <Finish
          open={open.length}
          onOpen={() => open[0] && go(items.indexOf(open[0]) + 1)}
          onBack={back}
          onSend={send}
        />
      )}
      <ProblemSay problem={saves.state === 'refused' ? saves.problem : null} />
      <SaveLine saves={saves} />
    </>
  );
}
