import { type ReactNode, useRef, useState } from 'react';
import { useStep } from '../../ui/router';
import { SaveLine } from '../../ui/SaveLine';
import { useTask } from '../../ui/useTask';
import { ProblemSay } from '../accounts/ProblemSay';
import { askedOf, firstStep } from './asked';
import { Finish } from './Finish';
import { HelpNow } from './HelpNow';
import { Intro } from './Intro';
import { Question } from './Question';
import type { Completed, Form } from './queries';
import { UnsavedHelp } from './UnsavedHelp';
import { useAnswers } from './useAnswers';

interface Props {
  readonly form: Form;
  readonly next: string;
  /** Shown in place of the questions while the server does not know the person; the answers stay in memory. */
  readonly closed: (again: () => void) => ReactNode;
  readonly onDone: (done: Completed) => void;
}

/** Help stands between two questions, so that Back leads to the one and the way on to the other. */
const HALF = 0.5;

/** Where one is, and the way on: past the help, if an answer asks for it, once in a form. */
function useWay(form: Form, saved: ReturnType<typeof useAnswers>['saved']) {
  const [first] = useState(() => firstStep(form));
  const { step, go, back } = useStep(first);
  const shown = useRef(false);
  const onward = useTask(async () => {
    const { help, unknown } = await saved();
    if (unknown) return;
    const isDue = help !== null && !shown.current;
    if (isDue) shown.current = true;
    go(step + (isDue ? HALF : 1));
  });
  return { step, go, back, onward };
}

export function Questions({ form, next, closed, onDone }: Props) {
  const { answers, answer, saved, send, saves, help, shut, again } = useAnswers(form, onDone);
  const { step, go, back, onward } = useWay(form, saved);
  const items = askedOf(form.items, answers);
  const item = items[step - 1];
  const open = items.filter(({ id }) => typeof answers[id] !== 'number');
  if (shut) return closed(again);
  if (!Number.isInteger(step)) {
    return <HelpNow help={help} next={next} onBack={back} onGoOn={() => go(step + HALF)} />;
  }
  return (
    <>
      {step < 1 && <Intro form={form} next={next} onBegin={() => go(1)} />}
      {item && (
        <Question
          key={item.id}
          item={item}
          place={{ at: step, of: items.length }}
          lead={item.ask_if ? '' : form.intro}
          answer={answers[item.id]}
          onAnswer={(value, passing) => answer(item.id, value, passing)}
          busy={onward.busy}
          onBack={back}
          onNext={() => void onward.start()}
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
      {saves.state === 'unsaved' && <UnsavedHelp />}
    </>
  );
}
