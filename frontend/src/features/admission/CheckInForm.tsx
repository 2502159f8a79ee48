import { useCallback, useState } from 'react';
import { Choices } from '../../ui/Choices';
import { Field } from '../../ui/Field';
import { useWords } from '../../ui/language';
import { StepActions } from '../../ui/Steps';
import { submits } from '../../ui/submits';
import { useArrival } from '../../ui/useArrival';
import { useFieldErrors } from '../../ui/useFieldErrors';
import { useLoaded } from '../../ui/useLoaded';
import { useTask } from '../../ui/useTask';
import { ProblemSay } from '../accounts/ProblemSay';
import { guessedCountry } from '../where/places';
import { WhereFields } from '../where/WhereFields';
import { type CheckIn, type CheckInIn, checkIn, checkInOf, type Gate } from './queries';
import { words } from './words';

interface Props {
  readonly session: string;
  readonly onBack: () => void;
  readonly onDone: (gate: Gate) => void;
}

/** Where are you now, and how: asked each time, with what was said before filled in. */
export function CheckInForm({ session, onBack, onDone }: Props) {
  const say = useWords(words);
  const heading = useArrival('check-in', true);
  const { data, problem } = useLoaded(useCallback(() => checkInOf(session), [session]));
  return (
    <div className="narrow stack steps">
      <header className="stack tight">
        <h1 tabIndex={-1} ref={heading}>
          {say.checkTitle}
        </h1>
        <p className="muted">{say.checkWhy}</p>
      </header>
      <ProblemSay problem={problem} />
      {!data && !problem && <p role="status">{say.loading}</p>}
      {data && <Filled before={data.check_in} session={session} onBack={onBack} onDone={onDone} />}
    </div>
  );
}

type Draft = Omit<CheckIn, 'at'>;

/** The private place and the mood are of today only, so they are never filled in from before. */
const today = ({ at: _at, ...before }: CheckIn): Draft => ({
  ...before,
  country: before.country || guessedCountry(),
  private: null,
  mood: null,
});

const MOODS = Array.from({ length: 11 }, (_, mood) => ({ value: mood, label: String(mood) }));

function Filled({ before, session, onBack, onDone }: Props & { readonly before: CheckIn }) {
  const say = useWords(words);
  const [now, setNow] = useState(() => today(before));
  const [tried, setTried] = useState(false);
  const change = (patch: Partial<Draft>) => setNow((old) => ({ ...old, ...patch }));
  const task = useTask(async (said: CheckInIn) => onDone((await checkIn(session, said)).gate));
  const errors = useFieldErrors(task.problem?.fields ?? {});
  const send = () => {
    setTried(true);
    const { private: alone, mood } = now;
    if (alone !== null && mood !== null) void task.start({ ...now, private: alone, mood });
  };
  const wrong = (value: unknown) => (tried && value === null ? say.choose : '');
  return (
    <form className="stack check-in" onSubmit={submits(send)}>
      <Whereabouts {...{ now, errors, change }} />
      <Choices
        legend={say.private}
        hint={say.privateHint}
        choices={[true, false].map((value) => ({ value, label: value ? say.yes : say.no }))}
        chosen={now.private ?? undefined}
        wrong={wrong(now.private)}
        onChoose={(value) => change({ private: value })}
      />
      <Choices
        legend={say.mood}
        hint={say.moodHint}
        choices={MOODS}
        chosen={now.mood ?? undefined}
        wrong={wrong(now.mood)}
        scale
        onChoose={(mood) => change({ mood })}
      />
      <ProblemSay problem={task.problem} />
      <StepActions onBack={onBack} next={say.send} busy={task.busy} />
    </form>
  );
}

interface WhereaboutsProps {
  readonly now: Draft;
  readonly errors: ReturnType<typeof useFieldErrors>;
  readonly change: (patch: Partial<Draft>) => void;
}

function Whereabouts({ now, errors, change }: WhereaboutsProps) {
  const say = useWords(words);
  const text = (field: 'address' | 'phone' | 'emergency_name' | 'emergency_phone') => ({
    value: now[field],
    errors: errors[field],
    onChange: (value: string) => change({ [field]: value }),
  });
  return (
    <>
      <fieldset className="part">
        <legend className="legend">{say.where}</legend>
        <WhereFields value={now} errors={errors} onChange={change} />
        <Field label={say.address} autoComplete="street-address" {...text('address')} />
      </fieldset>
      <fieldset className="part">
        <legend className="legend">{say.reach}</legend>
        <Field label={say.phone} type="tel" autoComplete="tel" required {...text('phone')} />
      </fieldset>
      <fieldset className="part">
        <legend className="legend">{say.contact}</legend>
        <Field label={say.contactName} autoComplete="off" required {...text('emergency_name')} />
        <Field
          label={say.contactPhone}
          type="tel"
          autoComplete="off"
          required
          {...text('emergency_phone')}
        />
      </fieldset>
    </>
  );
}
