import { type ReactNode, useCallback, useState } from 'react';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Link } from '../../ui/Link';
import { useWords } from '../../ui/language';
import { Say } from '../../ui/Say';
import { submits } from '../../ui/submits';
import { useFieldErrors } from '../../ui/useFieldErrors';
import { useLoaded } from '../../ui/useLoaded';
import { useTask } from '../../ui/useTask';
import { useAccount } from './account';
import { changeMe, me, signOutEverywhere } from './commands';
import { ProblemSay } from './ProblemSay';
import { words } from './words';

type Me = Awaited<ReturnType<typeof me>>;

/** `more`: what other domains keep about this person. */
export function Profile({ more }: { readonly more?: ReactNode }) {
  const say = useWords(words);
  const { drop } = useAccount();
  const { data, problem } = useLoaded(useCallback(me, []));
  const everywhere = useTask(async () => {
    await signOutEverywhere();
    drop('left');
  });
  return (
    <div className="narrow stack">
      <h1>{say.meTitle}</h1>
      <ProblemSay problem={problem} />
      {data && <Names me={data} />}
      {more}
      {data && (
        <section className="card">
          <p>{data.second_factor ? say.factorOn : say.factorOff}</p>
          {!data.second_factor && (
            <Link to="/enrol" className="button">
              {say.factorSetUp}
            </Link>
          )}
        </section>
      )}
      <section className="card">
        <p>{say.everywhereHint}</p>
        <Button busy={everywhere.busy} onClick={() => void everywhere.start()}>
          {say.everywhere}
        </Button>
        <ProblemSay problem={everywhere.problem} />
      </section>
    </div>
  );
}

function Names({ me: { email, alias = '', pronouns = '' } }: { me: Me }) {
  const say = useWords(words);
  const [name, setName] = useState(alias);
  const [said, setSaid] = useState(pronouns);
  const [saved, setSaved] = useState(false);
  const task = useTask(changeMe);
  const errors = useFieldErrors(task.problem?.fields);
  const submit = submits(async () => {
    setSaved(false);
    setSaved(Boolean(await task.start({ alias: name.trim(), pronouns: said.trim() })));
  });
  return (
    <form className="card" onSubmit={submit}>
      <p className="muted">{email}</p>
      <Field
        label={say.alias}
        hint={say.aliasHint}
        errors={errors.alias}
        autoComplete="off"
        maxLength={24}
        required
        value={name}
        onChange={setName}
      />
      <Field
        label={say.pronouns}
        errors={errors.pronouns}
        autoComplete="off"
        maxLength={40}
        value={said}
        onChange={setSaid}
      />
      <ProblemSay problem={task.problem} />
      {saved && <Say>{say.saved}</Say>}
      <Button look="main" type="submit" busy={task.busy}>
        {say.save}
      </Button>
    </form>
  );
}
