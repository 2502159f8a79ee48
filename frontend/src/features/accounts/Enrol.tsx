import { type FormEvent, useCallback, useState } from 'react';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { useWords } from '../../ui/language';
import { navigate } from '../../ui/router';
import { useLoaded } from '../../ui/useLoaded';
import { useTask } from '../../ui/useTask';
import { useAccount } from './account';
import { beginEnrolling, confirmEnrolling } from './commands';
import { ProblemSay } from './ProblemSay';
import { RecoveryCodes } from './RecoveryCodes';
import { words } from './words';

/** The second step, set up once: picture or key, a first code, then the recovery codes, shown once. */
export function Enrol() {
  const say = useWords(words);
  const { account, refresh } = useAccount();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const required = account?.stage === 'enrol_second_factor';

  if (codes) {
    const done = async () => {
      await refresh();
      navigate(required ? '/' : '/me', { replace: true });
    };
    return <RecoveryCodes codes={codes} onKept={() => void done()} />;
  }
  return (
    <div className="narrow stack">
      <h1>{say.enrolTitle}</h1>
      <p>
        {say.enrolWhy} {required && say.enrolStaff}
      </p>
      <Scan onCodes={setCodes} />
      {!required && (
        <Button look="quiet" onClick={() => navigate('/me')}>
          {say.notNow}
        </Button>
      )}
    </div>
  );
}

function Scan({ onCodes }: { onCodes: (codes: readonly string[]) => void }) {
  const say = useWords(words);
  const { data, problem } = useLoaded(useCallback(beginEnrolling, []));
  const [code, setCode] = useState('');
  const task = useTask(confirmEnrolling);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const made = await task.start(code.replaceAll(' ', ''));
    if (made) onCodes(made.recovery_codes);
  };
  if (!data) return <ProblemSay problem={problem} />;
  return (
    <form className="card" onSubmit={submit}>
      <p className="legend">{say.scan}</p>
      <img className="qr" alt={say.scanAlt} src={svgImage(data.qr_svg)} />
      <p>
        {say.typeSecret} <Secret of={data.secret} />
      </p>
      <Field
        label={say.enterCode}
        className="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        value={code}
        onChange={setCode}
      />
      <ProblemSay problem={task.problem} />
      <Button look="main" type="submit" wide busy={task.busy}>
        {say.goOn}
      </Button>
    </form>
  );
}

/** In fours, easier to type; the gaps are style only, so that a copy has none. */
const Secret = ({ of: secret }: { of: string }) => (
  <code className="secret">
    {Array.from(secret.matchAll(/.{1,4}/g), ({ 0: four, index }) => (
      <span key={index}>{four}</span>
    ))}
  </code>
);

/** As an image: whatever the text contains, an image cannot run it. */
const svgImage = (svg: string): string =>
  svg.startsWith('data:') ? svg : `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
