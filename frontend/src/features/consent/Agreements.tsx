import { useCallback, useState } from 'react';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { formatDay, formatList, formatTime } from '../../ui/dates';
import { useLanguage, useWords } from '../../ui/language';
import { useLoaded } from '../../ui/useLoaded';
import { useTask } from '../../ui/useTask';
import { ProblemSay } from '../accounts/ProblemSay';
import { copyOf, mySignatures, type Signature, withdraw } from './queries';
import { words } from './words';

/** All that this person has signed, each with its copy and the way back out of it. */
export function Agreements() {
  const say = useWords(words);
  const { data, problem, again } = useLoaded(useCallback(mySignatures, []));
  return (
    <section className="card" aria-labelledby="agreements">
      <h2 id="agreements">{say.mine}</h2>
      <ProblemSay problem={problem} />
      {data?.length === 0 && <p className="muted">{say.none}</p>}
      <ul className="agreements">
        {data?.map((signature) => (
          <Agreement key={signature.id} signature={signature} onChange={again} />
        ))}
      </ul>
    </section>
  );
}

interface Props {
  readonly signature: Signature;
  readonly onChange: () => void;
}

function Agreement({ signature, onChange }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { id, form, group, signed_at, typed_name, withdrawn_at, abilities } = signature;
  return (
    <li className="stack tight">
      <div>
        <h3>{form.title}</h3>
        <p className="muted small">
          {group && `${group.name} · `}
          {say.signedOn(formatDay(signed_at, language), formatTime(signed_at, language))}{' '}
          {say.asName(typed_name)}
        </p>
        {withdrawn_at && (
          <p className="small">{say.withdrawnOn(formatDay(withdrawn_at, language))}</p>
        )}
      </div>
      <div className="row">
        <a className="button" href={copyOf(id)} download>
          {say.copy}
          <span className="hidden"> · {form.title}</span>
        </a>
        {abilities.withdraw.allowed && <Withdraw signature={signature} onChange={onChange} />}
      </div>
    </li>
  );
}

/** One press, after the consequences were read. */
function Withdraw({ signature: { id, form, consequences }, onChange }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const groups = consequences.groups.map(({ name }) => name);
  const [asked, setAsked] = useState(false);
  const task = useTask(async () => {
    await withdraw(id);
    setAsked(false);
    onChange();
  });
  return (
    <>
      <Button look="quiet" onClick={() => setAsked(true)}>
        {say.withdraw}
        <span className="hidden"> · {form.title}</span>
      </Button>
      {asked && (
        <Dialog title={say.withdrawTitle} onClose={() => setAsked(false)}>
          <p>{say.withdrawWhat(form.title)}</p>
          <ul className="bullets">
            <li>{groups.length > 0 ? say.closes(formatList(groups, language)) : say.closesNone}</li>
            {say.consequences.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <ProblemSay problem={task.problem} />
          <Button look="danger" wide busy={task.busy} onClick={() => void task.start()}>
            {say.withdrawYes}
          </Button>
          <Button wide onClick={() => setAsked(false)}>
            {say.keep}
          </Button>
        </Dialog>
      )}
    </>
  );
}
