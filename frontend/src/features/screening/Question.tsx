import { type FormEvent, useState } from 'react';
import { type Choice, Choices } from '../../ui/Choices';
import { useWords } from '../../ui/language';
import { Progress, StepActions } from '../../ui/Steps';
import { useArrival } from '../../ui/useArrival';
import type { Item } from './queries';
import { words } from './words';

interface Props {
  readonly item: Item;
  readonly place: { readonly at: number; readonly of: number };
  /** The question's lead-in, where the form has one for all. What is asked after others has words of its own. */
  readonly lead: string;
  /** `null`: rather not answered; `undefined`: not yet. */
  readonly answer: number | null | undefined;
  readonly onAnswer: (value: number | null, passing: boolean) => void;
  /** Going on is under way: the answer is still being saved. */
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** One question. Choosing saves it; going on is another act, so that arrow keys never run away with the page. */
export function Question({ item, place, lead, answer, busy, onAnswer, onBack, onNext }: Props) {
  const say = useWords(words);
  const heading = useArrival(item.id, true);
  const [wrong, setWrong] = useState(false);
  const choices: readonly Choice<number | null>[] = [
    ...item.options,
    { value: null, label: say.rather, apart: true },
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (answer === undefined) setWrong(true);
    else onNext();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Progress {...place} />
      <Choices
        legend={
          <h1 tabIndex={-1} ref={heading} className="question">
            <span className="muted small place">{say.question(place.at, place.of)}</span>{' '}
            {lead && <span className="lead-in">{lead}</span>} {item.text}
          </h1>
        }
        choices={choices}
        chosen={answer}
        wrong={wrong && answer === undefined ? say.choose : ''}
        onChoose={onAnswer}
      />
      <StepActions onBack={onBack} busy={busy} />
    </form>
  );
}
